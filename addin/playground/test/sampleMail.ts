import type { Draft, MailAddress, PlaygroundMail } from "../mail";

export const katharina: MailAddress = { name: "Katharina Berger", address: "k.berger@delikat-wien.example" };
export const anna: MailAddress = { name: "Anna Huber", address: "anna.huber@goldener-hirsch.example" };

export function sampleMail(changes: Partial<PlaygroundMail> = {}): PlaygroundMail {
  return {
    itemId: "AAMk-1",
    conversationId: "AAQk-1",
    internetMessageId: "<1@goldener-hirsch.example>",
    folder: "inbox",
    from: anna,
    to: [katharina],
    cc: [],
    subject: "AW: Lieferung für Weihnachten",
    receivedAt: "2026-11-03T14:00:00Z",
    isRead: false,
    language: "de",
    htmlBody: "<p>Bitte 12 kg Bergkäse.</p>",
    textBody: "Bitte 12 kg Bergkäse.",
    attachments: [],
    ...changes,
  };
}

export function sampleDraft(changes: Partial<Draft> = {}): Draft {
  return {
    ...sampleMail({ itemId: "AAMk-draft", from: katharina, to: [anna], subject: "Angebot" }),
    folder: "drafts",
    bcc: [],
    composeType: "newMail",
    origin: null,
    isTouched: false,
    isSaved: false,
    ...changes,
  };
}
