import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api, ApiProblem } from "@/shared/api";
import { readAppointment, takeStep, type Appointment, type End } from "./appointments/appointments";
import type { CalledParty, PlannedCallback, Task } from "./planning";
import { stepTask, type TaskStep } from "./tasks/tasks";

/** What was done last; most of it can be undone. */
export type Outcome =
  | { kind: "planned"; party: CalledParty; now: PlannedCallback }
  | { kind: "callTask"; task: Task; wasOpen: boolean }
  | { kind: "task"; task: Task; step: "complete" | "cancel" }
  | { kind: "appointment"; appointment: Appointment; step: AppointmentStep };

export type AppointmentStep = End | "plan-again";

/** Callbacks, tasks and appointments from wherever they are shown. Everything that shows them is asked for anew. */
export function usePlanningActions(onDone?: () => void) {
  const client = useQueryClient();
  const [outcome, setOutcome] = useState<Outcome>();
  // Not waited for: what is undone is based on the answer, and not on what is asked for anew.
  const refresh = () => void client.invalidateQueries();
  const done = (next: Outcome | undefined) => {
    setOutcome(next);
    onDone?.();
  };

  const plan = useMutation({
    mutationFn: ({ party, at }: { party: CalledParty; at: string | null; isUndo?: boolean }) => {
      const params = { path: { partyId: party.partyId }, header: { "If-Match": party.etag } };
      return answer(api.PUT("/api/parties/{partyId}/callback", { params, body: { callbackAt: at } }));
    },
    onMutate: () => setOutcome(undefined),
    onSuccess: (now, { party, isUndo }) => done(isUndo ? undefined : { kind: "planned", party, now }),
    onSettled: refresh,
  });
  const createCallTask = useMutation({
    mutationFn: async ({ partyId }: { partyId: number }) => {
      const path = { partyId };
      const { data, response } = await api.POST("/api/parties/{partyId}/callback-task", { params: { path } });
      return { task: data as Task, wasOpen: response.status === 200 };
    },
    onMutate: () => setOutcome(undefined),
    onSuccess: (created) => done({ kind: "callTask", ...created }),
    onSettled: refresh,
  });
  const step = useMutation({
    mutationFn: ({ task, step }: { task: Task; step: TaskStep }) => stepTask(task, step),
    onMutate: () => setOutcome(undefined),
    onSuccess: (task, { step }) => done(step === "reopen" ? undefined : { kind: "task", task, step }),
    onSettled: refresh,
  });
  const stepAppointment = useMutation({
    mutationFn: async (taken: {
      of: Appointment;
      step: AppointmentStep;
      outcome?: string | null;
      isUndo?: boolean;
    }) => takeStep({ ...taken, of: taken.isUndo ? await readAppointment(taken.of.id) : taken.of }),
    onMutate: () => setOutcome(undefined),
    onSuccess: (_, { of, step, isUndo }) =>
      done(isUndo ? undefined : { kind: "appointment", appointment: of, step }),
    onSettled: refresh,
  });

  return {
    plan,
    createCallTask,
    step,
    stepAppointment,
    outcome,
    dismiss: () => done(undefined),
    isBusy: plan.isPending || createCallTask.isPending || step.isPending || stepAppointment.isPending,
  };
}

export type PlanningActions = ReturnType<typeof usePlanningActions>;

/** The newer state for which a change was refused. */
export function newerState(error: Error | null): unknown {
  return error instanceof ApiProblem && error.code === "changed_meanwhile"
    ? error.problem.current
    : undefined;
}
