import { expect, test } from "vitest";
import { postponements, toLocalField } from "./postponement";

const fields = (callbackAt: string | null, now: Date) =>
  postponements(callbackAt, now).map(({ id, at }) => `${id} ${toLocalField(at)}`);

test("the time of day that was promised is kept", () => {
  const before = new Date(2026, 1, 20, 15, 30).toISOString();
  expect(fields(before, new Date(2026, 2, 2, 9))).toEqual([
    "tomorrow 2026-03-03T15:30",
    "nextWeek 2026-03-09T15:30",
    "nextMonth 2026-04-02T15:30",
  ]);
});

test("nobody is called on a weekend, and without a time before it is nine", () => {
  expect(fields(null, new Date(2026, 2, 6, 18))).toEqual([
    "tomorrow 2026-03-09T09:00",
    "nextWeek 2026-03-09T09:00",
    "nextMonth 2026-04-06T09:00",
  ]);
});

test("on a Sunday next week begins tomorrow", () => {
  expect(fields(null, new Date(2026, 2, 8, 12)).slice(0, 2)).toEqual([
    "tomorrow 2026-03-09T09:00",
    "nextWeek 2026-03-09T09:00",
  ]);
});

test("a month after the last of January is the last of February, or the Monday after it", () => {
  expect(fields(null, new Date(2026, 0, 31, 12))[2]).toBe("nextMonth 2026-03-02T09:00");
  expect(fields(null, new Date(2024, 0, 31, 12))[2]).toBe("nextMonth 2024-02-29T09:00");
});
