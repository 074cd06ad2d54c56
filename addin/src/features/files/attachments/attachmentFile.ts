import type { MailAttachment, OpenMail } from "@/shared/host";

/** The attachment as a file. Other mails and appointments get the ending that says what they are. */
export async function readAttachment(mail: OpenMail, { id, name }: MailAttachment): Promise<File> {
  if (mail.readAttachment === undefined) throw new Error("This Outlook gives no attachments away.");
  const { content, format } = await mail.readAttachment(id);
  switch (format) {
    case "base64":
      return new File([bytesOf(content)], name);
    case "eml":
      return new File([content], withEnding(name, ".eml"));
    case "iCalendar":
      return new File([content], withEnding(name, ".ics"));
    default:
      throw new Error(`An attachment in the form “${format}” is no file.`);
  }
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function withEnding(name: string, ending: string): string {
  return name.toLowerCase().endsWith(ending) ? name : name + ending;
}
