import { Button, Caption1, Caption1Strong, makeStyles, tokens } from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useFormats, useTranslation } from "@/shared/i18n";
import { Failure, Loading, Notice } from "@/shared/ui";
import { AppointmentItem } from "./AppointmentItem";
import {
  appointmentsQuery,
  newerState,
  stepBackTo,
  useAppointmentActions,
  type Appointment,
  type TakenStep,
} from "./appointments";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, outline: "none" },
  new: { alignSelf: "flex-start" },
  heading: { color: tokens.colorNeutralForeground3 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

/** What was done last with one of them, and what takes it back. */
interface Done {
  of: number;
  is: "planned" | "cancelled" | "held" | "outcome";
  back: Pick<TakenStep, "step" | "outcome">;
}

function doneBy({ of, step }: TakenStep): Done | undefined {
  if (step !== "hold" && step !== "cancel") return undefined;
  const is = step === "cancel" ? "cancelled" : of.status === "held" ? "outcome" : "held";
  return { of: of.id, is, back: stepBackTo(of) };
}

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
  const [done, setDone] = useState<Done | undefined>(
    planned && { of: planned.id, is: "planned", back: { step: "withdraw" } },
  );
  const rows = data?.rows ?? [];
  const isOver = (appointment: Appointment) => formats.isPast(appointment.end);
  const isAhead = (appointment: Appointment) => appointment.status !== "cancelled" && !isOver(appointment);
  const ahead = rows.filter(isAhead).reverse();
  const past = rows.filter((row) => !isAhead(row));
  const undone = done && rows.find(({ id }) => id === done.of);
  const refused = newerState(step.error);

  const root = useRef<HTMLDivElement>(null);
  // The form that was here had the focus.
  useEffect(() => root.current?.focus({ preventScroll: true }), []);
  const take = (taken: TakenStep) => {
    setDone(undefined);
    step.mutate(taken, {
      onSuccess: () => setDone(doneBy(taken)),
      // What had the focus may be gone.
      onSettled: () => root.current?.focus({ preventScroll: true }),
    });
  };
  const undo = () =>
    undone && step.mutate({ ...done.back, of: undone }, { onSuccess: () => setDone(undefined) });
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
              onStep={(next, outcome) => take({ of: appointment, step: next, outcome: outcome ?? null })}
            />
          ))}
        </ul>
      </section>
    );

  return (
    <div ref={root} tabIndex={-1} className={styles.root}>
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
