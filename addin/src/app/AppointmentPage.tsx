import { useMemo } from "react";
import { OutlookAppointmentLine } from "@/features/planning/outlookAppointment";
import type { MailAddress, OpenAppointment } from "@/shared/host";
import { invited, isReadOnly } from "@/shared/host/openAppointment";
import { useRecipients } from "@/shared/host/useRecipients";
import { PeoplePage } from "./PeoplePage";

interface AppointmentPageProps {
  appointment: OpenAppointment;
  onOpenParty: (partyId: number) => void;
  onSearch: (text: string) => void;
}

/** Beside an appointment that is open in Outlook stands the customer among its attendees (R69). */
export default function AppointmentPage(props: AppointmentPageProps) {
  const { item } = props.appointment;
  return isReadOnly(item) ? <Invitation {...props} item={item} /> : <OwnAppointment {...props} item={item} />;
}

function Invitation(props: AppointmentPageProps & { item: Office.AppointmentRead }) {
  const people = useMemo(() => invited(props.item), [props.item]);
  return <Attendees {...props} people={people} />;
}

function OwnAppointment(props: AppointmentPageProps & { item: Office.AppointmentCompose }) {
  return <Attendees {...props} people={useRecipients(props.item)} />;
}

function Attendees(props: AppointmentPageProps & { people: MailAddress[] | undefined }) {
  const { appointment, people } = props;
  return (
    <PeoplePage
      people={people}
      itemKey={appointment.key}
      label="outlookAppointment.attendee"
      none={{ title: "outlookAppointment.noneTitle", text: "outlookAppointment.noneText" }}
      own={{ title: "outlookAppointment.ownTitle", text: "outlookAppointment.ownText" }}
      line={(_, context) => <OutlookAppointmentLine appointment={appointment} context={context} />}
      onOpenParty={props.onOpenParty}
      onSearch={props.onSearch}
    />
  );
}
