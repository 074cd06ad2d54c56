import { useQuery } from "@tanstack/react-query";
import type { LeadRow, PartyRow } from "@/shared/api";
import type { Formats, Texts } from "@/shared/i18n";
import { choices, type Column as ListColumn, type ColumnFilter } from "@/shared/list";
import { optionQueries } from "../record/useOptions";
import { contactPeriods } from "./contactPeriod";
import type { ListKind } from "./listView";
import type { AddressRow } from "./queries";

type Column = ListColumn<AddressRow>;

const text: ColumnFilter = { kind: "text" };

const number: Column = {
  id: "number",
  label: "lists.column.number",
  width: 88,
  filter: text,
  text: (row) => row.number,
};
const name: Column = {
  id: "name",
  label: "lists.column.name",
  filter: text,
  isName: true,
  text: (row) => row.name,
};
const city: Column = {
  id: "city",
  label: "lists.column.city",
  width: 132,
  filter: text,
  text: (row) => row.city,
};
const phone = ofParty(
  { id: "phone", label: "lists.column.phone", width: 152, filter: text },
  (row) => row.phone,
);
const email = ofParty(
  { id: "email", label: "lists.column.email", from: 720, filter: text },
  (row) => row.email,
);
const accountManager = ofParty(
  { id: "accountManager", label: "lists.column.accountManager", width: 144, from: 980, filter: text },
  (row) => row.accountManager,
);
const lastContactAt: Column = {
  id: "lastContactAt",
  label: "lists.column.lastContactAt",
  width: 132,
  from: 700,
  filter: {
    kind: "choice",
    choices: contactPeriods.map((value) => ({ value, label: `lists.contacted.${value}` })),
  },
  text: (row, _, formats) => row.lastContactAt && formats.date({ at: row.lastContactAt }),
};
const isActive: Column = {
  id: "isActive",
  label: "lists.column.isActive",
  width: 84,
  from: 820,
  filter: choices({ true: "record.yes", false: "record.no" }),
  text: (row, t) => t(row.isActive ? "record.yes" : "record.no"),
};
const origin = ofLead(
  {
    id: "origin",
    label: "lists.column.origin",
    width: 160,
    from: 600,
    filter: choices({
      infoRequest: "record.origin.infoRequest",
      otherContact: "record.origin.otherContact",
      importedCold: "record.origin.importedCold",
    }),
  },
  (row, t) => t(`record.origin.${row.origin}`),
);
const source = ofLead(
  {
    id: "source",
    label: "lists.column.source",
    width: 148,
    from: 1040,
    filter: { kind: "loaded", useChoices: useSources },
  },
  (row) => [row.source, row.sourceDetail].filter(Boolean).join(" · "),
);
const appointmentAt = ofLead(
  { id: "appointmentAt", label: "lists.column.appointmentAt", width: 160, from: 1120 },
  (row, _, formats) => row.appointmentAt && formats.dateAndTime(row.appointmentAt),
);
const callbackAt = ofLead(
  { id: "callbackAt", label: "lists.column.callbackAt", width: 160, from: 900 },
  (row, _, formats) => row.callbackAt && formats.dateAndTime(row.callbackAt),
);
const status = ofLead(
  {
    id: "status",
    label: "lists.column.status",
    width: 100,
    filter: choices({ open: "lists.status.open", discarded: "lists.status.discarded" }),
  },
  (row, t) => t(`lists.status.${row.status}`),
);

const others = [number, name, city, phone, email, isActive];

export const columns: Record<ListKind, Column[]> = {
  customers: [number, name, city, phone, accountManager, lastContactAt, isActive],
  leads: [name, city, origin, source, appointmentAt, callbackAt, lastContactAt, status],
  suppliers: others,
  referrers: others,
  employees: others,
};

function ofParty(column: Omit<Column, "text">, show: (row: PartyRow) => string | null): Column {
  return { ...column, text: (row) => show(row as PartyRow) };
}

function ofLead(
  column: Omit<Column, "text">,
  show: (row: LeadRow, t: Texts["t"], formats: Formats) => string | null,
): Column {
  return { ...column, text: (row, t, formats) => show(row as LeadRow, t, formats) };
}

function useSources(): [value: string, label: string][] {
  const { data } = useQuery(optionQueries.sources);
  return (data ?? []).map(({ id, name }) => [String(id), name]);
}
