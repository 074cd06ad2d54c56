import { withAddress, type Draft, type MailAddress, type PlaygroundMail } from "../mail";
import type { NewMessage } from "../wire";
import { longMoment } from "./dates";
import { sanitisedBody, textOf } from "./mailDocument";
import { locales, texts, type Language } from "./texts";

export type ReplyKind = "reply" | "replyAll" | "forward";

export function newMail(owner: MailAddress, language: Language, message?: NewMessage): Draft {
  const attachments = (message?.attachmentNames ?? []).map((name) => ({
    id: crypto.randomUUID(),
    name,
    contentType: "application/octet-stream",
    size: 0,
    isInline: false,
  }));
  return createDraft(owner, language, {
    composeType: "newMail",
    to: message?.to ?? [],
    cc: message?.cc ?? [],
    bcc: message?.bcc ?? [],
    subject: message?.subject ?? "",
    htmlBody: sanitisedBody(message?.htmlBody ?? ""),
    attachments,
    isTouched: message !== undefined,
  });
}

export function answer(
  kind: ReplyKind,
  mail: PlaygroundMail,
  owner: MailAddress,
  language: Language,
  html = "",
): Draft {
  const isOwn = sameAddress(mail.from, owner);
  const others = (people: MailAddress[]) => people.filter((person) => !sameAddress(person, owner));
  const sender = isOwn ? mail.to : [mail.from];
  const recipients = {
    reply: { to: sender, cc: [] },
    replyAll: { to: isOwn ? mail.to : [mail.from, ...others(mail.to)], cc: others(mail.cc) },
    forward: { to: [], cc: [] },
  }[kind];
  const prefix = kind === "forward" ? texts[language].forwardPrefix : texts[language].replyPrefix;
  return createDraft(owner, language, {
    ...recipients,
    composeType: kind === "forward" ? "forward" : "reply",
    origin: mail.itemId,
    conversationId: mail.conversationId,
    subject: `${prefix} ${mail.subject.replace(/^((re|aw|antw|fw|fwd|wg)\s*:\s*)+/i, "")}`,
    htmlBody: `${sanitisedBody(html)}<p><br></p>${quoted(mail, language)}`,
    attachments: kind === "forward" ? mail.attachments : [],
    isTouched: html !== "",
  });
}

function createDraft(owner: MailAddress, language: Language, content: Partial<Draft>): Draft {
  const draft: Draft = {
    itemId: `AAMkDraft${crypto.randomUUID()}`,
    conversationId: `AAQkDraft${crypto.randomUUID()}`,
    internetMessageId: `<${crypto.randomUUID()}@${owner.address.split("@")[1] ?? "localhost"}>`,
    folder: "drafts",
    from: owner,
    to: [],
    cc: [],
    bcc: [],
    subject: "",
    receivedAt: new Date().toISOString(),
    isRead: true,
    language,
    htmlBody: "",
    textBody: "",
    attachments: [],
    composeType: "newMail",
    origin: null,
    isTouched: false,
    isSaved: false,
    ...content,
  };
  return { ...draft, textBody: textOf(draft.htmlBody) };
}

/** The mail below the answer, under the lines that Outlook writes above it. */
function quoted(mail: PlaygroundMail, language: Language): string {
  const { from, sentAt, to, cc, subject } = texts[language];
  const lines: [label: string, value: string][] = [
    [from, withAddress(mail.from)],
    [sentAt, longMoment(new Date(mail.receivedAt), locales[language])],
    [to, mail.to.map(withAddress).join("; ")],
    [cc, mail.cc.map(withAddress).join("; ")],
    [subject, mail.subject],
  ];
  const head = lines
    .filter(([, value]) => value !== "")
    .map(([label, value]) => `<b>${label}:</b> ${escapeHtml(value)}`)
    .join("<br>");
  return `<hr><p>${head}</p>${sanitisedBody(mail.htmlBody || escapeHtml(mail.textBody).replaceAll("\n", "<br>"))}`;
}

function escapeHtml(text: string): string {
  const element = document.createElement("div");
  element.textContent = text;
  return element.innerHTML;
}

function sameAddress(left: MailAddress, right: MailAddress): boolean {
  return left.address.toLowerCase() === right.address.toLowerCase();
}
