import { Body1, Body1Strong, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "@/shared/i18n";
import { Notice } from "@/shared/ui";
import { canBeHeld, isChangedHere, type Appointment, type End, type Step } from "./appointments";
import { useAppointmentTime } from "./appointmentTime";
import { CalendarStanding } from "./CalendarStanding";
import { EndAppointmentButton } from "./EndAppointmentButton";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  secondary: { color: tokens.colorNeutralForeground3 },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalXS,
  },
});

/** An appointment in the list: what, when, how it stands, and what can be done with it. */
export function AppointmentItem(props: {
  appointment: Appointment;
  isBusy: boolean;
  isOver: boolean;
  onChange: () => void;
  onStep: (step: Step, outcome?: string | null) => void;
}) {
  const { appointment, isBusy, onStep } = props;
  const { calendar, unsentChange } = appointment;
  const { t } = useTranslation();
  const styles = useStyles();
  const timeOf = useAppointmentTime();
  const isPlanned = appointment.status === "planned";
  const isChanged = isChangedHere(appointment);
  const isHeld = appointment.status === "held";
  const isHeldNext = props.isOver && canBeHeld(appointment);
  const ending = (end: End, text: string) => (
    <EndAppointmentButton
      appointment={appointment}
      end={end}
      isBusy={isBusy}
      onEnd={(outcome) => onStep(end, outcome)}
      button={
        <Button size="small" disabledFocusable={isBusy}>
          {text}
        </Button>
      }
    />
  );
  const about = [
    isPlanned ? null : t(`appointments.status.${appointment.status}`),
    appointment.location,
    appointment.contactPersonName,
    appointment.salespersonName,
  ];

  return (
    <li className={styles.root}>
      <Body1Strong>{timeOf(appointment)}</Body1Strong>
      <Body1>{appointment.subject}</Body1>
      <Caption1 className={styles.secondary}>{about.filter(Boolean).join(" · ")}</Caption1>
      {appointment.outcome && <Caption1 className={styles.secondary}>{appointment.outcome}</Caption1>}
      {(calendar.state !== "notInCalendar" || (isPlanned && !props.isOver)) && (
        <CalendarStanding appointment={appointment} isBusy={isBusy} onStep={onStep} />
      )}
      {unsentChange && (
        <Notice
          intent="warning"
          title={t(
            unsentChange.isCancelled ? "appointments.unsent.cancelled" : "appointments.unsent.changed",
          )}
          actions={
            <Button size="small" disabledFocusable={isBusy} onClick={() => onStep("unsent-change")}>
              {t("appointments.unsent.accept")}
            </Button>
          }
        >
          {!unsentChange.isCancelled &&
            [unsentChange.subject, timeOf(unsentChange), unsentChange.location].filter(Boolean).join(" · ")}
        </Notice>
      )}
      {(isChanged || isHeldNext) && (
        <div className={styles.buttons}>
          {isChanged && (
            <Button size="small" disabledFocusable={isBusy} onClick={props.onChange}>
              {t("appointments.edit")}
            </Button>
          )}
          {isChanged && ending("cancel", t("appointments.cancel"))}
          {isHeldNext && ending("hold", t(isHeld ? "appointments.changeOutcome" : "appointments.hold"))}
        </div>
      )}
      {appointment.status === "cancelled" && !props.isOver && (
        <div className={styles.buttons}>
          <Button size="small" disabledFocusable={isBusy} onClick={() => onStep("plan-again")}>
            {t("appointments.planAgain")}
          </Button>
        </div>
      )}
    </li>
  );
}
