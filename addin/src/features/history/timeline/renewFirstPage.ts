import type { HistoryEntry, HistoryPage } from "@/shared/api";

/**
 * Puts a newly fetched first page over pages that are on the screen already. Entries the new page has pushed out at
 * its end stay where they are; those within its reach that it no longer names are gone.
 */
export function renewFirstPage(pages: HistoryPage[], first: HistoryPage): HistoryPage[] {
  const [oldFirst, ...older] = pages;
  if (oldFirst === undefined || older.length === 0) return [first];
  const last = first.entries.at(-1);
  if (last === undefined || first.next === null) return [first];

  const renewed = new Set(first.entries.map(entryKey));
  const lastOccurredAt = Date.parse(last.occurredAt);
  const pushedOut = oldFirst.entries.filter(
    (entry) => !renewed.has(entryKey(entry)) && Date.parse(entry.occurredAt) <= lastOccurredAt,
  );
  return [{ ...oldFirst, counts: first.counts, entries: [...first.entries, ...pushedOut] }, ...older];
}

export function entryKey(entry: Pick<HistoryEntry, "kind" | "id">): string {
  return `${entry.kind} ${entry.id}`;
}
