import { useQuery } from "@tanstack/react-query";
import { answer, api } from "@/shared/api";
import { employeesQuery } from "@/shared/api/employees";
import type { operations } from "@/shared/api/schema";
import { choices } from "@/shared/list";
import type { CallSuggestionRow } from "../planning";
import { parameters, type ListDefinition } from "./listDefinition";

type Query = NonNullable<operations["ListCallSuggestions"]["parameters"]["query"]>;

/** Who has not been spoken with for longer than wanted (R16). */
export const suggestions: ListDefinition<CallSuggestionRow> = {
  kind: "suggestions",
  shape: {
    first: { sort: "daysOverdue", descending: true, filters: {} },
    sorts: ["daysOverdue", "name", "lastContactAt", "frequency", "contactCount"],
    filters: ["scope", "type", "accountManagerId"],
  },
  columns: [
    { id: "name", label: "lists.column.name", isName: true, text: (row) => row.name },
    {
      id: "type",
      label: "planning.column.type",
      width: 112,
      from: 700,
      isUnsorted: true,
      filter: choices({ customer: "partyType.customer", lead: "partyType.lead" }),
      text: (row, t) => t(`partyType.${row.type}`),
    },
    {
      id: "lastContactAt",
      label: "lists.column.lastContactAt",
      width: 152,
      text: (row, t, formats) =>
        row.lastContactAt ? formats.date({ at: row.lastContactAt }) : t("planning.neverContacted"),
    },
    {
      id: "daysOverdue",
      label: "planning.column.daysOverdue",
      width: 148,
      text: (row, t) => t("planning.days", { count: row.daysOverdue }),
    },
    {
      id: "frequency",
      label: "planning.column.frequency",
      width: 112,
      from: 860,
      text: (row, t) => t("planning.everyDays", { count: row.frequencyDays }),
    },
    {
      id: "contactCount",
      label: "planning.column.contactCount",
      width: 88,
      from: 980,
      text: (row, _, formats) => formats.quantity(row.contactCount),
    },
    {
      id: "phone",
      label: "lists.column.phone",
      width: 140,
      // Whoever dials sees it at the button.
      from: 1240,
      isUnsorted: true,
      text: (row) => row.phone,
    },
    {
      id: "accountManagerId",
      label: "lists.column.accountManager",
      width: 148,
      from: 1080,
      isUnsorted: true,
      filter: { kind: "loaded", useChoices: useManagers },
      text: (row) => row.accountManager,
    },
  ],
  load: (view) => (range, signal) =>
    answer(
      api.GET("/api/call-suggestions", {
        params: { query: { ...parameters(view), ...range } as Query },
        signal,
      }),
    ),
  download: (view) =>
    answer(
      api.GET("/api/call-suggestions/export", {
        params: { query: parameters(view) as Query },
        parseAs: "blob",
      }),
    ),
  idOf: (row) => row.partyId,
  partyOf: (row) => row.partyId,
  summary: (row, t, formats) => ({
    title: row.name,
    detail: [
      t("planning.overdueDays", { count: row.daysOverdue }),
      row.lastContactAt
        ? t("matches.lastContact", { date: formats.relativeDay({ at: row.lastContactAt }) })
        : t("planning.neverContacted"),
      row.city,
    ],
  }),
};

function useManagers(): [value: string, label: string][] {
  const { data } = useQuery(employeesQuery);
  return (data?.rows ?? [])
    .filter(({ isActive }) => isActive)
    .map(({ partyId, name }) => [String(partyId), name]);
}
