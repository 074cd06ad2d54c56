import type { Formats, Texts } from "@/shared/i18n";
import type { Column, ListShape, ListView, LoadPage } from "@/shared/list";
import type { PlanningListKind } from "../planning";

/** What one of the lists shows, and how it is asked for. */
export interface ListDefinition<Row> {
  kind: PlanningListKind;
  shape: ListShape;
  columns: Column<Row>[];
  load: (view: ListView) => LoadPage<Row>;
  /** The whole list as a CSV file. */
  download: (view: ListView) => Promise<Blob>;
  idOf: (row: Row) => number;
  partyOf: (row: Row) => number | null;
  summary: (row: Row, t: Texts["t"], formats: Formats) => Summary;
  /** Filters that exclude each other: the newer one holds. */
  adapt?: (view: ListView, before: ListView) => ListView;
}

/** A row in two lines, where there is no room for columns. */
export interface Summary {
  title: string;
  /** That it is late, in words; stands first in the second line, in red. */
  late?: string | undefined;
  detail: (string | null)[];
}

export function joined(parts: (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(" · ");
}

/** A view as the API's parameters; what was typed into the address by hand it checks itself. */
export function parameters({ sort, descending, filters }: ListView) {
  const { overdue, ...others } = filters;
  return { scope: "mine", ...others, sort, descending, ...(overdue === "true" && { overdue: true }) };
}
