import type { NewMessage } from "../wire";
import { readRecipients, readText } from "./people";

const maximumSubjectLength = 255;
const maximumBodyLength = 32 * 1024;

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

/** The text of a reply, given alone or with other data. */
export function readReplyForm(form: string | Office.ReplyFormData): string {
  return typeof form === "string"
    ? readText(form, maximumBodyLength, "formData")
    : readText(form.htmlBody, maximumBodyLength, "htmlBody");
}
