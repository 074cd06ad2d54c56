import { expect, test } from "vitest";
import { appointmentPeriod } from "./appointmentPeriod";

test.each([
  ["upcoming", { from: "2026-03-01" }],
  ["today", { from: "2026-03-01", to: "2026-03-01" }],
  // The first of March is a Sunday: its week began in February.
  ["thisWeek", { from: "2026-02-23", to: "2026-03-01" }],
  ["nextWeek", { from: "2026-03-02", to: "2026-03-08" }],
  ["thisMonth", { from: "2026-03-01", to: "2026-03-31" }],
  ["lastMonth", { from: "2026-02-01", to: "2026-02-28" }],
  ["thisYear", { from: "2026-01-01", to: "2026-12-31" }],
  ["past", { to: "2026-02-28" }],
  ["2025-12-24..2026-01-06", { from: "2025-12-24", to: "2026-01-06" }],
  ["someday", {}],
  [undefined, {}],
])("%s is from its first to its last day", (name, parameters) => {
  expect(appointmentPeriod(name, new Date(2026, 2, 1, 23, 30))).toEqual(parameters);
});
