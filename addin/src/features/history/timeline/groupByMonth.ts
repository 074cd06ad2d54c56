import type { HistoryEntry } from "@/shared/api";
import { localDay } from "@/shared/i18n";

export interface HistoryMonth {
  /** "2026-11" */
  key: string;
  entries: HistoryEntry[];
}

/** Keeps the order of the entries; a month is the reader's own, not that of Greenwich. */
export function groupByMonth(entries: HistoryEntry[]): HistoryMonth[] {
  const months: HistoryMonth[] = [];
  for (const entry of entries) {
    const day = localDay({ at: entry.occurredAt, dateOnly: entry.isDateOnly });
    const key = `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, "0")}`;
    const current = months.at(-1);
    if (current?.key === key) current.entries.push(entry);
    else months.push({ key, entries: [entry] });
  }
  return months;
}
