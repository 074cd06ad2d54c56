import { makeStyles, Nav, NavDivider, NavItem, tokens } from "@fluentui/react-components";
import {
  Building20Regular,
  CalendarLtr20Regular,
  ClockAlarm20Regular,
  Handshake20Regular,
  Home20Regular,
  PeopleTeam20Regular,
  PersonAdd20Regular,
  PersonCall20Regular,
  Settings20Regular,
  TaskListSquareLtr20Regular,
  VehicleTruckProfile20Regular,
  type FluentIcon,
} from "@fluentui/react-icons";
import { useQuery } from "@tanstack/react-query";
import { listKinds } from "@/features/addresses/lists";
import { administrationPath } from "@/features/administration";
import { planningLists } from "@/features/planning/lists";
import { currentEmployeeQuery } from "@/shared/api/employees";
import { useTranslation } from "@/shared/i18n";
import { navigationWidth } from "./navigationWidth";
import { firstRoute, formatWideRoute, isAddressList, type WideKind } from "./wideRoute";

const icons: Record<WideKind, FluentIcon> = {
  start: Home20Regular,
  callbacks: ClockAlarm20Regular,
  suggestions: PersonCall20Regular,
  tasks: TaskListSquareLtr20Regular,
  appointments: CalendarLtr20Regular,
  customers: Building20Regular,
  leads: PersonAdd20Regular,
  suppliers: VehicleTruckProfile20Regular,
  referrers: Handshake20Regular,
  employees: PeopleTeam20Regular,
};

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    width: navigationWidth,
    padding: tokens.spacingHorizontalS,
    // What Fluent gives its navigation items.
    backgroundColor: tokens.colorNeutralBackground4,
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    boxSizing: "border-box",
    overflowY: "auto",
  },
});

/** Links, so that a list can be opened in a tab of its own. */
export function ListNavigation(props: { selected: WideKind | "administration" }) {
  const { t } = useTranslation();
  const isAdministrator = useQuery(currentEmployeeQuery).data?.roles.includes("administrator");
  const item = (kind: WideKind) => {
    const Icon = icons[kind];
    return (
      <NavItem key={kind} as="a" value={kind} icon={<Icon />} href={formatWideRoute(firstRoute(kind))}>
        {t(isAddressList(kind) ? `lists.${kind}` : `planning.${kind}`)}
      </NavItem>
    );
  };
  return (
    <nav aria-label={t("lists.navigation")} className={useStyles().root}>
      <Nav role="presentation" selectedValue={props.selected} density="small">
        {(["start", ...planningLists] as const).map(item)}
        <NavDivider />
        {listKinds.map(item)}
        {isAdministrator && (
          <>
            <NavDivider />
            <NavItem
              as="a"
              value="administration"
              icon={<Settings20Regular />}
              href={`${administrationPath}mailboxes`}
            >
              {t("administration.title")}
            </NavItem>
          </>
        )}
      </Nav>
    </nav>
  );
}
