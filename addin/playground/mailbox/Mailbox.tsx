import {
  makeStyles,
  tokens,
  useToastController,
  Toast,
  Toaster,
  ToastTitle,
} from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useMemo, useRef, useState } from "react";
import { forcedTokens } from "../contrast";
import { isDraft, type Draft, type PlaygroundMail } from "../mail";
import { hosts } from "../office/hosts";
import { supports } from "../office/requirements";
import type { Surroundings, ToPane } from "../wire";
import type { Address } from "./address";
import { answerDraftCall } from "./answerDraftCall";
import { CommandBar } from "./CommandBar";
import type { BodyEditor } from "./compose/BodyEditor";
import { ComposeView } from "./compose/ComposeView";
import { receiveMail, sendMail, type MailboxData } from "./data";
import { FolderList } from "./FolderList";
import { MessageList } from "./MessageList";
import { answer, newMail, type ReplyKind } from "./newDraft";
import { PaneFrame, type MailboxRequest } from "./PaneFrame";
import { ReadingPane } from "./ReadingPane";
import { ReceiveDialog } from "./receive/ReceiveDialog";
import { locales, useTexts } from "./texts";
import { TopBar } from "./TopBar";
import { useMails } from "./useMails";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    backgroundColor: tokens.colorNeutralBackground3,
  },
  columns: { flexGrow: 1, minHeight: 0, display: "flex" },
  mail: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column" },
});

const toasterId = "mailbox";

