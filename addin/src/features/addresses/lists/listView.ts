import type { PartyType } from "@/shared/api";
import type { ListShape } from "@/shared/list";
import { columns } from "./columns";

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

export function shapeOf(kind: ListKind): ListShape {
  const names = columns[kind].map((column) => column.id);
  return { first: { sort: "name", descending: false, filters: {} }, sorts: names, filters: names };
}
