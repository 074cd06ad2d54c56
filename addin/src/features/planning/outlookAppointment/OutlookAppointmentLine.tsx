import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { Calendar20Regular, CalendarCheckmark20Regular } from "@fluentui/react-icons";
import type { PartyContext } from "@/shared/api";
import type { OpenAppointment } from "@/shared/host";
import { useTranslation, type TextKey } from "@/shared/i18n";
import { Failure } from "@/shared/ui";
import type { Appointment } from "../appointments/appointments";
import { useOutlookAppointment } from "./outlookAppointment";

const useStyles = makeStyles({
  root: {
    ...typographyStyles.body1,
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minHeight: "32px",
    padding: `0 ${tokens.spacingHorizontalXS} 0 ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  icon: { display: "flex", flexShrink: 0, color: tokens.colorNeutralForeground3 },
  entered: { color: tokens.colorStatusSuccessForeground1 },
  text: { flexGrow: 1, minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  action: { flexShrink: 0, minWidth: 0 },
});

/** Whether the appointment that is open in Outlook is a sales appointment, and what makes it one (R69). */
export function OutlookAppointmentLine(props: { appointment: OpenAppointment; context: PartyContext }) {
  const { appointment, context } = props;
  const { party } = context;
  const { t } = useTranslation();
  const styles = useStyles();
  const { known, enter, remove } = useOutlookAppointment(appointment);
  if (known.error) return <Failure error={known.error} onRetry={() => void known.refetch()} />;
  // The line keeps its place, so that nothing moves when the answer is there.
  if (known.data === undefined) return <div className={styles.root} aria-busy />;

  const entered = known.data;
  const text = entered
    ? t(describe(entered, party.partyId), { name: entered.partyName ?? "" })
    : t("outlookAppointment.notEntered");
  const isBusy = enter.isPending || remove.isPending;
  const failure = enter.error ?? remove.error;
  return (
    <>
      <div className={styles.root} role="status">
        <span className={mergeClasses(styles.icon, entered?.status === "planned" && styles.entered)}>
          {entered ? <CalendarCheckmark20Regular /> : <Calendar20Regular />}
        </span>
        <span className={styles.text} title={text}>
          {text}
        </span>
        {!entered && party.type !== "employee" && (
          <Button
            appearance="transparent"
            size="small"
            className={styles.action}
            disabledFocusable={isBusy}
            onClick={() => enter.mutate(context)}
          >
            {t("outlookAppointment.enter")}
          </Button>
        )}
        {entered?.status === "planned" && entered.calendar.isFromOutlook && (
          <Button
            appearance="transparent"
            size="small"
            className={styles.action}
            disabledFocusable={isBusy}
            onClick={() => remove.mutate(entered)}
          >
            {t("outlookAppointment.remove")}
          </Button>
        )}
      </div>
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
