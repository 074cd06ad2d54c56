import type { OpenAppointment } from "./openAppointment";

export interface MailAddress {
  name: string;
  address: string;
}

export interface MailAttachment {
  id: string;
  name: string;
  /** Bytes, as the mail server counts them. */
  size: number;
  /** A picture inside the text. */
  isInline: boolean;
  /** "cloud" is a link to a file that lies elsewhere, "item" another mail, contact or appointment. */
  attachmentType: "file" | "item" | "cloud";
}

export interface OpenMail {
  /** Tells one mail from another; stays the same while the mail is open. */
  key: string;
  internetMessageId: string | undefined;
  /** Outlook's own id; changes when the mail is moved. */
  itemId: string | undefined;
  subject: string;
  from: MailAddress;
  to: MailAddress[];
  cc: MailAddress[];
  sentAt: Date;
  attachments: MailAttachment[];
  direction: "incoming" | "outgoing";
  /** The sender of a received mail, the recipients of a sent one; people outside the own domain first. */
  correspondents: MailAddress[];
  /** The mail's text without formatting. */
  readText(): Promise<string>;
  /** Undefined where Outlook doesn't give attachments away. */
  readAttachment: ((id: string) => Promise<Office.AttachmentContent>) | undefined;
}

/** A mail that is being written. */
export interface MailDraft {
  /** Tells one draft from another as long as the pane is open. */
  key: string;
  item: Office.MessageCompose;
}

export type HostState =
  | { kind: "noHost" }
  /** Word: a document instead of a mailbox. */
  | { kind: "document" }
  | { kind: "noItem" }
  | { kind: "appointment"; appointment: OpenAppointment }
  | { kind: "draft"; draft: MailDraft }
  | { kind: "mail"; mail: OpenMail };

export function readItem(office: typeof Office): HostState {
  const mailbox = office.context.mailbox;
  const item = mailbox.item as
    | Office.MessageRead
    | Office.MessageCompose
    | Office.AppointmentRead
    | Office.AppointmentCompose
    | undefined;
  if (!item) return { kind: "noItem" };
  if (isAppointment(item)) return { kind: "appointment", appointment: { key: newKey("appointment"), item } };
  return isRead(item)
    ? { kind: "mail", mail: readMail(office, item) }
    : { kind: "draft", draft: { key: newKey("draft"), item } };
}

function newKey(kind: string): string {
  return `${kind} ${crypto.randomUUID()}`;
}

function isAppointment(item: {
  itemType: unknown;
}): item is Office.AppointmentRead | Office.AppointmentCompose {
  return item.itemType === "appointment";
}

/** While writing, `from` is an object to ask later, or absent; in read mode it is there with its address. */
function isRead(item: Office.MessageRead | Office.MessageCompose): item is Office.MessageRead {
  const { from } = item as { from?: { emailAddress?: unknown } };
  return typeof from?.emailAddress === "string";
}

function readMail(office: typeof Office, item: Office.MessageRead): OpenMail {
  const ownAddress = office.context.mailbox.userProfile.emailAddress;
  const sent = sameAddress(item.from.emailAddress, ownAddress);
  const people = sent ? [...item.to, ...item.cc] : [item.from];
  return {
    // A draft just sent may have no id yet.
    key: item.itemId || item.internetMessageId || `${item.from.emailAddress} ${item.subject}`,
    internetMessageId: item.internetMessageId || undefined,
    itemId: item.itemId || undefined,
    subject: item.subject,
    from: toMailAddress(item.from),
    to: item.to.map(toMailAddress),
    cc: item.cc.map(toMailAddress),
    sentAt: item.dateTimeCreated,
    attachments: item.attachments as MailAttachment[],
    direction: sent ? "outgoing" : "incoming",
    correspondents: externalFirst(people.map(toMailAddress), ownAddress),
    readText: () => ask<string>((done) => item.body.getAsync(office.CoercionType.Text, done)),
    readAttachment: office.context.requirements.isSetSupported("Mailbox", "1.8")
      ? (id) => ask<Office.AttachmentContent>((done) => item.getAttachmentContentAsync(id, done))
      : undefined,
  };
}

/** What Office answers later. */
export function ask<Value>(
  call: (done: (result: Office.AsyncResult<Value>) => void) => void,
): Promise<Value> {
  return new Promise((resolve, reject) =>
    call(({ status, value, error }) => {
      if (`${status}` === "succeeded") resolve(value);
      else reject(new Error(error.message));
    }),
  );
}

export function toMailAddress(details: Office.EmailAddressDetails): MailAddress {
  return { name: details.displayName, address: details.emailAddress };
}

function externalFirst(people: MailAddress[], ownAddress: string): MailAddress[] {
  const ownDomain = domainOf(ownAddress);
  const different = people.filter(
    (person, index) => people.findIndex((other) => sameAddress(other.address, person.address)) === index,
  );
  const isOwn = (person: MailAddress) => domainOf(person.address) === ownDomain;
  return [...different.filter((person) => !isOwn(person)), ...different.filter(isOwn)];
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1).toLowerCase();
}

function sameAddress(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}
