import { Button, Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useFormats, useTranslation, type TextKey } from "@/shared/i18n";
import { Failure, Loading, Notice } from "@/shared/ui";
import type { Mailbox } from "./mailboxes";
import { isOver, parkedQuery, useTryAgain, type Outcome, type ParkedMail } from "./parked";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  title: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  grow: { flexGrow: 1 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  mail: {
    display: "flex",
    alignItems: "start",
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  muted: { display: "block", color: tokens.colorNeutralForeground3 },
  action: { flexShrink: 0 },
});

/** Mails that could not be read after several tries, and wait for somebody. */
export function ParkedMails(props: { mailbox: Mailbox }) {
  const { mailbox } = props;
  const { t } = useTranslation();
  const formats = useFormats();
  const styles = useStyles();
  const list = useInfiniteQuery({ ...parkedQuery(mailbox.id), enabled: mailbox.parked > 0 });
  const { tryAgain, tried, outcomes, close } = useTryAgain(mailbox.id);
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  if (mailbox.parked === 0 && tried.length === 0) return null;

  return (
    <section className={styles.root} aria-label={t("administration.parked.title")}>
      <div className={styles.title}>
        <Subtitle2 as="h3" className={styles.grow}>
          {t("administration.parked.title")}
        </Subtitle2>
        {mailbox.parked > 0 && (
          <Button size="small" disabledFocusable={tryAgain.isPending} onClick={() => tryAgain.mutate(null)}>
            {t("administration.parked.tryAll", { number: formats.quantity(mailbox.parked) })}
          </Button>
        )}
      </div>
      <Caption1 className={styles.muted}>{t("administration.parked.text")}</Caption1>
      {tryAgain.error && <Failure error={tryAgain.error} />}
      {outcomes.error && <Failure error={outcomes.error} onRetry={() => void outcomes.refetch()} />}
      {tried.length > 0 && (
        <TriedNotice
          isStopped={mailbox.state === "stopped"}
          outcomes={tried.map((id) => outcomes.data?.get(id))}
          onClose={() => void close()}
        />
      )}
      {list.error && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.isLoading && <Loading heights={[40, 40]} />}
      <ul className={styles.list}>
        {rows.map((mail) => (
          <ParkedRow
            key={mail.id}
            mail={mail}
            outcome={outcomes.data?.get(mail.id)}
            isTried={tried.includes(mail.id)}
            isBusy={tryAgain.isPending}
            onTry={() => tryAgain.mutate([mail.id])}
          />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t("lists.more")}
        </Button>
      )}
    </section>
  );
}

function ParkedRow(props: {
  mail: ParkedMail;
  outcome: Outcome | undefined;
  isTried: boolean;
  isBusy: boolean;
  onTry: () => void;
}) {
  const { mail, outcome, isTried } = props;
  const { t } = useTranslation();
  const formats = useFormats();
  const styles = useStyles();
  const problemOf = useProblemText();
  const canBeTried = !isTried || outcome?.decision === "parked";
  return (
    <li className={styles.mail}>
      <div className={styles.text}>
        {mail.subject ?? t("administration.parked.noSubject")}
        <Caption1 className={styles.muted}>
          {problemOf(outcome?.problemCode ?? mail.problemCode)}
          {" · "}
          {[
            t("administration.parked.tries", { count: mail.tries }),
            ...(mail.parkedAt === null ? [] : [formats.relativeDayAndTime(mail.parkedAt)]),
          ].join(" · ")}
        </Caption1>
        {isTried && <Caption1 role="status">{describe(outcome, t, formats.time)}</Caption1>}
      </div>
      {canBeTried && (
        <Button size="small" className={styles.action} disabledFocusable={props.isBusy} onClick={props.onTry}>
          {t("action.retry")}
        </Button>
      )}
    </li>
  );
}

/** What has become of all that were tried. */
function TriedNotice(props: { isStopped: boolean; outcomes: (Outcome | undefined)[]; onClose: () => void }) {
  const { outcomes } = props;
  const { t } = useTranslation();
  const count = (decision: Outcome["decision"]) =>
    outcomes.filter((outcome) => outcome?.decision === decision).length;
  const waiting = outcomes.filter((outcome) => !isOver(outcome)).length;
  const parts = (
    [
      ["linked", count("linked")],
      ["skipped", count("skipped")],
      ["parked", count("parked")],
      ["waiting", waiting],
    ] as const
  ).filter(([, number]) => number > 0);
  return (
    <Notice
      intent={waiting > 0 ? "info" : count("parked") > 0 ? "warning" : "success"}
      title={t("administration.parked.tried", { count: outcomes.length })}
      onDismiss={props.onClose}
    >
      {parts.map(([part, number]) => t(`administration.parked.result.${part}`, { count: number })).join(", ")}
      {props.isStopped && ` ${t("administration.parked.stopped")}`}
    </Notice>
  );
}

function describe(
  outcome: Outcome | undefined,
  t: (key: TextKey, values?: Record<string, string>) => string,
  timeOf: (at: string) => string,
): string {
  if (outcome?.decision === "linked") return t("administration.parked.outcome.linked");
  if (outcome?.decision === "parked") return t("administration.parked.outcome.parked");
  if (outcome?.decision === "skipped" && outcome.reason !== null)
    return t("mailState.skipped", { reason: t(`mailState.reason.${outcome.reason}`) });
  // Before its first new try there is no problem to tell of.
  if (outcome?.problemCode && outcome.nextTryAt !== null)
    return t("administration.parked.outcome.later", { time: timeOf(outcome.nextTryAt) });
  return t("administration.parked.outcome.pending");
}

/** The stable codes of a failed reading, in words. */
function useProblemText(): (code: string | null) => string {
  const { t } = useTranslation();
  return (code) => {
    if (code === "not_stored") return t("administration.problem.notStored");
    if (code === "unreadable" || code === null) return t("administration.problem.unreadable");
    return t(code.startsWith("http_5") ? "administration.problem.server" : "administration.problem.refused", {
      code: code.replace("http_", ""),
    });
  };
}
