interface Appointment {
  subject: string;
  start: string;
  end: string;
  location: string | null;
  notes: string | null;
}

/** Outlook's own form for a new appointment, filled. Undefined where there is none: outside Outlook, and on telephones. */
export function newAppointmentForm(
  office: typeof Office | undefined,
): ((appointment: Appointment) => void) | undefined {
  const mailbox = office?.context.mailbox as Partial<Office.Mailbox> | undefined;
  if (typeof mailbox?.displayNewAppointmentForm !== "function") return undefined;
  return ({ subject, start, end, location, notes }) =>
    mailbox.displayNewAppointmentForm?.({
      subject,
      start: new Date(start),
      end: new Date(end),
      location: location ?? "",
      body: notes ?? "",
      requiredAttendees: [],
      optionalAttendees: [],
      resources: [],
    });
}
