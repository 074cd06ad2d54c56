import { Body1, Body1Strong, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "@/shared/i18n";
import { Notice } from "@/shared/ui";
import { canBeHeld, isChangedHere, isInvited, type Appointment, type Step } from "./appointments";
import { useAppointmentTime } from "./appointmentTime";
import { CalendarStanding } from "./CalendarStanding";

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
  onStep: (step: Step) => void;
}) {
  const { appointment, isBusy, onStep } = props;
  const { attendeeAddress, calendar, unsentChange } = appointment;
  const { t } = useTranslation();
  const styles = useStyles();
  const timeOf = useAppointmentTime();
  const [asks, setAsks] = useState(false);
  const isPlanned = appointment.status === "planned";
  const isChanged = isChangedHere(appointment);
  const isHeldNext = props.isOver && canBeHeld(appointment);
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
      {asks && (
        <Notice
          intent="warning"
          actions={
            <>
              <Button
                size="small"
                disabledFocusable={isBusy}
                onClick={() => {
                  setAsks(false);
                  onStep("cancel");
                }}
              >
                {t("appointments.cancel")}
              </Button>
              <Button size="small" onClick={() => setAsks(false)}>
                {t("appointments.keep")}
              </Button>
            </>
          }
        >
          {t("appointments.cancelTells", { address: attendeeAddress ?? "" })}
        </Notice>
      )}
      {!asks && (isChanged || isHeldNext) && (
        <div className={styles.buttons}>
          {isChanged && (
            <>
              <Button size="small" disabledFocusable={isBusy} onClick={props.onChange}>
                {t("appointments.edit")}
              </Button>
              <Button
                size="small"
                disabledFocusable={isBusy}
                onClick={() => (isInvited(appointment) ? setAsks(true) : onStep("cancel"))}
              >
                {t("appointments.cancel")}
              </Button>
            </>
          )}
          {isHeldNext && (
            <Button size="small" disabledFocusable={isBusy} onClick={() => onStep("hold")}>
              {t("appointments.hold")}
            </Button>
          )}
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
