import type { MailAddress, PlaygroundMail } from "../mail";

/** The headers that a mail brings along, in the form of RFC 5322. */
export function internetHeaders(mail: PlaygroundMail): string {
  const headers: [name: string, value: string][] = [
    ["From", mailbox(mail.from)],
    ["To", mail.to.map(mailbox).join(",\r\n ")],
    ["Cc", mail.cc.map(mailbox).join(",\r\n ")],
    ["Subject", encodedWord(mail.subject)],
    ["Date", new Date(mail.receivedAt).toUTCString().replace("GMT", "+0000")],
    ["Message-ID", mail.internetMessageId],
    ["Content-Language", mail.language],
    ["MIME-Version", "1.0"],
  ];
  return headers
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join("");
}

function mailbox({ name, address }: MailAddress): string {
  if (name === "") return `<${address}>`;
  const phrase = isAscii(name) ? `"${name.replace(/(["\\])/g, "\\$1")}"` : encodedWord(name);
  return `${phrase} <${address}>`;
}

function encodedWord(text: string): string {
  if (isAscii(text)) return text;
  const bytes = String.fromCharCode(...new TextEncoder().encode(text));
  return `=?utf-8?B?${btoa(bytes)}?=`;
}

function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}
