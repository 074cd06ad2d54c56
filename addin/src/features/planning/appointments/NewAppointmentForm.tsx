import { appointmentDraftKey, useDraft } from "@/shared/drafts";
import type { PartyContext } from "@/shared/api";
import type { OpenMail } from "@/shared/host";
import { useTranslation } from "@/shared/i18n";
import { Failure } from "@/shared/ui";
import { guestOf, newDraft, span, toNew } from "./appointmentDraft";
import { AppointmentForm } from "./AppointmentForm";
import { useAppointmentActions, type Appointment } from "./appointments";

export function NewAppointmentForm(props: {
  context: PartyContext;
  mail: OpenMail | undefined;
  onClose: () => void;
  onPlanned: (appointment: Appointment) => void;
}) {
  const { context, mail } = props;
  const { party } = context;
  const { t } = useTranslation();
  const draft = useDraft(appointmentDraftKey(party.partyId), () => newDraft(context, mail, new Date()));
  const { create } = useAppointmentActions();

  const save = () => {
    const time = span(draft.fields);
    if (!time) return;
    create.mutate(toNew(draft.fields, time, party.partyId, guestOf(draft.fields, context, mail)), {
      onSuccess: (planned) => {
        draft.discard();
        props.onPlanned(planned);
      },
    });
  };

  return (
    <AppointmentForm
      title={t("appointments.new")}
      draft={draft}
      context={context}
      mail={mail}
      isNew
      isSaving={create.isPending}
      onSave={save}
      onClose={props.onClose}
    >
      {create.error && <Failure error={create.error} />}
    </AppointmentForm>
  );
}
