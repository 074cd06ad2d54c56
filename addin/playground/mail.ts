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
}

export type FolderName = "inbox" | "sentItems" | "newsletters";

/** A mail as `GET /playground/mails` answers it. */
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
}
