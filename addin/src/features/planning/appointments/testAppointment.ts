import type { Appointment } from "./appointments";

export function anAppointment(changes: Partial<Appointment> = {}): Appointment {
  return {
    id: 7,
    partyId: 1,
    partyType: "customer",
    partyName: "Gasthof Goldener Hirsch",
    contactPersonId: null,
    contactPersonName: null,
    salespersonId: 2,
    salespersonName: "Eva Berger",
    kind: "sales",
    subject: "Verkostung",
    start: "2099-11-03T09:00:00.000Z",
    end: "2099-11-03T09:30:00.000Z",
    timeZone: "Europe/Vienna",
    isAllDay: false,
    location: null,
    notes: null,
    reminderMinutes: 15,
    attendeeAddress: null,
    status: "planned",
    outcome: null,
    calendar: {
      state: "inCalendar",
      reason: null,
      problemCode: null,
      webLink: null,
      isSeries: false,
      isInvitation: false,
      isFromOutlook: false,
    },
    unsentChange: null,
    etag: '"1"',
    ...changes,
  };
}
