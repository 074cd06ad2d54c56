import { expect, test } from "vitest";
import { anEntry } from "@/test/samples";
import { groupByMonth } from "./groupByMonth";
import { renewFirstPage } from "./renewFirstPage";

const entry = (id: number, day: string) => anEntry({ id, occurredAt: `${day}T12:00:00Z` });

test("entries are grouped by month in their order", () => {
  const months = groupByMonth([entry(3, "2026-11-20"), entry(2, "2026-11-03"), entry(1, "2025-11-30")]);
  expect(months.map((month) => [month.key, month.entries.map(({ id }) => id)])).toEqual([
    ["2026-11", [3, 2]],
    ["2025-11", [1]],
  ]);
});

test("a document of the first of a month stays in that month west of Greenwich", () => {
  const document = anEntry({ occurredAt: "2026-11-01T00:00:00Z", isDateOnly: true });
  expect(groupByMonth([document])[0]?.key).toBe("2026-11");
});

test("a new first page pushes entries down and loses none of those already loaded", () => {
  const first = { entries: [entry(4, "2026-11-04"), entry(3, "2026-11-03")], next: "3", counts: [] };
  const second = { entries: [entry(2, "2026-11-02"), entry(1, "2026-11-01")], next: null, counts: null };
  const renewed = { entries: [entry(5, "2026-11-05"), entry(4, "2026-11-04")], next: "4", counts: [] };

  const pages = renewFirstPage([first, second], renewed);

  expect(pages.flatMap((page) => page.entries.map(({ id }) => id))).toEqual([5, 4, 3, 2, 1]);
  expect(pages.at(-1)?.next).toBeNull();
});

test("an entry that is gone disappears", () => {
  const first = { entries: [entry(5, "2026-11-05"), entry(4, "2026-11-04")], next: "4", counts: [] };
  const second = { entries: [entry(2, "2026-11-02")], next: null, counts: null };
  const renewed = { entries: [entry(4, "2026-11-04"), entry(3, "2026-11-03")], next: "3", counts: [] };

  const pages = renewFirstPage([first, second], renewed);

  expect(pages.flatMap((page) => page.entries.map(({ id }) => id))).toEqual([4, 3, 2]);
});
