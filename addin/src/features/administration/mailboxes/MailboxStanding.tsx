import { Body1, Button, Caption1, Link, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useTranslation } from "@/shared/i18n";
import type { MailboxRow, useMailboxActions } from "./mailboxes";
import { standingOf, useStandingText } from "./standing";
import { StandingIcon } from "./StandingIcon";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, alignItems: "flex-start" },
  standing: { display: "flex", gap: tokens.spacingHorizontalS, "& > svg": { flexShrink: 0 } },
  text: { fontWeight: tokens.fontWeightSemibold },
  progress: { width: "100%" },
});

/** How it stands, in words; where something is wrong, what to do about it. */
export function MailboxStanding(props: {
  row: MailboxRow;
  resume: ReturnType<typeof useMailboxActions>["resume"];
}) {
  const { row, resume } = props;
  const { mailbox } = row;
  const { t } = useTranslation();
  const styles = useStyles();
  const text = useStandingText()(row);
  const standing = standingOf(row);

  return (
    <div className={styles.root}>
      <div className={styles.standing} role="status">
        <StandingIcon standing={standing} />
        <Body1 className={styles.text}>{text}</Body1>
      </div>
      {standing === "reading" && mailbox !== null && (
        <>
          <ProgressBar
            className={styles.progress}
            aria-label={text}
            {...(mailbox.folders > 0 && { value: mailbox.foldersRead, max: mailbox.folders })}
          />
          <Caption1>{t("administration.goesOn")}</Caption1>
        </>
      )}
      {standing === "waiting" && <Body1>{t("administration.waitingText")}</Body1>}
      {standing === "leaving" && <Body1>{t("administration.leavingText")}</Body1>}
      {standing === "noAddress" && (
        <>
          <Body1>{t("administration.noAddressText")}</Body1>
          <Link href={`#/employees?party=${row.employeeId}`}>{t("party.openRecord")}</Link>
        </>
      )}
      {standing === "stopped" && mailbox?.reason && (
        <>
          <Body1>{t(`administration.stoppedText.${mailbox.reason}`)}</Body1>
          <Button
            size="small"
            appearance="primary"
            disabledFocusable={resume.isPending}
            onClick={() => resume.mutate(mailbox.id)}
          >
            {t("administration.resume")}
          </Button>
        </>
      )}
      {!row.isActive && mailbox !== null && mailbox.state !== "leaving" && (
        <Body1>{t("administration.inactiveText")}</Body1>
      )}
    </div>
  );
}
