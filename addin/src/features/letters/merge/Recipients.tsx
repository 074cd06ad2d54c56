import { Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { components } from "@/shared/api/schema";
import { useTranslation } from "@/shared/i18n";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** How many letters it will be, and why the others get none. */
export function Recipients(props: { recipients: components["schemas"]["LetterRecipients"] }) {
  const { included, total, excluded } = props.recipients;
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <section className={styles.root} aria-label={t("letters.recipients")}>
      <Subtitle2 as="h2" role="status">
        {t("letters.recipientCount", { count: included })}
      </Subtitle2>
      {total > included && (
        <Caption1 className={styles.quiet}>{t("letters.leftOut", { count: total - included })}</Caption1>
      )}
      {excluded.map(({ reason, count }) => (
        <Caption1 key={reason} className={styles.quiet}>
          {t(`letters.excluded.${reason}`, { count })}
        </Caption1>
      ))}
    </section>
  );
}
