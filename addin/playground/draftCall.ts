import type { Draft, MailAddress, PlaygroundAttachment } from "./mail";

export type RecipientField = "to" | "cc" | "bcc";

/** What an add-in asks of the mail being written; the mailbox page has it and answers. */
export type DraftCall =
  | { name: "read" }
  | { name: "change"; changes: Partial<Pick<Draft, RecipientField | "subject" | "htmlBody">> }
  | { name: "addRecipients"; field: RecipientField; people: MailAddress[] }
  | { name: "prepend"; html: string }
  | { name: "insertAtCursor"; html: string }
  | { name: "attach"; attachment: Omit<PlaygroundAttachment, "id"> }
  | { name: "detach"; attachmentId: string }
  | { name: "save" }
  | { name: "close" };

/** The draft as it is after the call, and what the call made; nothing when another item is open by now. */
export type DraftAnswer =
  { draft: Draft; made?: string } | { failure: "itemChanged" | "attachmentDoesNotExist" };
