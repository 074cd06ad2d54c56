import type { MailAddress } from "../mail";
import type { NewMessage } from "../wire";
import { argumentError } from "./failure";

const maximumRecipients = 100;
const maximumSubjectLength = 255;
const maximumBodyLength = 32 * 1024;

type Recipients = Office.MessageForm["toRecipients"];

/** Refuses what Outlook refuses, by the name of the wrong field. */
export function readMessageForm(form: Office.MessageForm): NewMessage {
  return {
    to: readRecipients(form.toRecipients, "toRecipients"),
    cc: readRecipients(form.ccRecipients, "ccRecipients"),
    bcc: readRecipients(form.bccRecipients, "bccRecipients"),
    subject: readText(form.subject, maximumSubjectLength, "subject"),
    htmlBody: readText(form.htmlBody, maximumBodyLength, "htmlBody"),
    attachmentNames: (form.attachments ?? []).map((attachment) => attachment.name),
  };
}

function readRecipients(recipients: Recipients, field: string): MailAddress[] {
  if (recipients === undefined) return [];
  if (!Array.isArray(recipients) || recipients.length > maximumRecipients) throw argumentError(field);
  return recipients.map((recipient) =>
    typeof recipient === "string"
      ? { name: "", address: recipient }
      : { name: recipient.displayName, address: recipient.emailAddress },
  );
}

function readText(text: string | undefined, maximumLength: number, field: string): string {
  if (text === undefined) return "";
  if (typeof text !== "string" || text.length > maximumLength) throw argumentError(field);
  return text;
}
