import { Button, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useHostActions, useOffice } from "@/shared/host";
import { newAppointmentForm } from "@/shared/host/appointmentForm";
import { useTranslation } from "@/shared/i18n";
import { downloadCalendarFile, type Appointment, type AppointmentCalendar, type Step } from "./appointments";

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  text: { color: tokens.colorNeutralForeground3 },
  failed: { color: tokens.colorStatusDangerForeground1 },
  action: { minWidth: 0, paddingInline: 0 },
});

/** How an appointment stands with Outlook, in words, and what can be done about it. */
export function CalendarStanding(props: {
  appointment: Appointment;
  isBusy: boolean;
  onStep: (step: Step) => void;
}) {
  const { appointment, isBusy } = props;
  const { calendar } = appointment;
  const { t } = useTranslation();
  const styles = useStyles();
  const office = useOffice();
  const { openBrowser } = useHostActions();
  const download = useMutation({ mutationFn: downloadCalendarFile });
  const openForm = newAppointmentForm(office);
  const { state, webLink } = calendar;
  const isPlanned = appointment.status === "planned";
  const isMissing =
    isPlanned &&
    (state === "notInCalendar" || state === "failed") &&
    webLink === null &&
    calendar.reason !== "fromOutlook";
  const canBeEntered =
    calendar.reason !== "notSetUp" &&
    (isPlanned
      ? isMissing || state === "removedInOutlook" || state === "failed"
      : appointment.status === "cancelled" && state === "failed");

  return (
    <div className={styles.root}>
      <Caption1 className={mergeClasses(styles.text, state === "failed" && styles.failed)}>
        {describe(calendar, t)}
      </Caption1>
      {webLink && state !== "pending" && (
        <Action onClick={() => openBrowser(webLink)}>{t("appointments.openInOutlook")}</Action>
      )}
      {canBeEntered && (
        <Action isBusy={isBusy} onClick={() => props.onStep("enter-calendar")}>
          {t(state === "failed" ? "action.retry" : "appointments.enter")}
        </Action>
      )}
      {isMissing && openForm && (
        <Action onClick={() => openForm(appointment)}>{t("appointments.createInOutlook")}</Action>
      )}
      {isMissing && !openForm && (
        <Action isBusy={download.isPending} onClick={() => download.mutate(appointment)}>
          {t("appointments.download")}
        </Action>
      )}
    </div>
  );
}

function Action(props: { isBusy?: boolean; children: string; onClick: () => void }) {
  const styles = useStyles();
  return (
    <Button
      className={styles.action}
      size="small"
      appearance="transparent"
      disabledFocusable={props.isBusy === true}
      onClick={props.onClick}
    >
      {props.children}
    </Button>
  );
}

function describe(calendar: AppointmentCalendar, t: ReturnType<typeof useTranslation>["t"]): string {
  if (calendar.isSeries) return t("appointments.series");
  if (calendar.isInvitation) return t("appointments.invitation");
  const { state, reason, webLink } = calendar;
  if (webLink === null && (state === "notInCalendar" || state === "failed") && reason)
    return t(`appointments.reason.${reason}`);
  return t(`appointments.state.${state}`);
}
