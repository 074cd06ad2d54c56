import type { MailAddress, PlaygroundAttachment, PlaygroundMail } from "../mail";
import { answerCallbackLater, answerLater, type Tail } from "./asyncCall";
import { coercionType, mailboxEnums } from "./constants";
import { argumentError, HostFailure } from "./failure";
import { internetHeaders } from "./internetHeaders";

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
> & {
  body: Pick<Office.Body, "getAsync" | "getTypeAsync">;
  categories: Pick<Office.Categories, "getAsync">;
};

/** A received or sent mail in read mode. Calls on it fail as soon as another mail is selected. */
export function createItem(mail: PlaygroundMail, owner: MailAddress, isSelected: () => boolean): StandInItem {
  const whileSelected =
    <Value>(read: () => Value) =>
    () => {
      if (!isSelected()) throw new HostFailure("itemChanged");
      return read();
    };
  const person = (address: MailAddress) => toEmailAddressDetails(address, owner);
  const receivedAt = new Date(mail.receivedAt);

  return {
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
  };
}

function toEmailAddressDetails(person: MailAddress, owner: MailAddress): Office.EmailAddressDetails {
  const { User, ExternalUser } = mailboxEnums.RecipientType;
  return {
    emailAddress: person.address,
    displayName: person.name,
    appointmentResponse: mailboxEnums.ResponseType.None,
    recipientType: domainOf(person.address) === domainOf(owner.address) ? User : ExternalUser,
  };
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1).toLowerCase();
}

function toAttachmentDetails(attachment: PlaygroundAttachment): Office.AttachmentDetails {
  const contentId = attachment.isInline ? attachment.name : "";
  return { ...attachment, attachmentType: mailboxEnums.AttachmentType.File, contentId };
}
