import { answer, api } from "@/shared/api";
import type { operations } from "@/shared/api/schema";
import { choices } from "@/shared/list";
import type { Task } from "../planning";
import { parameters, type ListDefinition } from "./listDefinition";

type Query = NonNullable<operations["ListTasks"]["parameters"]["query"]>;

/** What is to be done, and by whom (R20). */
export const tasks: ListDefinition<Task> = {
  kind: "tasks",
  shape: {
    first: { sort: "dueAt", descending: false, filters: {} },
    sorts: ["dueAt", "subject", "party", "kind", "assignedTo"],
    filters: ["scope", "overdue", "kind"],
  },
  columns: [
    {
      id: "dueAt",
      label: "planning.column.dueAt",
      width: 148,
      text: (row, _, formats) => formats.relativeDayAndTime(row.dueAt),
      isLate: (row, formats) => formats.isPast(row.dueAt),
    },
    { id: "subject", label: "planning.task.subject", isName: true, text: (row) => row.subject },
    { id: "party", label: "planning.column.party", width: 220, text: (row) => row.partyName },
    {
      id: "kind",
      label: "planning.column.type",
      width: 136,
      filter: choices({
        callback: "planning.task.kind.callback",
        qualityIssue: "planning.task.kind.qualityIssue",
        general: "planning.task.kind.general",
      }),
      text: (row, t) => row.qualityIssue ?? t(`planning.task.kind.${row.kind}`),
    },
    {
      id: "assignedTo",
      label: "planning.task.assignedTo",
      width: 152,
      from: 760,
      text: (row) => row.assignedTo,
    },
  ],
  load: (view) => (range, signal) =>
    answer(api.GET("/api/tasks", { params: { query: { ...parameters(view), ...range } as Query }, signal })),
  download: (view) =>
    answer(api.GET("/api/tasks/export", { params: { query: parameters(view) as Query }, parseAs: "blob" })),
  idOf: (row) => row.id,
  partyOf: (row) => row.partyId,
  summary: (row, t, formats) => {
    const time = formats.relativeDayAndTime(row.dueAt);
    const isLate = formats.isPast(row.dueAt);
    return {
      title: row.subject,
      late: isLate ? t("planning.lateSince", { date: time }) : undefined,
      detail: [isLate ? null : time, row.partyName, row.qualityIssue, row.assignedTo],
    };
  },
};
