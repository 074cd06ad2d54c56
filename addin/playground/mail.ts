export interface MailAddress {
  name: string;
  address: string;
}

export interface PlaygroundAttachment {
  id: string;
  name: string;
  contentType: string;
  size: number;
  isInline: boolean;
  /** Base64; of what was attached here. That of other mails is asked for by the id. */
  content?: string;
}

export type FolderName = "inbox" | "drafts" | "sentItems" | "newsletters" | "calendar";

/** A mail as `GET /playground/mails` answers it, or as it was written here. */
export interface PlaygroundMail {
  itemId: string;
  conversationId: string;
  internetMessageId: string;
  folder: FolderName;
  from: MailAddress;
  to: MailAddress[];
  cc: MailAddress[];
  subject: string;
  receivedAt: string;
  isRead: boolean;
  language: "de" | "en" | "fr" | "it";
  htmlBody: string;
  textBody: string;
  attachments: PlaygroundAttachment[];
  categories?: string[] | null;
  /** Of what lies in the calendar: sender and recipients are the organizer and the attendees then, and it was received when it begins. */
  appointment?: { end: string; isAllDay: boolean; location: string };
}

export type ComposeType = "newMail" | "reply" | "forward";

/** A mail that is being written. */
export interface Draft extends PlaygroundMail {
  folder: "drafts";
  bcc: MailAddress[];
  composeType: ComposeType;
  /** The mail it answers or passes on. */
  origin: string | null;
  /** Whether somebody has written in it, so that it is worth keeping. */
  isTouched: boolean;
  /** Whether it has an id that Exchange knows. */
  isSaved: boolean;
}

export function isDraft(mail: PlaygroundMail): mail is Draft {
  return mail.folder === "drafts";
}

export function nameOf({ name, address }: MailAddress): string {
  return name || address;
}

/** `Anna Huber <anna@example.org>`; where the mail names nobody, Outlook gives the address as the name. */
export function withAddress({ name, address }: MailAddress): string {
  return name === "" || name === address ? address : `${name} <${address}>`;
}
