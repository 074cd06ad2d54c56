import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { isDraft, type FolderName, type MailAddress, type PlaygroundMail } from "../mail";
import { calendarKey, loadCalendar, mailboxKey, type MailboxData } from "./data";
import { createDraftStore } from "./draftStore";

/** How often somebody who looks at the calendar sees what has been entered elsewhere. */
const calendarMilliseconds = 2_000;

/** The mails there are, with those written here and what has been read since; the calendar is one of the folders. */
export function useMails(data: MailboxData, folder: FolderName) {
  const client = useQueryClient();
  const [drafts] = useState(createDraftStore);
  const own = useSyncExternalStore(drafts.subscribe, drafts.current);
  const [readChanges, setReadChanges] = useState<ReadonlyMap<string, boolean>>(new Map());
  const { data: appointments } = useQuery({
    queryKey: calendarKey,
    queryFn: ({ signal }) => loadCalendar(signal),
    enabled: folder === "calendar",
    refetchInterval: calendarMilliseconds,
  });
  const mails = useMemo(
    () =>
      [...own, ...data.mails, ...(appointments ?? [])].sort((left, right) =>
        right.receivedAt.localeCompare(left.receivedAt),
      ),
    [own, data.mails, appointments],
  );
  const isUnread = ({ itemId, isRead }: PlaygroundMail) => !(readChanges.get(itemId) ?? isRead);

  useEffect(() => {
    // As in Outlook: what would be lost by leaving is asked about.
    const leave = (event: BeforeUnloadEvent) => event.preventDefault();
    if (!own.some((draft) => draft.isTouched)) return;
    window.addEventListener("beforeunload", leave);
    return () => window.removeEventListener("beforeunload", leave);
  }, [own]);

  return {
    drafts,
    mails,
    /** A mail that has come in or has gone out. */
    add: (mail: PlaygroundMail) =>
      client.setQueryData<MailboxData>(
        mailboxKey,
        (before) => before && { ...before, mails: [mail, ...before.mails] },
      ),
    isUnread,
    setUnread: (itemId: string, unread: boolean) =>
      setReadChanges((changes) => new Map(changes).set(itemId, !unread)),
    counts: countByFolder(mails.filter((mail) => isDraft(mail) || isUnread(mail))),
    known: useMemo(() => knownPeople(data.mails), [data.mails]),
  };
}

function countByFolder(mails: PlaygroundMail[]): Record<FolderName, number> {
  const counts: Record<FolderName, number> = {
    inbox: 0,
    drafts: 0,
    sentItems: 0,
    newsletters: 0,
    calendar: 0,
  };
  for (const { folder } of mails) counts[folder]++;
  return counts;
}

function knownPeople(mails: PlaygroundMail[]): MailAddress[] {
  const people = mails.flatMap(({ from, to, cc }) => [from, ...to, ...cc]);
  const byAddress = new Map(people.map((person) => [person.address.toLowerCase(), person]));
  return [...byAddress.values()].sort((left, right) => left.name.localeCompare(right.name));
}
