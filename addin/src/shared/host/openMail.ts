export interface MailAddress {
  name: string;
  address: string;
}

export interface MailAttachment {
  id: string;
  name: string;
  /** A picture inside the text. */
  isInline: boolean;
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
}

export type HostState =
  | { kind: "noHost" }
  /** Word: a document instead of a mailbox. */
  | { kind: "document" }
  | { kind: "noItem" }
  | { kind: "otherItem" }
  | { kind: "mail"; mail: OpenMail };

export function readItem(office: typeof Office): HostState {
  const mailbox = office.context.mailbox;
  const item = mailbox.item as Office.MessageRead | Office.AppointmentRead | null | undefined;
  if (!item) return { kind: "noItem" };
  if (!isReadMessage(item)) return { kind: "otherItem" };
  return { kind: "mail", mail: readMail(office, item) };
}

/** While writing, `from` is an object to ask later, or absent; in read mode it is there with its address. */
function isReadMessage(item: Office.MessageRead | Office.AppointmentRead): item is Office.MessageRead {
  if (item.itemType !== "message") return false;
  const from = (item as { from?: { emailAddress?: unknown } }).from;
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
    attachments: item.attachments.map(({ id, name, isInline }) => ({ id, name, isInline })),
    direction: sent ? "outgoing" : "incoming",
    correspondents: externalFirst(people.map(toMailAddress), ownAddress),
    readText: () => readText(office, item),
  };
}

function readText(office: typeof Office, item: Office.MessageRead): Promise<string> {
  return new Promise((resolve, reject) => {
    item.body.getAsync(office.CoercionType.Text, (result) => {
      if (result.status === office.AsyncResultStatus.Succeeded) resolve(result.value);
      else reject(new Error(result.error.message));
    });
  });
}

function toMailAddress(details: Office.EmailAddressDetails): MailAddress {
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
