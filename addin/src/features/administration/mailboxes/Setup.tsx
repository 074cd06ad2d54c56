import { Body1, Caption1, makeStyles, Subtitle2, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircle20Regular, Circle20Regular, ErrorCircle20Regular } from "@fluentui/react-icons";
import { useTranslation } from "@/shared/i18n";
import { usePollInterval, type MailLinkingSetup } from "./mailboxes";

const useStyles = makeStyles({
  line: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
  },
  missing: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    maxWidth: "640px",
    padding: tokens.spacingHorizontalM,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  setting: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    "& > svg": { flexShrink: 0 },
  },
  name: { ...typographyStyles.body1Strong, fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
  set: { color: tokens.colorStatusSuccessForeground1 },
  lacking: { color: tokens.colorStatusDangerForeground1 },
  muted: { color: tokens.colorNeutralForeground3 },
});

/** How new mails come in; or what the server lacks to read mailboxes, setting by setting. */
export function Setup(props: { setup: MailLinkingSetup }) {
  const { setup } = props;
  const { t, exists } = useTranslation();
  const styles = useStyles();
  const interval = usePollInterval();
  if (setup.isSetUp) {
    return (
      <Caption1 block className={styles.line}>
        {setup.notificationAddress !== null
          ? t("administration.setup.notified", { address: setup.notificationAddress })
          : interval && t(`administration.setup.polled.${interval.unit}`, { count: interval.count })}
      </Caption1>
    );
  }
  return (
    <section className={styles.missing} aria-label={t("administration.setup.title")}>
      <Subtitle2 as="h2">{t("administration.setup.title")}</Subtitle2>
      <Body1>{t("administration.setup.intro")}</Body1>
      <ul className={styles.list}>
        {setup.settings.map(({ name, isSet, isRequired }) => {
          const purpose = `administration.setup.purpose.${name.split(":")[1]}`;
          const state = isSet ? "set" : isRequired ? "missing" : "optional";
          return (
            <li key={name} className={styles.setting}>
              {isSet ? (
                <CheckmarkCircle20Regular aria-hidden className={styles.set} />
              ) : isRequired ? (
                <ErrorCircle20Regular aria-hidden className={styles.lacking} />
              ) : (
                <Circle20Regular aria-hidden className={styles.muted} />
              )}
              <div>
                <span className={styles.name}>{name}</span>{" "}
                <Caption1 className={styles.muted}>{t(`administration.setup.${state}`)}</Caption1>
                {exists(purpose) && <Body1 block>{t(purpose)}</Body1>}
              </div>
            </li>
          );
        })}
      </ul>
      <Body1>{t("administration.setup.docs")}</Body1>
    </section>
  );
}
