import {
  Attach20Regular,
  CheckmarkCircle20Regular,
  Clock20Regular,
  ErrorCircle20Regular,
  MailUnread20Regular,
} from "@fluentui/react-icons";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useState } from "react";
import type { PartyContext } from "@/shared/api";
import type { OpenMail } from "@/shared/host";
import { useTranslation, type TextKey } from "@/shared/i18n";
import { Failure } from "@/shared/ui";
import { StateLine, StateLineAction, StateLinePlace } from "@/shared/ui/StateLine";
import { isAwaited, isNew, mailStateQuery, useMailActions, type MailState } from "./mailState";

const MailLinks = lazy(() => import("./MailLinks"));

/** What has become of the open mail, in one line, and the one thing that is most likely wanted then (R35). */
export default function MailStateLine(props: {
  mail: OpenMail;
  context: PartyContext;
  /** Undefined where attachments can't be read, or have no place to be kept. */
  onSaveAttachments: (() => void) | undefined;
}) {
  const { mail, context } = props;
  const { party } = context;
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const { data: state, error, refetch } = useQuery(mailStateQuery(mail));
  const actions = useMailActions(mail, context);
  useRefreshWhenEntered(mail, state?.status);
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!state) return <StateLinePlace />;

  const { emailId } = state;
  const files = mail.attachments.filter(({ isInline }) => !isInline).length;
  const own = state.links.find(({ partyId }) => partyId === party.partyId);
  const restore = () => {
    if (emailId !== null) actions.restore.mutate({ id: emailId, partyId: party.partyId });
  };
  const action: { key: TextKey; run: () => void } =
    state.status === "linked"
      ? { key: "mailState.change", run: () => setIsOpen((open) => !open) }
      : state.status === "failed"
        ? { key: "action.retry", run: () => actions.retry.mutate() }
        : { key: "mailState.enter", run: own?.isRemoved ? restore : () => actions.enter.mutate(false) };
  const isUnseen = state.status === "unknown" && isAwaited(state, mail);
  const Icon = icons[isUnseen ? "pending" : state.status];
  const text = isUnseen ? t("mailState.unseen") : describe(state, party.partyId, t);
  const canBeEntered = party.type !== "employee" || state.status === "linked";

  return (
    <>
      <StateLine
        icon={<Icon />}
        tone={state.status === "linked" ? "good" : state.status === "failed" ? "bad" : undefined}
        text={text}
      >
        {files > 0 && props.onSaveAttachments && (
          <StateLineAction
            icon={<Attach20Regular />}
            aria-label={t("mailState.saveAttachments", { count: files })}
            title={t("mailState.saveAttachments", { count: files })}
            onClick={props.onSaveAttachments}
          >
            {files}
          </StateLineAction>
        )}
        {canBeEntered && (
          <StateLineAction
            aria-expanded={state.status === "linked" ? isOpen : undefined}
            disabledFocusable={actions.isBusy}
            onClick={action.run}
          >
            {t(action.key)}
          </StateLineAction>
        )}
      </StateLine>
      {actions.error && <Failure error={actions.error} />}
      {isOpen && state.status === "linked" && (
        <Suspense>
          <MailLinks state={state} party={party} actions={actions} />
        </Suspense>
      )}
    </>
  );
}

/** The history shows the mail as soon as it is entered while somebody looks at it. */
function useRefreshWhenEntered(mail: OpenMail, status: MailState["status"] | undefined): void {
  const client = useQueryClient();
  // Of a new one the history may have been read a moment before it was entered.
  const [wasAwaited, setWasAwaited] = useState(() => isNew(mail));
  const isAwaited = status === "pending" || status === "unknown";
  if (isAwaited && !wasAwaited) setWasAwaited(true);
  useEffect(() => {
    if (wasAwaited && status === "linked") void client.invalidateQueries();
  }, [client, wasAwaited, status]);
}

const icons = {
  linked: CheckmarkCircle20Regular,
  pending: Clock20Regular,
  failed: ErrorCircle20Regular,
  unlinked: MailUnread20Regular,
  skipped: MailUnread20Regular,
  unknown: MailUnread20Regular,
} satisfies Record<MailState["status"], unknown>;

function describe(state: MailState, partyId: number, t: ReturnType<typeof useTranslation>["t"]): string {
  if (state.status === "skipped" && state.reason)
    return t("mailState.skipped", { reason: t(`mailState.reason.${state.reason}`) });
  const linked = state.links.filter(({ isRemoved }) => !isRemoved);
  if (state.status !== "linked" || linked.some((link) => link.partyId === partyId))
    return t(`mailState.${state.status === "skipped" ? "unknown" : state.status}`);
  return t("mailState.linkedTo", { name: linked.map(({ name }) => name).join(", ") });
}
