import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { HistoryEntry } from "@/shared/api";
import { useFormats, useTranslation } from "@/shared/i18n";
import { CallDetail } from "./CallDetail";
import { EmailDetail } from "./EmailDetail";
import { Facts } from "./Facts";
import { InteractionDetail } from "./InteractionDetail";
import { SalesDocumentDetail } from "./SalesDocumentDetail";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM} 40px`,
    overflowWrap: "anywhere",
  },
  when: { color: tokens.colorNeutralForeground3 },
});

export default function EntryDetail(props: { entry: HistoryEntry }) {
  const { entry } = props;
  const formats = useFormats();
  const styles = useStyles();
  const when = entry.isDateOnly
    ? formats.date({ at: entry.occurredAt, dateOnly: true })
    : formats.dateAndTime(entry.occurredAt);
  return (
    <div className={styles.root}>
      <Caption1 className={styles.when}>
        {[when, entry.personName, entry.employeeName].filter(Boolean).join(" · ")}
      </Caption1>
      <KindDetail entry={entry} />
    </div>
  );
}

function KindDetail(props: { entry: HistoryEntry }) {
  const { entry } = props;
  const { t } = useTranslation();
  switch (entry.kind) {
    case "interaction":
      return <InteractionDetail id={entry.id} />;
    case "email":
      return <EmailDetail id={entry.id} />;
    case "quote":
    case "salesOrder":
    case "deliveryNote":
    case "invoice":
    case "creditNote":
      return <SalesDocumentDetail id={entry.id} />;
    case "call":
      return <CallDetail entry={entry} />;
    case "appointment":
    case "event":
    case "issue":
    case "file":
      return (
        <Facts
          facts={[
            [t(`history.kindSingular.${entry.kind}`), entry.subject],
            [t("history.detail.details"), entry.detail],
          ]}
        />
      );
  }
}
