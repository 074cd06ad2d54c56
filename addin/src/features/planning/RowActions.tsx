import { Button, makeStyles, tokens, type ButtonProps } from "@fluentui/react-components";
import {
  CalendarArrowCounterclockwise20Regular,
  CalendarCancel20Regular,
  CheckmarkCircle20Regular,
  CommentEdit20Regular,
  Edit20Regular,
  NotepadEdit20Regular,
} from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { useFormats, useTranslation } from "@/shared/i18n";
import { canBeHeld, isChangedHere, type Appointment, type End } from "./appointments/appointments";
import { EndAppointmentButton } from "./appointments/EndAppointmentButton";
import { PostponeButton } from "./callbacks/PostponeButton";
import type { CallbackRow, CallSuggestionRow, PlanningParts, Task } from "./planning";
import type { PlanningActions } from "./usePlanningActions";

const useStyles = makeStyles({
  root: {
    display: "flex",
    justifyContent: "flex-end",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
  },
  button: { minWidth: "24px", paddingInline: "1px" },
});

/** Pixels that the widest of these take, with the padding of a cell. */
export const actionsWidth = 104;

interface RowActionsProps<Row> {
  row: Row;
  parts: PlanningParts;
  actions: PlanningActions;
  /** In a table only the row that has the focus takes part in the tab order. */
  tabIndex?: number | undefined;
}

/** Dial, capture, postpone (R14). */
export function CallActions(props: RowActionsProps<CallbackRow | CallSuggestionRow>) {
  const { row, parts, actions, tabIndex } = props;
  const { t } = useTranslation();
  const { partyId, name, etag } = row;
  const party = { partyId, name, etag, callbackAt: "callbackAt" in row ? row.callbackAt : null };
  return (
    <Actions>
      {row.phone !== null && (
        <parts.Dial partyId={partyId} phone={row.phone} name={name} tabIndex={tabIndex} />
      )}
      <IconButton
        icon={<NotepadEdit20Regular />}
        aria-label={t("planning.captureOf", { name })}
        title={t("planning.capture")}
        tabIndex={tabIndex}
        onClick={() => parts.onCapture(partyId)}
      />
      <PostponeButton party={party} actions={actions} tabIndex={tabIndex} />
    </Actions>
  );
}

/** Done, dial, change (R20). */
export function TaskActions(props: RowActionsProps<Task> & { onEdit: (task: Task) => void }) {
  const { row, parts, actions, tabIndex } = props;
  const { t } = useTranslation();
  return (
    <Actions>
      {row.partyId !== null && row.phone !== null && (
        <parts.Dial partyId={row.partyId} phone={row.phone} name={row.partyName ?? ""} tabIndex={tabIndex} />
      )}
      <IconButton
        icon={<Edit20Regular />}
        aria-label={t("planning.task.editOf", { subject: row.subject })}
        title={t("planning.task.edit")}
        tabIndex={tabIndex}
        onClick={() => props.onEdit(row)}
      />
      <IconButton
        icon={<CheckmarkCircle20Regular />}
        aria-label={t("planning.task.completeOf", { subject: row.subject })}
        title={t("planning.task.complete")}
        tabIndex={tabIndex}
        isBusy={actions.isBusy}
        onClick={() => actions.step.mutate({ task: row, step: "complete" })}
      />
    </Actions>
  );
}

/** Held, change, cancel; again; or outcome and contact of one that was held (R51). In Outlook a series is changed in Outlook only. */
export function AppointmentActions(
  props: RowActionsProps<Appointment> & { onEdit: (appointment: Appointment) => void },
) {
  const { row, parts, actions, tabIndex } = props;
  const { partyId, status, subject } = row;
  const { t } = useTranslation();
  const isOver = useFormats().isPast(row.end);
  const isBusy = actions.isBusy;
  const canChange = isChangedHere(row);
  const isHeld = status === "held";
  const ends = (end: End) => ({
    appointment: row,
    end,
    isBusy,
    onEnd: (outcome: string | null) => actions.stepAppointment.mutate({ of: row, step: end, outcome }),
  });
  return (
    <Actions>
      {/* First, so that the others are always in the same place. */}
      {isOver && canBeHeld(row) && (
        <EndAppointmentButton
          {...ends("hold")}
          button={
            <IconButton
              icon={isHeld ? <CommentEdit20Regular /> : <CheckmarkCircle20Regular />}
              aria-label={t(isHeld ? "planning.appointment.outcomeOf" : "planning.appointment.holdOf", {
                subject,
              })}
              title={t(isHeld ? "appointments.outcome" : "appointments.hold")}
              tabIndex={tabIndex}
              isBusy={isBusy}
            />
          }
        />
      )}
      {canChange && (
        <>
          <IconButton
            icon={<Edit20Regular />}
            aria-label={t("planning.task.editOf", { subject })}
            title={t("appointments.change")}
            tabIndex={tabIndex}
            onClick={() => props.onEdit(row)}
          />
          <EndAppointmentButton
            {...ends("cancel")}
            button={
              <IconButton
                icon={<CalendarCancel20Regular />}
                aria-label={t("planning.appointment.cancelOf", { subject })}
                title={t("appointments.cancel")}
                tabIndex={tabIndex}
                isBusy={isBusy}
              />
            }
          />
        </>
      )}
      {status === "cancelled" && !isOver && (
        <IconButton
          icon={<CalendarArrowCounterclockwise20Regular />}
          aria-label={t("planning.appointment.planAgainOf", { subject })}
          title={t("appointments.planAgain")}
          tabIndex={tabIndex}
          isBusy={isBusy}
          onClick={() => actions.stepAppointment.mutate({ of: row, step: "plan-again" })}
        />
      )}
      {isHeld && partyId !== null && (
        <IconButton
          icon={<NotepadEdit20Regular />}
          aria-label={t("planning.captureOf", { name: row.partyName ?? "" })}
          title={t("planning.capture")}
          tabIndex={tabIndex}
          onClick={() => parts.onCapture(partyId)}
        />
      )}
    </Actions>
  );
}

function Actions(props: { children: ReactNode }) {
  return <div className={useStyles().root}>{props.children}</div>;
}

function IconButton({ isBusy, ...props }: ButtonProps & { "aria-label": string; isBusy?: boolean }) {
  return <Button size="small" appearance="subtle" disabledFocusable={isBusy ?? false} {...props} />;
}
