import type { MailAddress, PlaygroundMail } from "../mail";
import type { HostName } from "../wire";
import { answerCallbackLater, answerLater, type Tail } from "./asyncCall";
import { eventType, mailboxEnums } from "./constants";
import { createEvents } from "./events";
import { toEmailAddressDetails } from "./people";
import { withoutUnsupported } from "./requirements";

export interface StandInInvitation extends Pick<
  Office.AppointmentRead,
  | "itemType"
  | "itemClass"
  | "itemId"
  | "subject"
  | "normalizedSubject"
  | "location"
  | "start"
  | "end"
  | "organizer"
  | "requiredAttendees"
  | "optionalAttendees"
> {
  itemType: Office.MailboxEnums.ItemType | string;
}

export interface StandInOwnAppointment extends Pick<
  Office.AppointmentCompose,
  "itemType" | "getItemIdAsync" | "saveAsync" | "addHandlerAsync" | "removeHandlerAsync"
> {
  subject: Pick<Office.Subject, "getAsync">;
  location: Pick<Office.Location, "getAsync">;
  start: Pick<Office.Time, "getAsync">;
  end: Pick<Office.Time, "getAsync">;
  organizer: Pick<Office.Organizer, "getAsync">;
  requiredAttendees: Pick<Office.Recipients, "getAsync">;
  optionalAttendees: Pick<Office.Recipients, "getAsync">;
}

export type StandInAppointment = StandInInvitation | StandInOwnAppointment;

/** An appointment from the calendar; whoever organises it opens it to change it, everybody else to read it. */
export function createAppointmentItem(
  host: HostName,
  mail: PlaygroundMail & { appointment: NonNullable<PlaygroundMail["appointment"]> },
  owner: MailAddress,
): StandInAppointment {
  const { end, location } = mail.appointment;
  const person = (address: MailAddress) => toEmailAddressDetails(address, owner);
  const times = { start: new Date(mail.receivedAt), end: new Date(end) };
  if (mail.from.address !== owner.address) {
    return withoutUnsupported<StandInInvitation>(host, {
      itemType: mailboxEnums.ItemType.Appointment,
      itemClass: "IPM.Appointment",
      itemId: mail.itemId,
      subject: mail.subject,
      normalizedSubject: mail.subject,
      location,
      ...times,
      organizer: person(mail.from),
      requiredAttendees: mail.to.map(person),
      optionalAttendees: [],
    });
  }

  const events = createEvents(eventType.RecipientsChanged, eventType.AppointmentTimeChanged);
  const field = <Value>(value: Value) => ({
    getAsync: (...tail: Tail<Value>) => answerCallbackLater(tail, () => value),
  });
  return withoutUnsupported<StandInOwnAppointment>(
    host,
    {
      itemType: mailboxEnums.ItemType.Appointment,
      subject: field(mail.subject),
      location: field(location),
      start: field(times.start),
      end: field(times.end),
      organizer: field(person(owner)),
      requiredAttendees: field(mail.to.map(person)),
      optionalAttendees: field<Office.EmailAddressDetails[]>([]),
      getItemIdAsync: (...tail: Tail<string>) => answerCallbackLater(tail, () => mail.itemId),
      saveAsync: (...tail: Tail<string>) => answerLater(tail, () => mail.itemId),
      addHandlerAsync: events.addHandlerAsync,
      removeHandlerAsync: events.removeHandlerAsync,
    },
    {
      organizer: "1.7",
      getItemIdAsync: "1.8",
      saveAsync: "1.3",
      addHandlerAsync: "1.7",
      removeHandlerAsync: "1.7",
    },
  );
}
