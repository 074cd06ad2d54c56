import { expect, test } from "vitest";
import { readDayRange, writeDayRange } from "./dayRange";

test.each([
  ["2026-03-01..2026-03-15", { from: "2026-03-01", to: "2026-03-15" }],
  ["2026-03-01..", { from: "2026-03-01" }],
  ["..2026-03-15", { to: "2026-03-15" }],
])("%s is read and written", (value, range) => {
  expect(readDayRange(value)).toEqual(range);
  expect(writeDayRange(range)).toBe(value);
});

test.each(["", "..", "today", "2026-03-01", "2026-3-1..2026-3-2", "2026-03-01..2026-03-15..", undefined])(
  "%s is no range of days",
  (value) => {
    expect(readDayRange(value)).toBeUndefined();
  },
);

test("without any day there is no filter", () => {
  expect(writeDayRange({})).toBe("");
});
