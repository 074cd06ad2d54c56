import { Button, Caption1, Caption1Strong, makeStyles, tokens } from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useFormats, useTranslation } from "@/shared/i18n";
import { Failure, Loading, Notice } from "@/shared/ui";
import { AppointmentItem } from "./AppointmentItem";
import {
  appointmentsQuery,
  newerState,
  useAppointmentActions,
  type Appointment,
  type Step,
} from "./appointments";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  new: { alignSelf: "flex-start" },
  heading: { color: tokens.colorNeutralForeground3 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

/** What was done last with one of them, and can be undone. */
interface Done {
  of: number;
  is: "planned" | "cancelled" | "held";
}

/** What can be undone, and what is said of it. */
const ends = { cancel: "cancelled", hold: "held" } as const;

/** A party's appointments: what is ahead, the next one first, and what was. */
export function AppointmentList(props: {
  partyId: number;
  /** Just planned; it can be taken back. */
  planned: Appointment | undefined;
  onNew: () => void;
  onChange: (appointment: Appointment) => void;
}) {
  const { partyId, planned } = props;
  const { t } = useTranslation();
  const formats = useFormats();
  const styles = useStyles();
  const { data, error, refetch } = useQuery(appointmentsQuery(partyId));
  const { step } = useAppointmentActions();
  const [done, setDone] = useState<Done | undefined>(planned && { of: planned.id, is: "planned" });
  const rows = data?.rows ?? [];
  const isOver = (appointment: Appointment) => formats.isPast(appointment.end);
  const isAhead = (appointment: Appointment) => appointment.status !== "cancelled" && !isOver(appointment);
  const ahead = rows.filter(isAhead).reverse();
  const past = rows.filter((row) => !isAhead(row));
  const undone = done && rows.find(({ id }) => id === done.of);
  const refused = newerState(step.error);

  const take = (of: Appointment, next: Step) => {
    setDone(undefined);
    step.mutate(
      { of, step: next },
      {
        onSuccess: () =>
          setDone(next in ends ? { of: of.id, is: ends[next as keyof typeof ends] } : undefined),
      },
    );
  };
  const undo = () => undone && take(undone, done.is === "planned" ? "withdraw" : "plan-again");
  const section = (title: string, appointments: Appointment[]) =>
    appointments.length > 0 && (
      <section aria-label={title}>
        <Caption1Strong as="h3" className={styles.heading}>
          {title}
        </Caption1Strong>
        <ul className={styles.list}>
          {appointments.map((appointment) => (
            <AppointmentItem
              key={appointment.id}
              appointment={appointment}
              isBusy={step.isPending}
              isOver={isOver(appointment)}
              onChange={() => props.onChange(appointment)}
              onStep={(next) => take(appointment, next)}
            />
          ))}
        </ul>
      </section>
    );

  return (
    <div className={styles.root}>
      {undone && (
        <Notice
          intent="success"
          onDismiss={() => setDone(undefined)}
          actions={
            <Button size="small" disabledFocusable={step.isPending} onClick={undo}>
              {t("action.undo")}
            </Button>
          }
        >
          {t(`appointments.done.${done.is}`)}
        </Notice>
      )}
      {refused ? (
        <Notice intent="warning">{t("appointments.newer.refused")}</Notice>
      ) : (
        step.error && <Failure error={step.error} />
      )}
      <Button className={styles.new} size="small" icon={<Add20Regular />} onClick={props.onNew}>
        {t("appointments.new")}
      </Button>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading heights={[40, 40]} />}
      {data && rows.length === 0 && <Caption1 className={styles.heading}>{t("appointments.none")}</Caption1>}
      {section(t("appointments.ahead"), ahead)}
      {section(t("appointments.past"), past)}
    </div>
  );
}
