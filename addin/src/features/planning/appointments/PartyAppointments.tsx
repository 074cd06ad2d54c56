import { useState } from "react";
import type { PartyContext } from "@/shared/api";
import type { OpenMail } from "@/shared/host";
import { useTranslation } from "@/shared/i18n";
import { PartySection } from "@/shared/ui/PartySection";
import { AppointmentList } from "./AppointmentList";
import { ChangeAppointmentForm } from "./ChangeAppointmentForm";
import { NewAppointmentForm } from "./NewAppointmentForm";
import type { Appointment } from "./appointments";

type View =
  { kind: "new" } | { kind: "list"; planned?: Appointment } | { kind: "change"; appointment: Appointment };

/** A party's appointments in place of its history: a new one at first, the list of all of them behind it. */
export default function PartyAppointments(props: {
  context: PartyContext;
  mail: OpenMail | undefined;
  onClose: () => void;
}) {
  const { context, mail } = props;
  const { t } = useTranslation();
  const [view, setView] = useState<View>({ kind: "new" });
  const showList = (planned?: Appointment) => setView({ kind: "list", ...(planned && { planned }) });

  return (
    <PartySection label={t("appointments.title")} onClose={props.onClose}>
      {view.kind === "new" ? (
        <NewAppointmentForm context={context} mail={mail} onClose={() => showList()} onPlanned={showList} />
      ) : view.kind === "change" ? (
        <ChangeAppointmentForm
          key={view.appointment.id}
          appointment={view.appointment}
          context={context}
          onClose={() => showList()}
          onChanged={() => showList()}
        />
      ) : (
        <AppointmentList
          partyId={context.party.partyId}
          planned={view.planned}
          onNew={() => setView({ kind: "new" })}
          onChange={(appointment) => setView({ kind: "change", appointment })}
        />
      )}
    </PartySection>
  );
}
