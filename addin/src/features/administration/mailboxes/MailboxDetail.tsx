import { Button, Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTranslation } from "@/shared/i18n";
import { BackButton, Failure, Loading } from "@/shared/ui";
import { onEscape } from "@/shared/ui/formKeys";
import { AddMailbox } from "./AddMailbox";
import { employeeMailboxQuery, useMailboxActions } from "./mailboxes";
import { MailboxFacts } from "./MailboxFacts";
import { MailboxStanding } from "./MailboxStanding";
import { ParkedMails } from "./ParkedMails";
import { ReadFurtherBack } from "./ReadFurtherBack";
import { WithdrawButton } from "./WithdrawButton";

const useStyles = makeStyles({
  bar: { display: "flex", padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} 0` },
  atEnd: { justifyContent: "flex-end" },
  body: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    maxWidth: "640px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
  },
  address: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
});

/** An employee's mailbox: how it stands with it, why, and what can be done. */
export function MailboxDetail(props: {
  className: string;
  employeeId: number;
  isSetUp: boolean;
  isAlone: boolean;
  onClose: () => void;
}) {
  const { isAlone, onClose } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const back = useRef<HTMLButtonElement>(null);
  const { data: row, error, refetch, isPending } = useQuery(employeeMailboxQuery(props.employeeId));
  const actions = useMailboxActions();
  const failed = [actions.resume, actions.withdraw].find((action) => action.error !== null);
  useEffect(() => {
    // The row that had the focus is hidden then.
    if (isAlone) back.current?.focus();
  }, [isAlone]);

  return (
    <aside className={props.className} aria-label={t("administration.detail")} onKeyDown={onEscape(onClose)}>
      {isAlone ? (
        <div className={styles.bar}>
          <BackButton ref={back} onClick={onClose}>
            {t("administration.backToMailboxes")}
          </BackButton>
        </div>
      ) : (
        <div className={`${styles.bar} ${styles.atEnd}`}>
          <Button
            size="small"
            appearance="subtle"
            icon={<Dismiss20Regular />}
            aria-label={t("action.close")}
            onClick={onClose}
          />
        </div>
      )}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {isPending && <Loading heights={[24, 32, 64, 64]} />}
      {row && (
        <div className={styles.body}>
          <div>
            <Subtitle2 as="h2" block>
              {row.name}
            </Subtitle2>
            <Caption1 className={styles.address}>
              {row.mailbox?.address ?? row.email}
              {!row.isActive && ` · ${t("inactive")}`}
            </Caption1>
          </div>
          <MailboxStanding row={row} resume={actions.resume} />
          {failed?.error && <Failure error={failed.error} />}
          {row.mailbox === null && row.email !== null && props.isSetUp && (
            <AddMailbox employeeId={row.employeeId} add={actions.add} />
          )}
          {row.mailbox !== null && row.mailbox.state !== "leaving" && (
            <>
              <MailboxFacts mailbox={row.mailbox} />
              <ParkedMails mailbox={row.mailbox} />
              <ReadFurtherBack mailbox={row.mailbox} readFurtherBack={actions.readFurtherBack} />
              <WithdrawButton name={row.name} mailbox={row.mailbox} withdraw={actions.withdraw} />
            </>
          )}
        </div>
      )}
    </aside>
  );
}