export function Mailbox(props: {
  data: MailboxData;
  address: Address;
  onAddressChange: (changes: Partial<Address>) => void;
}) {
  const { data, address, onAddressChange } = props;
  const { employees, owner } = data;
  const { language, theme, host } = address;
  const styles = useStyles();
  const texts = useTexts();
  const { dispatchToast } = useToastController(toasterId);
  const { mails, drafts, known, counts, isUnread, setUnread, add } = useMails(data, address.folder);
  const [now] = useState(() => new Date());
  const [query, setQuery] = useState("");
  const [isPaneOpen, setIsPaneOpen] = useState(true);
  const [isPinned, setIsPinned] = useState(true);
  const [begun, setBegun] = useState<string | null>(null);
  const [isReceiving, setIsReceiving] = useState(false);
  const reading = useRef<HTMLElement>(null);
  const editor = useRef<BodyEditor>(null);

  const mail = mails.find(({ itemId }) => itemId === address.mail) ?? null;
  const employee =
    employees.find(({ number }) => number === address.employee) ??
    employees.find(({ name }) => name === owner.name) ??
    employees[0];
  const canPin = hosts[host].platform !== "iOS" && supports(host, "Mailbox", "1.5");
  const listed = mails
    .filter(({ folder }) => folder === address.folder)
    .filter((candidate) => matches(candidate, query));

  const notify = (text: string, intent: "success" | "warning" | "error") =>
    dispatchToast(
      <Toast>
        <ToastTitle>{text}</ToastTitle>
      </Toast>,
      { intent },
    );
  const select = (selected: PlaygroundMail | null) => {
    if (selected?.itemId === mail?.itemId) return;
    if (mail !== null && isDraft(mail) && !mail.isTouched) drafts.remove(mail.itemId);
    if (selected !== null) setUnread(selected.itemId, false);
    setBegun(null);
    // As in Outlook: only a pinned pane stays with the next mail.
    if (!isPinned || !canPin) setIsPaneOpen(false);
    const folder = selected !== null && !isDraft(selected) ? { folder: selected.folder } : {};
    onAddressChange({ mail: selected?.itemId ?? null, ...folder });
  };
  const open = (itemId: string | null) =>
    select(mails.find((candidate) => candidate.itemId === itemId) ?? null);
  const write = (draft: Draft) => {
    drafts.add(draft);
    select(draft);
    setBegun(draft.itemId);
  };
  const reply = (kind: ReplyKind, origin: PlaygroundMail | null, html?: string) => {
    if (origin !== null) write(answer(kind, origin, owner, language, html));
  };
  const finish = (draft: Draft) => {
    drafts.remove(draft.itemId);
    if (mail?.itemId === draft.itemId) open(draft.origin);
  };
  const sending = useMutation({
    mutationFn: sendMail,
    onSuccess: (sent, draft) => {
      add(sent);
      finish(draft);
      notify(texts.sent, "success");
    },
    onError: () => notify(texts.sendFailed, "error"),
  });
  const receiving = useMutation({
    mutationFn: receiveMail,
    onSuccess: (received) => {
      add(received);
      setIsReceiving(false);
      select(received);
    },
  });

  const onRequest = (request: MailboxRequest, respond: (message: ToPane) => void) => {
    switch (request.kind) {
      case "newMessage":
        write(newMail(owner, language, request.message));
        break;
      case "reply": {
        const origin = mails.find(({ itemId }) => itemId === request.itemId) ?? null;
        reply(request.toAll ? "replyAll" : "reply", origin, request.htmlBody);
        break;
      }
      case "openMessage":
        if (mails.some(({ itemId }) => itemId === request.itemId)) open(request.itemId);
        else notify(texts.mailNotFound, "warning");
        break;
      case "draftCall": {
        const { number, itemId, call } = request;
        const answered = answerDraftCall(drafts, editor.current, mail?.itemId ?? null, itemId, call);
        respond({ kind: "draftAnswer", number, answer: answered });
        if (call.name === "close" && "draft" in answered) open(answered.draft.origin);
        break;
      }
      case "wordCall":
        // There is no document here.
        break;
    }
  };
  const surroundings = useMemo<Surroundings>(
    () => ({
      displayLanguage: locales[language],
      theme,
      forcedTokens: forcedTokens(theme),
      host,
      mailboxOwner: owner,
    }),
    [language, theme, host, owner],
  );

  return (
    <div className={styles.root}>
      <TopBar
        address={address}
        onAddressChange={onAddressChange}
        query={query}
        onQueryChange={setQuery}
        employees={employees}
        employee={employee}
      />
      <div className={styles.columns}>
        <FolderList
          selected={address.folder}
          counts={counts}
          onSelect={(folder) => onAddressChange({ folder })}
        />
        <div className={styles.mail}>
          <CommandBar
            hasMail={mail !== null && !isDraft(mail) && !mail.appointment}
            hasSelection={mail !== null}
            isUnread={mail !== null && isUnread(mail)}
            isPaneOpen={isPaneOpen}
            onNew={() => write(newMail(owner, language))}
            onReceive={() => setIsReceiving(true)}
            onAnswer={(kind) => reply(kind, mail)}
            onDeselect={() => select(null)}
            onUnreadChange={(unread) => mail && setUnread(mail.itemId, unread)}
            onOpenPane={() => setIsPaneOpen(true)}
          />
          <div className={styles.columns}>
            <MessageList
              mails={listed}
              selected={address.mail}
              isUnread={isUnread}
              now={now}
              emptyText={query === "" ? texts.noMails : texts.noMailsFound(query)}
              onSelect={select}
              onDeselect={() => select(null)}
              onOpen={() => (mail !== null && isDraft(mail) ? editor.current : reading.current)?.focus()}
            />
            {mail !== null && isDraft(mail) ? (
              <ComposeView
                key={mail.itemId}
                ref={editor}
                draft={mail}
                known={known}
                takesFocus={begun === mail.itemId}
                onChange={(changes) => drafts.change(mail.itemId, changes)}
                onSend={() => {
                  if (!sending.isPending) sending.mutate(mail);
                }}
                onDiscard={() => finish(mail)}
              />
            ) : (
              <ReadingPane mail={mail} ref={reading} />
            )}
          </div>
        </div>
        {isPaneOpen && (
          <PaneFrame
            key={`${language} ${host} ${employee?.number ?? ""}`}
            surroundings={surroundings}
            employee={employee?.number}
            mail={mail}
            size={address.size}
            delayMilliseconds={Number(address.delay) * 1000}
            isPinned={canPin ? isPinned : undefined}
            onPinnedChange={setIsPinned}
            onClose={() => setIsPaneOpen(false)}
            onResize={(width) => onAddressChange({ size: `${width}` })}
            onRequest={onRequest}
          />
        )}
      </div>
      {isReceiving && (
        <ReceiveDialog
          isBusy={receiving.isPending}
          error={receiving.error}
          onReceive={(received) => receiving.mutate({ ...received, language })}
          onClose={() => setIsReceiving(false)}
        />
      )}
      <Toaster toasterId={toasterId} position="bottom-start" />
    </div>
  );
}

function matches(mail: PlaygroundMail, query: string): boolean {
  const people = [mail.from, ...mail.to].map(({ name, address }) => `${name} ${address}`);
  const text = [mail.subject, mail.textBody, ...people].join("\n").toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
