import type { RecipientField } from "../draftCall";
import type { Draft, MailAddress, PlaygroundAttachment } from "../mail";
import type { HostName } from "../wire";
import { answerCallbackLater, answerLater, type Callback, type Tail } from "./asyncCall";
import { coercionType, eventType, mailboxEnums } from "./constants";
import { createDraftBody, type StandInDraftBody } from "./draftBody";
import type { AskDraft } from "./draftCalls";
import { createEvents } from "./events";
import { argumentError, HostFailure } from "./failure";
import { readRecipients, readText, toEmailAddressDetails, type Recipient } from "./people";
import { withoutUnsupported } from "./requirements";

const maximumSubjectLength = 255;

export type StandInDraft = Pick<
  Office.MessageCompose,
  | "itemType"
  | "conversationId"
  | "getComposeTypeAsync"
  | "getItemIdAsync"
  | "saveAsync"
  | "close"
  | "addFileAttachmentFromBase64Async"
  | "getAttachmentsAsync"
  | "removeAttachmentAsync"
  | "addHandlerAsync"
  | "removeHandlerAsync"
> & {
  to: Pick<Office.Recipients, "getAsync" | "setAsync" | "addAsync">;
  cc: Pick<Office.Recipients, "getAsync" | "setAsync" | "addAsync">;
  bcc: Pick<Office.Recipients, "getAsync" | "setAsync" | "addAsync">;
  subject: Pick<Office.Subject, "getAsync" | "setAsync">;
  from: Pick<Office.From, "getAsync">;
  body: StandInDraftBody;
};

export interface OpenDraft {
  item: StandInDraft;
  raiseRecipientsChanged: (changed: Record<RecipientField, boolean>) => void;
}

type AttachmentTail = [
  optionsOrCallback?: (Office.AsyncContextOptions & { isInline?: boolean }) | Callback<string>,
  callback?: Callback<string>,
];

/** A mail that is being written: what it says is asked for and told by calls, never by properties. */
export function createDraftItem(host: HostName, draft: Draft, owner: MailAddress, ask: AskDraft): OpenDraft {
  const events = createEvents(eventType.RecipientsChanged);
  const read = async () => (await ask({ name: "read" })).draft;

  const recipients = (field: RecipientField): StandInDraft[RecipientField] => ({
    getAsync: (...tail: Tail<Office.EmailAddressDetails[]>) =>
      answerCallbackLater(tail, async () =>
        (await read())[field].map((person) => toEmailAddressDetails(person, owner)),
      ),
    setAsync: (people: Recipient[], ...tail: Tail<void>) => {
      const changes = { [field]: readRecipients(people, "recipients") };
      answerLater(tail, async () => {
        await ask({ name: "change", changes });
      });
    },
    addAsync: (people: Recipient[], ...tail: Tail<void>) => {
      const added = readRecipients(people, "recipients");
      answerLater(tail, async () => {
        await ask({ name: "addRecipients", field, people: added });
      });
    },
  });

  const item: StandInDraft = {
    itemType: mailboxEnums.ItemType.Message,
    conversationId: draft.conversationId,
    to: recipients("to"),
    cc: recipients("cc"),
    bcc: recipients("bcc"),
    subject: {
      getAsync: (...tail: Tail<string>) => answerCallbackLater(tail, async () => (await read()).subject),
      setAsync: (text: string, ...tail: Tail<void>) => {
        const subject = readText(text, maximumSubjectLength, "subject");
        answerLater(tail, async () => {
          await ask({ name: "change", changes: { subject } });
        });
      },
    },
    from: {
      getAsync: (...tail: Tail<Office.EmailAddressDetails>) =>
        answerCallbackLater(tail, async () => toEmailAddressDetails((await read()).from, owner)),
    },
    body: withoutUnsupported(host, createDraftBody(ask), { getAsync: "1.3", setAsync: "1.3" }),
    getComposeTypeAsync: (...tail: Tail<unknown>) =>
      answerCallbackLater(tail, async () => ({
        composeType: (await read()).composeType,
        coercionType: coercionType.Html,
      })),
    getItemIdAsync: (...tail: Tail<string>) =>
      answerCallbackLater(tail, async () => {
        const { isSaved, itemId } = await read();
        if (!isSaved) throw new HostFailure("itemNotSaved");
        return itemId;
      }),
    saveAsync: (...tail: Tail<string>) =>
      answerLater(tail, async () => (await ask({ name: "save" })).draft.itemId),
    close: () => void ask({ name: "close" }),
    addFileAttachmentFromBase64Async: (base64: string, name: string, ...tail: AttachmentTail) => {
      if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) throw argumentError("base64File");
      const options = typeof tail[0] === "object" ? tail[0] : {};
      const attachment = {
        name: readText(name, maximumSubjectLength, "attachmentName"),
        contentType: "application/octet-stream",
        size: atob(base64).length,
        content: base64,
        isInline: options.isInline === true,
      };
      answerLater(tail as Tail<string>, async () => (await ask({ name: "attach", attachment })).made ?? "");
    },
    getAttachmentsAsync: (...tail: Tail<Office.AttachmentDetailsCompose[]>) =>
      answerCallbackLater(tail, async () => (await read()).attachments.map(toAttachmentDetails)),
    removeAttachmentAsync: (attachmentId: string, ...tail: Tail<void>) =>
      answerLater(tail, async () => {
        await ask({ name: "detach", attachmentId });
      }),
    addHandlerAsync: events.addHandlerAsync,
    removeHandlerAsync: events.removeHandlerAsync,
  };
  return {
    item: withoutUnsupported(host, item, {
      from: "1.7",
      getComposeTypeAsync: "1.10",
      getItemIdAsync: "1.8",
      saveAsync: "1.3",
      close: "1.3",
      addFileAttachmentFromBase64Async: "1.8",
      getAttachmentsAsync: "1.8",
      addHandlerAsync: "1.7",
      removeHandlerAsync: "1.7",
    }),
    raiseRecipientsChanged: (changed) =>
      events.raise(eventType.RecipientsChanged, { changedRecipientFields: changed }),
  };
}

function toAttachmentDetails({ id, name, size, isInline }: PlaygroundAttachment) {
  const attachmentType = mailboxEnums.AttachmentType.File;
  const contentId = isInline ? name : "";
  return { id, name, size, isInline, attachmentType, contentId } as Office.AttachmentDetailsCompose;
}
