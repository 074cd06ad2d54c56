import type { MailAddress, PlaygroundMail } from "../mail";

export interface SampleEmployee {
  number: string | number;
  name: string;
  roles: ("sales" | "marketing" | "quality" | "administrator")[];
}

export interface MailboxData {
  /** Newest first. */
  mails: PlaygroundMail[];
  employees: SampleEmployee[];
  owner: MailAddress;
}

export async function loadMailbox(signal: AbortSignal): Promise<MailboxData> {
  const [mails, employees] = await Promise.all([
    load<PlaygroundMail[]>("/playground/mails", signal),
    load<SampleEmployee[]>("/playground/employees", signal),
  ]);
  mails.sort((left, right) => Date.parse(right.receivedAt) - Date.parse(left.receivedAt));
  return { mails, employees, owner: ownerOf(mails) };
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
