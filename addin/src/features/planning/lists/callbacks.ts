import { answer, api } from "@/shared/api";
import type { operations } from "@/shared/api/schema";
import { choices } from "@/shared/list";
import type { CallbackRow } from "../planning";
import { parameters, type ListDefinition } from "./listDefinition";

type Query = NonNullable<operations["ListCallbacks"]["parameters"]["query"]>;

/** Who was promised a call for today or earlier (R14). */
export const callbacks: ListDefinition<CallbackRow> = {
  kind: "callbacks",
  shape: {
    first: { sort: "callbackAt", descending: false, filters: {} },
    sorts: ["callbackAt", "name", "lastContactAt", "accountManager"],
    filters: ["scope", "overdue", "type"],
  },
  columns: [
    {
      id: "callbackAt",
      label: "planning.column.time",
      width: 148,
      text: (row, _, formats) => formats.relativeDayAndTime(row.callbackAt),
      isLate: (row, formats) => formats.isPast(row.callbackAt),
    },
    { id: "name", label: "lists.column.name", isName: true, text: (row) => row.name },
    {
      id: "type",
      label: "planning.column.type",
      width: 128,
      isUnsorted: true,
      filter: choices({ customer: "partyType.customer", lead: "partyType.lead" }),
      text: (row, t) => t(`partyType.${row.type}`),
    },
    {
      id: "contactPerson",
      label: "planning.column.contactPerson",
      width: 148,
      from: 860,
      isUnsorted: true,
      text: (row) => row.contactPerson,
    },
    {
      id: "phone",
      label: "lists.column.phone",
      width: 148,
      from: 760,
      isUnsorted: true,
      text: (row) => row.phone,
    },
    {
      id: "lastContactAt",
      label: "lists.column.lastContactAt",
      width: 144,
      from: 980,
      text: (row, _, formats) => row.lastContactAt && formats.date({ at: row.lastContactAt }),
    },
    {
      id: "accountManager",
      label: "lists.column.accountManager",
      width: 140,
      from: 1080,
      text: (row) => row.accountManager,
    },
  ],
  load: (view) => (range, signal) =>
    answer(
      api.GET("/api/callbacks", { params: { query: { ...parameters(view), ...range } as Query }, signal }),
    ),
  download: (view) =>
    answer(
      api.GET("/api/callbacks/export", { params: { query: parameters(view) as Query }, parseAs: "blob" }),
    ),
  idOf: (row) => row.partyId,
  partyOf: (row) => row.partyId,
  summary: (row, t, formats) => {
    const time = formats.relativeDayAndTime(row.callbackAt);
    const isLate = formats.isPast(row.callbackAt);
    return {
      title: row.name,
      late: isLate ? t("planning.lateSince", { date: time }) : undefined,
      detail: [isLate ? null : time, row.contactPerson, t(`partyType.${row.type}`)],
    };
  },
};
