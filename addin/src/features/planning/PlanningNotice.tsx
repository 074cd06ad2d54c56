import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useFormats, useTranslation } from "@/shared/i18n";
import { Failure, Notice } from "@/shared/ui";
import type { PlannedCallback, Task } from "./planning";
import { stepBackTo } from "./appointments/appointments";
import { newerState, type Outcome, type PlanningActions } from "./usePlanningActions";

const useStyles = makeStyles({
  // What was done further down is said, and undone, without scrolling up.
  root: {
    position: "sticky",
    top: 0,
    zIndex: 3,
    flexShrink: 0,
    "&:not(:empty)": { backgroundColor: tokens.colorNeutralBackground1 },
  },
});

/** What has just been done, with the way back; or why it was not. */
export function PlanningNotice(props: {
  actions: PlanningActions;
  onCapture: ((partyId: number) => void) | undefined;
}) {
  return (
    <div className={useStyles().root}>
      <Refusal actions={props.actions} />
      {props.actions.outcome && <Done {...props} outcome={props.actions.outcome} />}
    </div>
  );
}

function Done(props: {
  actions: PlanningActions;
  outcome: Outcome;
  onCapture: ((partyId: number) => void) | undefined;
}) {
  const { actions, outcome, onCapture } = props;
  const { t } = useTranslation();
  const formats = useFormats();
  const undo = (onClick: () => void) => (
    <Button size="small" disabledFocusable={actions.isBusy} onClick={onClick}>
      {t("action.undo")}
    </Button>
  );
  const capture = (partyId: number | null) =>
    partyId !== null &&
    onCapture && (
      <Button size="small" appearance="primary" onClick={() => onCapture(partyId)}>
        {t("planning.capture")}
      </Button>
    );
  const say = (intent: "success" | "warning" | "info", text: string, buttons?: ReactNode) => (
    <Notice intent={intent} actions={buttons} onDismiss={actions.dismiss}>
      {text}
    </Notice>
  );

  if (outcome.kind === "planned") {
    const { party, now } = outcome;
    const back = { ...party, etag: now.etag };
    const date = now.callbackAt === null ? "" : formats.relativeDayAndTime(now.callbackAt);
    const text =
      now.callbackAt === null
        ? "planning.done.removed"
        : now.isPast
          ? "planning.done.past"
          : "planning.done.planned";
    return say(
      now.isPast ? "warning" : "success",
      t(text, { name: party.name, date }),
      undo(() => actions.plan.mutate({ party: back, at: party.callbackAt, isUndo: true })),
    );
  }
  if (outcome.kind === "appointment") {
    const { appointment, step } = outcome;
    return say(
      "success",
      t(`planning.appointment.done.${appointment.status === "held" ? "outcome" : step}`, {
        subject: appointment.subject,
      }),
      <>
        {step === "hold" && capture(appointment.partyId)}
        {(step !== "plan-again" || appointment.attendeeAddress === null) &&
          undo(() =>
            actions.stepAppointment.mutate({ of: appointment, ...stepBackTo(appointment), isUndo: true }),
          )}
      </>,
    );
  }
  const { task } = outcome;
  if (outcome.kind === "callTask") {
    const about = {
      name: task.partyName ?? "",
      date: formats.relativeDayAndTime(task.dueAt),
      assignee: task.assignedTo,
    };
    return outcome.wasOpen
      ? say("info", t("planning.done.callTaskOpen", about))
      : say(
          "success",
          t("planning.done.callTask", about),
          undo(() => actions.step.mutate({ task, step: "cancel" })),
        );
  }
  return say(
    "success",
    t(outcome.step === "complete" ? "planning.done.completed" : "planning.done.cancelled", {
      subject: task.subject,
    }),
    <>
      {outcome.step === "complete" && task.kind === "callback" && capture(task.partyId)}
      {undo(() => actions.step.mutate({ task, step: "reopen" }))}
    </>,
  );
}

/** Somebody else was quicker: their state is said, and one's own can still be had. */
function Refusal({ actions }: { actions: PlanningActions }) {
  const { plan, createCallTask, step, stepAppointment } = actions;
  const { t } = useTranslation();
  const formats = useFormats();
  const newerCallback = newerState(plan.error) as PlannedCallback | undefined;
  if (newerCallback && plan.variables) {
    const { party, at, isUndo } = plan.variables;
    const theirs = newerCallback.callbackAt;
    const insist = { ...party, callbackAt: theirs, etag: newerCallback.etag };
    return (
      <Notice
        intent="warning"
        onDismiss={() => plan.reset()}
        actions={
          <Button
            size="small"
            disabledFocusable={actions.isBusy}
            onClick={() => plan.mutate({ party: insist, at, ...(isUndo && { isUndo }) })}
          >
            {t("planning.newer.insist")}
          </Button>
        }
      >
        {t(theirs === null ? "planning.newer.noCallback" : "planning.newer.callback", {
          name: party.name,
          date: theirs === null ? "" : formats.relativeDayAndTime(theirs),
        })}
      </Notice>
    );
  }

  const newerTask = newerState(step.error) as Task | undefined;
  if (newerTask) {
    return (
      <Notice intent="warning" onDismiss={() => step.reset()}>
        {t("planning.newer.task", {
          subject: newerTask.subject,
          date: formats.relativeDayAndTime(newerTask.dueAt),
          assignee: newerTask.assignedTo,
        })}
      </Notice>
    );
  }
  if (newerState(stepAppointment.error)) {
    return (
      <Notice intent="warning" onDismiss={() => stepAppointment.reset()}>
        {t("appointments.newer.refused")}
      </Notice>
    );
  }
  const failed = plan.error ?? createCallTask.error ?? step.error ?? stepAppointment.error;
  return failed && <Failure error={failed} />;
}
