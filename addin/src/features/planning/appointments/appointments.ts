import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, api, ApiProblem } from "@/shared/api";
import type { components } from "@/shared/api/schema";
import { saveFile } from "@/shared/ui";

type Schemas = components["schemas"];
export type Appointment = Schemas["AppointmentView"];
export type AppointmentCalendar = Schemas["AppointmentCalendarView"];
export type AppointmentChange = Schemas["UpdateAppointmentRequest"];
export type NewAppointment = Schemas["CreateAppointmentRequest"];

const shown = 20;
const pollMilliseconds = 3_000;

/** The latest of a party's appointments; asked again while one of them is on its way into Outlook. */
export function appointmentsQuery(partyId: number) {
  return queryOptions({
    queryKey: ["appointments", partyId],
    queryFn: ({ signal }) => {
      const query = { partyId, descending: true, limit: shown };
      return answer(api.GET("/api/appointments", { params: { query }, signal }));
    },
    refetchInterval: ({ state }) =>
      state.data?.rows.some(({ calendar }) => calendar.state === "pending") ? pollMilliseconds : false,
  });
}

/** Whether appointments of whoever is signed in are entered in Outlook. */
export const calendarQuery = queryOptions({
  queryKey: ["calendar"],
  queryFn: ({ signal }) => answer(api.GET("/api/calendar", { signal })),
  staleTime: 60_000,
});

/** How an appointment ends; with words about it. */
export type End = "cancel" | "hold";

/** What is done with an appointment: how it ends, what undoes that, and how it stands in Outlook. */
export type Step = End | "plan-again" | "enter-calendar" | "withdraw" | "unsent-change";

/** A step with one of them. */
export interface TakenStep {
  of: Appointment;
  step: Step;
  /** Of one that ends: what came of it, or why it is cancelled. */
  outcome?: string | null;
}

/** What makes an appointment again what it was before one of the steps that end it, or plan it again. */
export function stepBackTo({ status, outcome }: Appointment): {
  step: End | "plan-again";
  outcome: string | null;
} {
  return { step: status === "held" ? "hold" : status === "planned" ? "plan-again" : "cancel", outcome };
}

/** Everything that is done with an appointment; list and history show it at once. */
export function useAppointmentActions() {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries();
  const create = useMutation({
    mutationFn: (body: NewAppointment) => answer(api.POST("/api/appointments", { body })),
    onSuccess: refresh,
  });
  const change = useMutation({
    mutationFn: ({ of, body }: { of: Pick<Appointment, "id" | "etag">; body: AppointmentChange }) =>
      answer(api.PUT("/api/appointments/{id}", { params: based(of), body })),
    // A newer state is shown in the list, too.
    onSettled: refresh,
  });
  const step = useMutation({
    mutationFn: takeStep,
    onSettled: refresh,
  });
  return { create, change, step };
}

/** The newer state for which a change was refused. */
export function newerState(error: Error | null): Appointment | undefined {
  return error instanceof ApiProblem && error.code === "changed_meanwhile"
    ? (error.problem.current as Appointment)
    : undefined;
}

/** As it is now: what is taken back may have got a newer state from Outlook meanwhile. */
export function readAppointment(id: number): Promise<Appointment> {
  return answer(api.GET("/api/appointments/{id}", { params: { path: { id } } }));
}

/** Whether it can be changed and cancelled here: a series, and what somebody else invites to, are changed in Outlook. */
export function isChangedHere({ status, calendar }: Appointment): boolean {
  return status === "planned" && !calendar.isSeries && !calendar.isInvitation;
}

/** Whether somebody who was there can say so, or what came of it; of a series nobody can. */
export function canBeHeld({ status, calendar }: Appointment): boolean {
  return status === "held" || (status === "planned" && !calendar.isSeries);
}

/** Somebody is told of a cancellation by mail. */
export function isInvited({ attendeeAddress, calendar }: Appointment): boolean {
  return attendeeAddress !== null && calendar.state === "inCalendar";
}

export async function downloadCalendarFile(appointment: Appointment): Promise<void> {
  const params = { path: { id: appointment.id } };
  const content = await answer(api.GET("/api/appointments/{id}/ics", { params, parseAs: "blob" }));
  saveFile(content, `${appointment.subject.replaceAll(/[\\/:*?"<>|]/g, " ").trim()}.ics`);
}

/** The appointment as it is then; undefined once it is gone. */
export async function takeStep({ of, step, outcome = null }: TakenStep): Promise<Appointment | undefined> {
  const params = based(of);
  const body = { outcome };
  switch (step) {
    case "cancel":
      return answer(api.POST("/api/appointments/{id}/cancel", { params, body }));
    case "hold":
      return answer(api.POST("/api/appointments/{id}/hold", { params, body }));
    case "plan-again":
      return answer(api.POST("/api/appointments/{id}/plan-again", { params }));
    case "enter-calendar":
      return answer(api.POST("/api/appointments/{id}/enter-calendar", { params }));
    case "withdraw":
      await answer(api.DELETE("/api/appointments/{id}", { params }));
      return undefined;
    case "unsent-change":
      return answer(api.DELETE("/api/appointments/{id}/unsent-change", { params }));
  }
}

function based({ id, etag }: Pick<Appointment, "id" | "etag">) {
  return { path: { id }, header: { "If-Match": etag } };
}
