import type { PartyType } from "@/shared/api";

export const listKinds = ["customers", "leads", "suppliers", "referrers", "employees"] as const;
export type ListKind = (typeof listKinds)[number];

export const partyTypes: Record<ListKind, PartyType> = {
  customers: "customer",
  leads: "lead",
  suppliers: "supplier",
  referrers: "referrer",
  employees: "employee",
};

export function listOf(type: PartyType): ListKind {
  return listKinds.find((kind) => partyTypes[kind] === type) ?? "customers";
}

export type Filters = Record<string, string>;

/** How a list is looked at: its order and what its columns are filtered by. */
export interface ListView {
  sort: string;
  descending: boolean;
  filters: Filters;
}

export const firstView: ListView = { sort: "name", descending: false, filters: {} };

/** A click on a column's heading: another column begins upwards, the same one turns round. */
export function sortBy(view: ListView, column: string): ListView {
  return { ...view, sort: column, descending: view.sort === column && !view.descending };
}

/** A column's filter; nothing typed is no filter. */
export function filterBy(view: ListView, column: string, value: string): ListView {
  const others = Object.entries(view.filters).filter(([name]) => name !== column);
  const own = value.trim() === "" ? [] : [[column, value.trim()]];
  return { ...view, filters: Object.fromEntries([...others, ...own]) as Filters };
}
