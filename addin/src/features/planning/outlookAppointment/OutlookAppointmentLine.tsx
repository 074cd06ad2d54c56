import { Calendar20Regular, CalendarCheckmark20Regular } from "@fluentui/react-icons";
import type { PartyContext } from "@/shared/api";
import type { OpenAppointment } from "@/shared/host";
import { useTranslation, type TextKey } from "@/shared/i18n";
import { Failure } from "@/shared/ui";
import { StateLine, StateLineAction, StateLinePlace } from "@/shared/ui/StateLine";
import type { Appointment } from "../appointments/appointments";
import { useOutlookAppointment } from "./outlookAppointment";

/** Whether the appointment that is open in Outlook is a sales appointment, and what makes it one (R69). */
export function OutlookAppointmentLine(props: { appointment: OpenAppointment; context: PartyContext }) {
  const { appointment, context } = props;
  const { party } = context;
  const { t } = useTranslation();
  const { known, enter, remove } = useOutlookAppointment(appointment);
  if (known.error) return <Failure error={known.error} onRetry={() => void known.refetch()} />;
  if (known.data === undefined) return <StateLinePlace />;

  const entered = known.data;
  const text = entered
    ? t(describe(entered, party.partyId), { name: entered.partyName ?? "" })
    : t("outlookAppointment.notEntered");
  const isBusy = enter.isPending || remove.isPending;
  const failure = enter.error ?? remove.error;
  return (
    <>
      <StateLine
        icon={entered ? <CalendarCheckmark20Regular /> : <Calendar20Regular />}
        tone={entered?.status === "planned" ? "good" : undefined}
        text={text}
      >
        {!entered && party.type !== "employee" && (
          <StateLineAction disabledFocusable={isBusy} onClick={() => enter.mutate(context)}>
            {t("outlookAppointment.enter")}
          </StateLineAction>
        )}
        {entered?.status === "planned" && entered.calendar.isFromOutlook && (
          <StateLineAction disabledFocusable={isBusy} onClick={() => remove.mutate(entered)}>
            {t("outlookAppointment.remove")}
          </StateLineAction>
        )}
      </StateLine>
      {failure && <Failure error={failure} />}
    </>
  );
}

function describe(
  { partyId, status, calendar }: Appointment,
  shownPartyId: number,
): Extract<TextKey, `outlookAppointment.${string}`> {
  if (partyId !== shownPartyId) return "outlookAppointment.elsewhere";
  if (status === "cancelled") return "outlookAppointment.cancelled";
  if (status === "held") return "outlookAppointment.held";
  return calendar.reason === "fromOutlook" ? "outlookAppointment.alone" : "outlookAppointment.here";
}
