import { useFormats, useTranslation } from "@/shared/i18n";
import type { MailboxRow } from "./mailboxes";

/** How it stands with an employee's mailbox; the first of these that applies. */
export type Standing =
  "noAddress" | "notTakingPart" | "leaving" | "stopped" | "waiting" | "reading" | "active";

export function standingOf({ mailbox, email }: Pick<MailboxRow, "mailbox" | "email">): Standing {
  if (mailbox === null) return email === null ? "noAddress" : "notTakingPart";
  if (mailbox.state !== "active") return mailbox.state;
  if (mailbox.holdUntil !== null) return "waiting";
  return mailbox.isCaughtUp ? "active" : "reading";
}

/** The same in words, with what is known of it. */
export function useStandingText(): (row: MailboxRow) => string {
  const { t } = useTranslation();
  const formats = useFormats();
  return (row) => {
    const standing = standingOf(row);
    const { mailbox } = row;
    if (mailbox === null) return t(`administration.standing.${standing}`);
    if (standing === "stopped" && mailbox.reason !== null)
      return t(`administration.stopped.${mailbox.reason}`);
    if (standing === "waiting" && mailbox.holdUntil !== null)
      return t("administration.standing.waiting", { time: formats.time(mailbox.holdUntil) });
    if (standing === "reading" && mailbox.folders > 0)
      return t("administration.standing.readingFolders", {
        count: mailbox.messagesRead,
        number: formats.quantity(mailbox.messagesRead),
        read: mailbox.foldersRead,
        folders: mailbox.folders,
      });
    return t(`administration.standing.${standing}`);
  };
}
