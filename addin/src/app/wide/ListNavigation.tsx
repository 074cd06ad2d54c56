import { makeStyles, Nav, NavItem, tokens } from "@fluentui/react-components";
import {
  Building20Regular,
  Handshake20Regular,
  PeopleTeam20Regular,
  PersonAdd20Regular,
  VehicleTruckProfile20Regular,
  type FluentIcon,
} from "@fluentui/react-icons";
import { firstView, listKinds, type ListKind } from "@/features/addresses/lists";
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
export function ListNavigation(props: { kind: ListKind }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t("lists.navigation")} className={useStyles().root}>
      <Nav role="presentation" selectedValue={props.kind} density="small">
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
      </Nav>
    </nav>
  );
}
