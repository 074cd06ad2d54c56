import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import type { HistoryKind, PartyCard } from "@/shared/api";
import { useTranslation } from "@/shared/i18n";
import { BackButton } from "@/shared/ui";
import { onEscape } from "@/shared/ui/formKeys";
import { Timeline } from "../timeline/Timeline";
import type { AddressPage, PartyParts } from "./partyParts";

export type PartyPage = AddressPage | "documents";

const salesDocumentKinds: HistoryKind[] = ["quote", "salesOrder", "deliveryNote", "invoice", "creditNote"];

const useStyles = makeStyles({
  back: { margin: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} 0` },
  tabs: {
    // All four stand in one line at 320 px; with a wider font the last one goes to a line of its own instead of out of sight.
    flexWrap: "wrap",
    "& > [role=tab]": { paddingInline: tokens.spacingHorizontalXS },
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingInline: tokens.spacingHorizontalXS,
  },
});

/** The record behind a party, page by page, in place of its history. */
export default function PartyPages(props: {
  party: PartyCard;
  page: PartyPage;
  onPage: (page: PartyPage) => void;
  onClose: () => void;
  parts: PartyParts;
}) {
  const { party, page } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const pages: PartyPage[] = [
    "address",
    "details",
    ...(party.type === "customer" ? ["terms" as const] : []),
    ...(party.type === "employee" ? [] : ["documents" as const]),
  ];

  return (
    <div onKeyDown={onEscape(props.onClose)}>
      <BackButton
        className={styles.back}

        onClick={props.onClose}
      >
        {t("party.backToHistory")}
      </BackButton>
      <TabList
        className={styles.tabs}
        size="small"
        selectedValue={page}
        onTabSelect={(_, { value }) => props.onPage(value as PartyPage)}
      >
        {pages.map((name) => (
          <Tab key={name} value={name} id={`tab-${name}`}>
            {t(`party.page.${name}`)}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" aria-labelledby={`tab-${page}`}>
        {page === "documents" ? (
          <>
            {props.parts.files(party)}
            {party.type === "customer" && (
              <Timeline owner={party} among={salesDocumentKinds} title={t("party.salesDocuments")} />
            )}
          </>
        ) : (
          props.parts.addressPage(page, party)
        )}
      </div>
    </div>
  );
}
