import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useFormats, useTranslation } from "@/shared/i18n";
import { usePollInterval, type Mailbox } from "./mailboxes";

const useStyles = makeStyles({
  root: {
    ...typographyStyles.body1,
    display: "grid",
    gridTemplateColumns: "minmax(96px, 1fr) 2fr",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    "& dt": { color: tokens.colorNeutralForeground3 },
    "& dd": { margin: 0, fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  },
});

/** What is known of a mailbox, in figures. */
export function MailboxFacts(props: { mailbox: Mailbox }) {
  const { mailbox } = props;
  const { t } = useTranslation();
  const formats = useFormats();
  const interval = usePollInterval();
  return (
    <dl className={useStyles().root}>
      <dt>{t("administration.fact.lastSuccess")}</dt>
      <dd>
        {mailbox.lastSuccessAt === null
          ? t("administration.notYet")
          : formats.relativeDayAndTime(mailbox.lastSuccessAt)}
      </dd>
      <dt>{t("administration.fact.readSince")}</dt>
      <dd>{formats.date({ at: mailbox.readSince })}</dd>
      <dt>{t("administration.fact.newMails")}</dt>
      <dd>
        {mailbox.isNotified
          ? t("administration.delivery.notified")
          : interval && t(`administration.delivery.polled.${interval.unit}`, { count: interval.count })}
      </dd>
      <dt>{t("administration.fact.linked")}</dt>
      <dd>{formats.quantity(mailbox.linked)}</dd>
      <dt>{t("administration.fact.pending")}</dt>
      <dd>{formats.quantity(mailbox.pending)}</dd>
    </dl>
  );
}
