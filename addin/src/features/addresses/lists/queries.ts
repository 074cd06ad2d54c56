import {
  answer,
  api,
  type LeadListQuery,
  type LeadRow,
  type PartyListQuery,
  type PartyRow,
} from "@/shared/api";
import type { ListView, LoadPage } from "@/shared/list";
import { contactPeriod } from "./contactPeriod";
import type { ListKind } from "./listView";

export type AddressRow = PartyRow | LeadRow;
type Query = PartyListQuery & LeadListQuery;

const pages: Record<
  ListKind,
  (query: Query, signal: AbortSignal) => Promise<{ rows: AddressRow[]; total: number }>
> = {
  customers: (query, signal) => answer(api.GET("/api/customers", { params: { query }, signal })),
  leads: (query, signal) => answer(api.GET("/api/leads", { params: { query }, signal })),
  suppliers: (query, signal) => answer(api.GET("/api/suppliers", { params: { query }, signal })),
  referrers: (query, signal) => answer(api.GET("/api/referrers", { params: { query }, signal })),
  employees: (query, signal) => answer(api.GET("/api/employees", { params: { query }, signal })),
};

export function loadAddresses(kind: ListKind, view: ListView): LoadPage<AddressRow> {
  return (range, signal) => pages[kind]({ ...parameters(view), ...range }, signal);
}

/** The whole list as a CSV file. */
export function exportList(kind: ListKind, view: ListView): Promise<Blob> {
  const file = { params: { query: parameters(view) }, parseAs: "blob" } as const;
  switch (kind) {
    case "customers":
      return answer(api.GET("/api/customers/export", file));
    case "leads":
      return answer(api.GET("/api/leads/export", file));
    case "suppliers":
      return answer(api.GET("/api/suppliers/export", file));
    case "referrers":
      return answer(api.GET("/api/referrers/export", file));
    case "employees":
      return answer(api.GET("/api/employees/export", file));
  }
}

/** Column names and values as the API knows them; what was typed into the address by hand it checks itself. */
function parameters({ sort, descending, filters }: ListView): Query {
  const { isActive, lastContactAt, source, ...asTyped } = filters;
  return {
    ...asTyped,
    sort,
    descending,
    ...(isActive !== undefined && { active: isActive === "true" }),
    ...(source !== undefined && { sourceCategoryId: Number(source) }),
    ...contactPeriod(lastContactAt, new Date()),
  } as Query;
}
