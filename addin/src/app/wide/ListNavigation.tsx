import { makeStyles, Nav, NavDivider, NavItem, tokens } from "@fluentui/react-components";
import {
  Building20Regular,
  Handshake20Regular,
  PeopleTeam20Regular,
  PersonAdd20Regular,
  Settings20Regular,
  VehicleTruckProfile20Regular,
  type FluentIcon,
} from "@fluentui/react-icons";
import { useQuery } from "@tanstack/react-query";
import { firstView, listKinds, type ListKind } from "@/features/addresses/lists";
import { administrationPath } from "@/features/administration";
import { currentEmployeeQuery } from "@/shared/api/employees";
import { useTranslation } from "@/shared/i18n";
import { formatWideRoute } from "./wideRoute";

const icons: Record<ListKind, FluentIcon> = {
  customers: Building20Regular,
  leads: PersonAdd20Regular,
  suppliers: VehicleTruckProfile20Regular,
  referrers: Handshake20Regular,
  employees: PeopleTeam20Regular,
};

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    width: "176px",
    padding: tokens.spacingHorizontalS,
    // What Fluent gives its navigation items.
    backgroundColor: tokens.colorNeutralBackground4,
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    boxSizing: "border-box",
    overflowY: "auto",
  },
});

/** Links, so that a list can be opened in a tab of its own. */
export function ListNavigation(props: { selected: ListKind | "administration" }) {
  const { t } = useTranslation();
  const isAdministrator = useQuery(currentEmployeeQuery).data?.roles.includes("administrator");
  return (
    <nav aria-label={t("lists.navigation")} className={useStyles().root}>
      <Nav role="presentation" selectedValue={props.selected} density="small">
        {listKinds.map((kind) => {
          const Icon = icons[kind];
          return (
            <NavItem
              key={kind}
              as="a"
              value={kind}
              icon={<Icon />}
              href={formatWideRoute({ kind, view: firstView, partyId: undefined, newName: undefined })}
            >
              {t(`lists.${kind}`)}
            </NavItem>
          );
        })}
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
