import type { MailAddress, PlaygroundAttachment, PlaygroundMail } from "../mail";
import type { FromPane, HostName, Wire } from "../wire";
import { answerCallbackLater, answerLater, type Tail } from "./asyncCall";
import { coercionType, mailboxEnums } from "./constants";
import { argumentError, HostFailure } from "./failure";
import { internetHeaders } from "./internetHeaders";
import { readReplyForm } from "./newMessage";
import { toEmailAddressDetails } from "./people";
import { withoutUnsupported } from "./requirements";

export type StandInItem = Pick<
  Office.MessageRead,
  | "itemType"
  | "itemClass"
  | "itemId"
  | "conversationId"
  | "internetMessageId"
  | "subject"
  | "normalizedSubject"
  | "from"
  | "sender"
  | "to"
  | "cc"
  | "dateTimeCreated"
  | "dateTimeModified"
  | "attachments"
  | "getAllInternetHeadersAsync"
  | "getAttachmentContentAsync"
  | "displayReplyForm"
  | "displayReplyAllForm"
> & {
  body: Pick<Office.Body, "getAsync" | "getTypeAsync">;
  categories: Pick<Office.Categories, "getAsync">;
};

/** A received or sent mail in read mode. Calls on it fail as soon as another mail is selected. */
export function createItem(
  host: HostName,
  mail: PlaygroundMail,
  owner: MailAddress,
  isSelected: () => boolean,
  send: Wire<FromPane, never>["send"],
): StandInItem {
  const whileSelected =
    <Value>(read: () => Value) =>
    () => {
      if (!isSelected()) throw new HostFailure("itemChanged");
      return read();
    };
  const person = (address: MailAddress) => toEmailAddressDetails(address, owner);
  const receivedAt = new Date(mail.receivedAt);
  const reply = (toAll: boolean) => (form: string | Office.ReplyFormData) =>
    send({ kind: "reply", itemId: mail.itemId, toAll, htmlBody: readReplyForm(form) });

  const item: StandInItem = {
    itemType: mailboxEnums.ItemType.Message,
    itemClass: "IPM.Note",
    itemId: mail.itemId,
    conversationId: mail.conversationId,
    internetMessageId: mail.internetMessageId,
    subject: mail.subject,
    normalizedSubject: mail.subject.replace(/^((re|aw|antw|fw|fwd|wg)\s*:\s*)+/i, ""),
    from: person(mail.from),
    sender: person(mail.from),
    to: mail.to.map(person),
    cc: mail.cc.map(person),
    dateTimeCreated: receivedAt,
    dateTimeModified: receivedAt,
    attachments: mail.attachments.map(toAttachmentDetails),
    body: {
      getAsync: (form: Office.CoercionType | string, ...tail: Tail<string>) => {
        const bodies: Record<string, string> = {
          [coercionType.Text]: mail.textBody,
          [coercionType.Html]: mail.htmlBody,
        };
        const body = bodies[form];
        if (body === undefined) throw argumentError("coercionType");
        answerCallbackLater(
          tail,
          whileSelected(() => body),
        );
      },
      getTypeAsync: (...tail: Tail<Office.CoercionType>) => {
        const form = mail.htmlBody === "" ? coercionType.Text : coercionType.Html;
        answerCallbackLater(
          tail,
          whileSelected(() => form as unknown as Office.CoercionType),
        );
      },
    },
    categories: {
      getAsync: (...tail: Tail<Office.CategoryDetails[]>) =>
        answerCallbackLater(
          tail,
          whileSelected(() =>
            (mail.categories ?? []).map((displayName) => ({ displayName, color: "Preset0" })),
          ),
        ),
    },
    getAllInternetHeadersAsync: (...tail: Tail<string>) =>
      answerLater(
        tail,
        whileSelected(() => internetHeaders(mail)),
      ),
    getAttachmentContentAsync: (attachmentId: string, ...tail: Tail<Office.AttachmentContent>) =>
      answerCallbackLater(tail, async () => {
        whileSelected(() => undefined)();
        if (!mail.attachments.some(({ id }) => id === attachmentId))
          throw new HostFailure("attachmentNotFound");
        return { format: "base64", content: await attachmentContent(attachmentId) };
      }),
    displayReplyForm: reply(false),
    displayReplyAllForm: reply(true),
  };
  withoutUnsupported(host, item.body, { getAsync: "1.3" });
  return withoutUnsupported(host, item, {
    categories: "1.8",
    getAllInternetHeadersAsync: "1.8",
    getAttachmentContentAsync: "1.8",
  });
}

/** The mailbox has the bytes; Office gives them in Base64. */
async function attachmentContent(id: string): Promise<string> {
  const response = await fetch(`/playground/attachments/${encodeURIComponent(id)}`);
  if (!response.ok) throw new HostFailure("attachmentNotFound");
  const bytes = new Uint8Array(await response.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

function toAttachmentDetails(attachment: PlaygroundAttachment): Office.AttachmentDetails {
  const contentId = attachment.isInline ? attachment.name : "";
  return { ...attachment, attachmentType: mailboxEnums.AttachmentType.File, contentId };
}
