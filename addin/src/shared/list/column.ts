import type { Formats, TextKey, Texts } from "@/shared/i18n";
import type { DayRange } from "./dayRange";

export interface Choice {
  value: string;
  label: TextKey;
}

export type ColumnFilter =
  | { kind: "text" }
  | { kind: "choice"; choices: Choice[] }
  /** Some periods by name; others are chosen by their days (see `readDayRange`). */
  | { kind: "period"; choices: Choice[]; daysOf: (value: string) => DayRange }
  /** Choices that are asked for: value and label. */
  | { kind: "loaded"; useChoices: () => [value: string, label: string][] };

/** A column of a list; its order and its filter go by its id, also in the address. */
export interface Column<Row> {
  /** What the API sorts by. */
  id: string;
  label: TextKey;
  /** Pixels; a column without shares what is left. */
  width?: number;
  /** Left out while the list is narrower than so many pixels. */
  from?: number;
  filter?: ColumnFilter;
  /** The API has no order by it. */
  isUnsorted?: boolean;
  /** What a row is called by. */
  isName?: boolean;
  text: (row: Row, t: Texts["t"], formats: Formats) => string | null;
  /** Whether the text stands for something that is late. */
  isLate?: (row: Row, formats: Formats) => boolean;
}

/** A filter with fixed choices, by value. */
export function choices(labels: Record<string, TextKey>): ColumnFilter {
  return { kind: "choice", choices: choicesOf(labels) };
}

/** A filter by periods, by value, and which days each of them has. */
export function periods(labels: Record<string, TextKey>, daysOf: (value: string) => DayRange): ColumnFilter {
  return { kind: "period", choices: choicesOf(labels), daysOf };
}

function choicesOf(labels: Record<string, TextKey>): Choice[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}
