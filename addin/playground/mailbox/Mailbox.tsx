import {
  makeStyles,
  tokens,
  useToastController,
  Toast,
  Toaster,
  ToastTitle,
} from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import type { FolderName, PlaygroundMail } from "../mail";
import type { NewMessage, Surroundings } from "../wire";
import type { Address } from "./address";
import { CommandBar } from "./CommandBar";
import { ComposeDialog } from "./ComposeDialog";
import type { MailboxData } from "./data";
import { FolderList } from "./FolderList";
import { MessageList } from "./MessageList";
import { PaneFrame } from "./PaneFrame";
import { ReadingPane } from "./ReadingPane";
import { locales, useTexts } from "./texts";
import { TopBar } from "./TopBar";

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
  const { mails, employees, owner } = data;
  const styles = useStyles();
  const texts = useTexts();
  const { dispatchToast } = useToastController(toasterId);
  const [now] = useState(() => new Date());
  const [query, setQuery] = useState("");
  const [readChanges, setReadChanges] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [message, setMessage] = useState<NewMessage>();
  const [isPaneOpen, setIsPaneOpen] = useState(true);
  const [isPinned, setIsPinned] = useState(true);
  const reading = useRef<HTMLElement>(null);

  const mail = mails.find(({ itemId }) => itemId === address.mail) ?? null;
  const employee = employees.find(({ number }) => String(number) === address.employee) ?? employees[0];
  const isUnread = ({ itemId, isRead }: PlaygroundMail) => !(readChanges.get(itemId) ?? isRead);
  const setUnread = (itemId: string, unread: boolean) =>
    setReadChanges((changes) => new Map(changes).set(itemId, !unread));
  const listed = mails
    .filter(({ folder }) => folder === address.folder)
    .filter((candidate) => matches(candidate, query));

  const select = (selected: PlaygroundMail | null) => {
    if (selected?.itemId === mail?.itemId) return;
    if (selected !== null) setUnread(selected.itemId, false);
    // As in Outlook: only a pinned pane stays with the next mail.
    if (!isPinned) setIsPaneOpen(false);
    onAddressChange({ mail: selected?.itemId ?? null, ...(selected && { folder: selected.folder }) });
  };
  const openFromPane = (itemId: string) => {
    const wanted = mails.find((candidate) => candidate.itemId === itemId);
    if (wanted !== undefined) select(wanted);
    else
      dispatchToast(
        <Toast>
          <ToastTitle>{texts.mailNotFound}</ToastTitle>
        </Toast>,
        { intent: "warning" },
      );
  };
  const surroundings = useMemo<Surroundings>(
    () => ({ displayLanguage: locales[address.language], theme: address.theme, mailboxOwner: owner }),
    [address.language, address.theme, owner],
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
          unread={countUnread(mails, isUnread)}
          onSelect={(folder) => onAddressChange({ folder })}
        />
        <div className={styles.mail}>
          <CommandBar
            hasSelection={mail !== null}
            isUnread={mail !== null && isUnread(mail)}
            isPaneOpen={isPaneOpen}
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
              onOpen={() => reading.current?.focus()}
            />
            <ReadingPane mail={mail} ref={reading} />
          </div>
        </div>
        {isPaneOpen && (
          <PaneFrame
            key={`${address.language} ${employee?.number ?? ""}`}
            surroundings={surroundings}
            employee={employee && String(employee.number)}
            mail={mail}
            size={address.size}
            delayMilliseconds={Number(address.delay) * 1000}
            isPinned={isPinned}
            onPinnedChange={setIsPinned}
            onClose={() => setIsPaneOpen(false)}
            onRequest={(request) => {
              if (request.kind === "newMessage") setMessage(request.message);
              else openFromPane(request.itemId);
            }}
          />
        )}
      </div>
      {message && <ComposeDialog message={message} onClose={() => setMessage(undefined)} />}
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

function countUnread(
  mails: PlaygroundMail[],
  isUnread: (mail: PlaygroundMail) => boolean,
): Record<FolderName, number> {
  const counts: Record<FolderName, number> = { inbox: 0, sentItems: 0, newsletters: 0 };
  for (const mail of mails) if (isUnread(mail)) counts[mail.folder]++;
  return counts;
}
