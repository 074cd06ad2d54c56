import { useQuery } from "@tanstack/react-query";
import { answer, api } from "@/shared/api";
import { employeesQuery } from "@/shared/api/employees";
import type { operations } from "@/shared/api/schema";
import { choices, periods, type ListView } from "@/shared/list";
import type { Appointment } from "../appointments/appointments";
import { appointmentTime } from "../appointments/appointmentTime";
import { filterByScope, scopeIn, withoutScope } from "../planning";
import { appointmentPeriod, appointmentPeriods } from "./appointmentPeriod";
import { parameters, type ListDefinition } from "./listDefinition";

type Query = NonNullable<operations["ListAppointments"]["parameters"]["query"]>;

/** Sales appointments, what is ahead at first (R51). */
export const appointments: ListDefinition<Appointment> = {
  kind: "appointments",
  shape: {
    first: { sort: "start", descending: false, filters: { start: "upcoming" } },
    sorts: ["start"],
    filters: ["scope", "start", "salespersonId", "kind", "status"],
  },
  columns: [
    {
      id: "start",
      label: "planning.column.start",
      width: 168,
      filter: periods(
        Object.fromEntries(appointmentPeriods.map((name) => [name, `planning.period.${name}` as const])),
        (name) => appointmentPeriod(name, new Date()),
      ),
      text: ({ start, isAllDay }, _, formats) =>
        isAllDay ? formats.relativeDay({ at: start, dateOnly: false }) : formats.relativeDayAndTime(start),
    },
    {
      id: "salespersonId",
      label: "planning.column.salesperson",
      width: 140,
      from: 820,
      isUnsorted: true,
      filter: { kind: "loaded", useChoices: useSalespersons },
      text: (row) => row.salespersonName,
    },
    { id: "party", label: "planning.column.party", isUnsorted: true, text: (row) => row.partyName },
    {
      id: "subject",
      label: "appointments.subject",
      isUnsorted: true,
      isName: true,
      text: (row) => row.subject,
    },
    {
      id: "kind",
      label: "planning.column.type",
      width: 132,
      from: 960,
      isUnsorted: true,
      filter: choices({ sales: "appointments.kind.sales", networking: "appointments.kind.networking" }),
      text: (row, t) => t(`appointments.kind.${row.kind}`),
    },
    {
      id: "status",
      label: "lists.column.status",
      width: 116,
      isUnsorted: true,
      filter: choices({
        planned: "appointments.status.planned",
        held: "appointments.status.held",
        cancelled: "appointments.status.cancelled",
      }),
      text: (row, t) => t(`appointments.status.${row.status}`),
    },
    {
      id: "outcome",
      label: "planning.column.outcome",
      width: 160,
      from: 1120,
      isUnsorted: true,
      text: (row) => row.outcome,
    },
  ],
  load: (view) => (range, signal) =>
    answer(
      api.GET("/api/appointments", { params: { query: { ...queryOf(view), ...range } as Query }, signal }),
    ),
  download: (view) =>
    answer(
      api.GET("/api/appointments/export", { params: { query: queryOf(view) as Query }, parseAs: "blob" }),
    ),
  idOf: (row) => row.id,
  partyOf: (row) => row.partyId,
  summary: (row, t, formats) => ({
    title: row.subject,
    detail: [
      appointmentTime(row, formats),
      row.status === "planned" ? null : t(`appointments.status.${row.status}`),
      row.partyName,
      row.salespersonName,
      row.location,
      row.outcome,
    ],
  }),
  adapt: (view, before) => {
    const { salespersonId } = view.filters;
    if (salespersonId === undefined || scopeIn(view.filters) === "all") return view;
    // Whoever asks for somebody's doesn't mean one's own, and the other way round.
    const filters = withoutScope(view.filters);
    if (before.filters.salespersonId !== salespersonId)
      return { ...view, filters: { ...filters, ...filterByScope("all") } };
    return {
      ...view,
      filters: Object.fromEntries(Object.entries(filters).filter(([name]) => name !== "salespersonId")),
    };
  },
};

/** There is one order, by start, and a period has two days. */
function queryOf(view: ListView) {
  const period = appointmentPeriod(view.filters.start, new Date());
  return { ...parameters(view), sort: undefined, start: undefined, ...period };
}

/** Also those who have left: their appointments stay. */
function useSalespersons(): [value: string, label: string][] {
  const { data } = useQuery(employeesQuery);
  return (data?.rows ?? []).map(({ partyId, name }) => [String(partyId), name]);
}
