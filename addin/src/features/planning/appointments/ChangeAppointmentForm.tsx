import { Button } from "@fluentui/react-components";
import { useDraft } from "@/shared/drafts";
import type { PartyContext } from "@/shared/api";
import { useTranslation } from "@/shared/i18n";
import { Failure, Notice } from "@/shared/ui";
import { draftOf, span, toChange } from "./appointmentDraft";
import { AppointmentForm } from "./AppointmentForm";
import { newerState, useAppointmentActions, type Appointment } from "./appointments";
import { useAppointmentTime } from "./appointmentTime";

/** A newer state, of Outlook or of a colleague, is shown beside one's own input, which stays. */
export function ChangeAppointmentForm(props: {
  appointment: Appointment;
  /** Undefined when it is about nobody. */
  context: PartyContext | undefined;
  onClose: () => void;
  onChanged: () => void;
}) {
  const { appointment, context } = props;
  const { t } = useTranslation();
  const timeOf = useAppointmentTime();
  const draft = useDraft(`appointment change ${appointment.id}`, () => draftOf(appointment));
  const { change } = useAppointmentActions();
  const newer = newerState(change.error);

  const save = (of: Pick<Appointment, "id" | "etag">) => {
    const time = span(draft.fields);
    if (!time) return;
    const body = { ...toChange(draft.fields, time), kind: appointment.kind };
    change.mutate(
      { of, body },
      {
        onSuccess: () => {
          draft.discard();
          props.onChanged();
        },
      },
    );
  };

  return (
    <AppointmentForm
      title={t("appointments.change")}
      draft={draft}
      context={context}
      mail={undefined}
      isNew={false}
      isSaving={change.isPending}
      onSave={() => save(newer ?? appointment)}
      onClose={props.onClose}
    >
      {newer ? (
        <Notice
          intent="warning"
          title={t("appointments.newer.title")}
          actions={
            <>
              <Button size="small" disabledFocusable={change.isPending} onClick={() => save(newer)}>
                {t("appointments.newer.insist")}
              </Button>
              <Button
                size="small"
                onClick={() => {
                  draft.discard();
                  props.onClose();
                }}
              >
                {t("appointments.newer.accept")}
              </Button>
            </>
          }
        >
          {[
            newer.subject,
            timeOf(newer),
            newer.location,
            newer.status === "cancelled" && t("appointments.status.cancelled"),
          ]
            .filter(Boolean)
            .join(" · ")}
        </Notice>
      ) : (
        change.error && <Failure error={change.error} />
      )}
    </AppointmentForm>
  );
}
