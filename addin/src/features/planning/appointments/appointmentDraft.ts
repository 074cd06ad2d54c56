import { textOrNull, type PartyContext } from "@/shared/api";
import type { OpenMail } from "@/shared/host";
import type { Appointment, AppointmentChange, NewAppointment } from "./appointments";

/** What the form holds: texts as typed, days and times as the browser's fields have them, where the reader is. */
export interface AppointmentDraft {
  /** Saving the same draft again, after an answer was lost, must not plan it twice. */
  requestId: string;
  subject: string;
  /** "2026-11-03" */
  startDay: string;
  /** "15:30" */
  startTime: string;
  /** The last day of whole days. */
  endDay: string;
  endTime: string;
  isAllDay: boolean;
  location: string;
  notes: string;
  /** Empty for none. */
  reminderMinutes: string;
  contactPersonId: number | null;
  invites: boolean;
  inCalendar: boolean;
}

const minute = 60_000;
const usualMinutes = 30;
/** Nobody means an appointment at night. */
const firstHour = 8;
const lastHour = 17;

/** The next full half hour, on the next working day. */
export function suggestedStart(now: Date): Date {
  const start = new Date(now);
  start.setHours(now.getHours(), now.getMinutes() < 30 ? 30 : 60, 0, 0);
  if (start.getDate() !== now.getDate() || start.getHours() < firstHour || start.getHours() > lastHour)
    start.setHours(firstHour + 1, 0);
  start.setFullYear(now.getFullYear(), now.getMonth(), now.getDate() + 1);
  while (start.getDay() === 0 || start.getDay() === 6) start.setDate(start.getDate() + 1);
  return start;
}

/** Without what mail programs put before it. */
export function plainSubject(subject: string): string {
  return subject.replace(/^(\s*(re|aw|wg|fw|fwd|antw)\s*(\[\d+\])?\s*:)+/i, "").trim();
}

function suggestedSubject({ party }: PartyContext, mail: OpenMail | undefined): string {
  const subject = mail ? plainSubject(mail.subject) : "";
  return subject === "" ? party.name : subject;
}

export function newDraft(context: PartyContext, mail: OpenMail | undefined, now: Date): AppointmentDraft {
  const start = suggestedStart(now);
  const end = new Date(start.getTime() + usualMinutes * minute);
  return {
    requestId: crypto.randomUUID(),
    subject: suggestedSubject(context, mail),
    startDay: dayOf(start),
    startTime: timeOf(start),
    endDay: dayOf(end),
    endTime: timeOf(end),
    isAllDay: false,
    location: "",
    notes: "",
    reminderMinutes: "15",
    contactPersonId: context.person?.id ?? null,
    invites: false,
    inCalendar: true,
  };
}

export function draftOf(appointment: Appointment): AppointmentDraft {
  const start = new Date(appointment.start);
  const end = new Date(appointment.end);
  return {
    requestId: "",
    subject: appointment.subject,
    startDay: dayOf(start),
    startTime: appointment.isAllDay ? "09:00" : timeOf(start),
    endDay: dayOf(appointment.isAllDay ? new Date(end.getTime() - 1) : end),
    endTime: appointment.isAllDay ? "09:30" : timeOf(end),
    isAllDay: appointment.isAllDay,
    location: appointment.location ?? "",
    notes: appointment.notes ?? "",
    reminderMinutes: appointment.reminderMinutes === null ? "" : String(appointment.reminderMinutes),
    contactPersonId: appointment.contactPersonId,
    invites: false,
    inCalendar: true,
  };
}

/** The end goes with the start, as in Outlook. */
export function moveStart(
  draft: AppointmentDraft,
  to: Partial<Pick<AppointmentDraft, "startDay" | "startTime">>,
): Partial<AppointmentDraft> {
  const moved = { ...draft, ...to };
  const [before, after] = [moment(draft.startDay, draft.startTime), moment(moved.startDay, moved.startTime)];
  const end = moment(draft.endDay, draft.endTime);
  if (!before || !after || !end) return to;
  const shifted = new Date(end.getTime() + after.getTime() - before.getTime());
  return { ...to, endDay: dayOf(shifted), endTime: timeOf(shifted) };
}

/** Undefined while the fields are no times, or the end lies before the start. */
export function span(draft: AppointmentDraft): { start: Date; end: Date } | undefined {
  const start = moment(draft.startDay, draft.isAllDay ? "00:00" : draft.startTime);
  const last = moment(draft.endDay, draft.isAllDay ? "00:00" : draft.endTime);
  if (!start || !last) return undefined;
  // Not 24 hours later: a day may have 23 or 25.
  const end = draft.isAllDay ? new Date(last.getFullYear(), last.getMonth(), last.getDate() + 1) : last;
  return end > start ? { start, end } : undefined;
}

export function toChange(
  draft: AppointmentDraft,
  { start, end }: { start: Date; end: Date },
): AppointmentChange {
  return {
    kind: "sales",
    subject: draft.subject.trim(),
    start: start.toISOString(),
    end: end.toISOString(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    isAllDay: draft.isAllDay,
    location: textOrNull(draft.location),
    notes: textOrNull(draft.notes),
    reminderMinutes: draft.reminderMinutes === "" ? null : Number(draft.reminderMinutes),
    contactPersonId: draft.contactPersonId,
  };
}

export function toNew(
  draft: AppointmentDraft,
  time: { start: Date; end: Date },
  partyId: number,
  guest: Guest | undefined,
): NewAppointment {
  return {
    ...toChange(draft, time),
    partyId,
    requestId: draft.requestId,
    inCalendar: draft.inCalendar,
    attendeeAddress: draft.invites && draft.inCalendar && guest ? guest.address : null,
    attendeeName: draft.invites && draft.inCalendar && guest ? guest.name : null,
  };
}

export interface Guest {
  name: string;
  address: string;
}

/** Who may be invited: the chosen person, else whom the mail is from, else the record. */
export function guestOf(
  draft: AppointmentDraft,
  { party }: PartyContext,
  mail: OpenMail | undefined,
): Guest | undefined {
  const person = party.persons.find(({ id }) => id === draft.contactPersonId);
  if (person?.email)
    return { name: [person.firstName, person.lastName].filter(Boolean).join(" "), address: person.email };
  if (person) return undefined;
  const correspondent = mail?.correspondents[0];
  if (correspondent)
    return { name: correspondent.name || correspondent.address, address: correspondent.address };
  return party.email ? { name: party.name, address: party.email } : undefined;
}

function moment(dayText: string, timeText: string): Date | undefined {
  const at = new Date(`${dayText}T${timeText}`);
  return Number.isNaN(at.getTime()) ? undefined : at;
}

function dayOf(at: Date): string {
  return `${String(at.getFullYear()).padStart(4, "0")}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

function timeOf(at: Date): string {
  return `${two(at.getHours())}:${two(at.getMinutes())}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
