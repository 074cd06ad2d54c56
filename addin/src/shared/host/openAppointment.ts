import { ask, toMailAddress, type MailAddress } from "./openMail";

/** An appointment that is open in Outlook: an invitation or a past one to read, an own one to change. */
export interface OpenAppointment {
  /** Tells one appointment from another as long as the pane is open. */
  key: string;
  item: Office.AppointmentRead | Office.AppointmentCompose;
}

/** What an appointment says. */
export interface AppointmentFacts {
  subject: string;
  start: Date;
  end: Date;
  isAllDay: boolean;
  location: string;
}

/** Own appointments have objects to ask; those that are only read have values. */
export function isReadOnly(item: OpenAppointment["item"]): item is Office.AppointmentRead {
  return typeof item.subject === "string";
}

/** Whom an invitation names: whoever invites first. */
export function invited(item: Office.AppointmentRead): MailAddress[] {
  return [item.organizer, ...item.requiredAttendees, ...item.optionalAttendees].map(toMailAddress);
}

/** Outlook's id; undefined of one that was never saved, and where Outlook doesn't tell. */
export async function itemIdOf(item: OpenAppointment["item"]): Promise<string | undefined> {
  if (isReadOnly(item)) return item.itemId || undefined;
  const getItemId = (item as Partial<Office.AppointmentCompose>).getItemIdAsync?.bind(item);
  if (!getItemId) return undefined;
  // Not saved yet is no failure.
  return ask<string>((done) => getItemId(done)).catch(() => undefined);
}

/** Saves an own appointment as it is, so that it has an id; nobody is invited by that. */
export async function saveItem(item: OpenAppointment["item"]): Promise<string> {
  return isReadOnly(item) ? item.itemId : ask<string>((done) => item.saveAsync(done));
}

export async function readFacts(item: OpenAppointment["item"]): Promise<AppointmentFacts> {
  const [subject, start, end, location] = isReadOnly(item)
    ? [item.subject, item.start, item.end, item.location]
    : await Promise.all([
        ask<string>((done) => item.subject.getAsync(done)),
        ask<Date>((done) => item.start.getAsync(done)),
        ask<Date>((done) => item.end.getAsync(done)),
        ask<string>((done) => item.location.getAsync(done)),
      ]);
  return {
    subject: subject.trim(),
    start,
    end,
    // Outlook says so in a preview only.
    isAllDay: end > start && isMidnight(start) && isMidnight(end),
    location: location.trim(),
  };
}

function isMidnight(at: Date): boolean {
  return at.getHours() === 0 && at.getMinutes() === 0;
}
