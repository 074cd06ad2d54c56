import type { Draft, MailAddress, PlaygroundMail } from "../mail";

export interface SampleEmployee {
  number: string;
  name: string;
  roles: ("sales" | "marketing" | "quality" | "administrator")[];
}

/** As `GET /playground/appointments` answers it. */
interface PlaygroundAppointment {
  itemId: string;
  subject: string;
  start: string;
  end: string;
  isAllDay: boolean;
  location: string;
  text: string;
  organizer: MailAddress;
  attendees: MailAddress[];
}

export interface MailboxData {
  /** Newest first. */
  mails: PlaygroundMail[];
  employees: SampleEmployee[];
  owner: MailAddress;
}

export const mailboxKey = ["mailbox"];

export async function loadMailbox(signal: AbortSignal): Promise<MailboxData> {
  const [mails, employees] = await Promise.all([
    load<PlaygroundMail[]>("/playground/mails", signal),
    load<SampleEmployee[]>("/playground/employees", signal),
  ]);
  mails.sort((left, right) => Date.parse(right.receivedAt) - Date.parse(left.receivedAt));
  return { mails, employees, owner: ownerOf(mails) };
}

export const calendarKey = ["calendar"];

/** The calendar as a folder: what is in it is listed like mails. */
export async function loadCalendar(signal: AbortSignal): Promise<PlaygroundMail[]> {
  const appointments = await load<PlaygroundAppointment[]>("/playground/appointments", signal);
  return appointments.map(
    ({ itemId, subject, start, end, isAllDay, location, text, organizer, attendees }) => ({
      itemId,
      subject,
      conversationId: itemId,
      internetMessageId: "",
      folder: "calendar",
      from: organizer,
      to: attendees,
      cc: [],
      receivedAt: start,
      isRead: true,
      language: "de",
      htmlBody: "",
      textBody: text,
      attachments: [],
      appointment: { end, isAllDay, location },
    }),
  );
}

/** A mail that somebody writes to the mailbox's owner. */
export interface MailToReceive {
  from: MailAddress;
  subject: string;
  /** Plain. */
  text: string;
  /** Whether its headers say that it goes to many. */
  isNewsletter: boolean;
  language: "de" | "en";
}

/** From here on the mail goes the way that mails go in the product: the server lists it, and whoever reads the mailbox is woken. */
export function receiveMail(mail: MailToReceive): Promise<PlaygroundMail> {
  return post("/playground/received", mail);
}

/** The mail as it then lies in the sent items; it goes no further than this machine. */
export function sendMail(draft: Draft): Promise<PlaygroundMail> {
  const { to, cc, bcc, subject, htmlBody, conversationId, language, attachments } = draft;
  return post("/playground/sent", { to, cc, bcc, subject, htmlBody, conversationId, language, attachments });
}

async function post(path: string, body: object): Promise<PlaygroundMail> {
  const headers = { "Content-Type": "application/json" };
  const response = await fetch(path, { method: "POST", headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`POST ${path}: ${response.status} ${response.statusText}`);
  return (await response.json()) as PlaygroundMail;
}

async function load<Body>(path: string, signal: AbortSignal): Promise<Body> {
  const response = await fetch(path, { signal });
  if (!response.ok) throw new Error(`GET ${path}: ${response.status} ${response.statusText}`);
  return (await response.json()) as Body;
}

/** The sample mailbox is one person's: whoever wrote what lies in Sent Items. */
function ownerOf(mails: PlaygroundMail[]): MailAddress {
  const sent = mails.find((mail) => mail.folder === "sentItems");
  const owner = sent?.from ?? mails[0]?.to[0];
  if (owner === undefined) throw new Error("GET /playground/mails: no mail tells whose mailbox this is.");
  return owner;
}
