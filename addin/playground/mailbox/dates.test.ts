import { expect, it } from "vitest";
import { dayGroupOf, shortMoment } from "./dates";

const thursday = new Date(2026, 10, 19, 9, 0);

it.each([
  ["today", new Date(2026, 10, 19, 0, 0)],
  ["today", new Date(2026, 10, 19, 23, 0)],
  ["yesterday", new Date(2026, 10, 18, 23, 59)],
  ["thisWeek", new Date(2026, 10, 16, 0, 0)],
  ["lastWeek", new Date(2026, 10, 15, 23, 59)],
  ["lastWeek", new Date(2026, 10, 9, 0, 0)],
  ["thisMonth", new Date(2026, 10, 8, 23, 59)],
  ["lastMonth", new Date(2026, 9, 1, 0, 0)],
  ["older", new Date(2026, 8, 30, 23, 59)],
] as const)("counts as %s: %s", (group, moment) => {
  expect(dayGroupOf(moment, thursday)).toBe(group);
});

it("calls Sunday yesterday on a Monday, although it was in the week before", () => {
  expect(dayGroupOf(new Date(2026, 10, 15, 12, 0), new Date(2026, 10, 16, 9, 0))).toBe("yesterday");
});

it("tells the moment as shortly as the list needs it", () => {
  const tell = (moment: Date) => shortMoment(moment, thursday, "de-AT");
  expect(tell(new Date(2026, 10, 19, 8, 5))).toBe("08:05");
  expect(tell(new Date(2026, 10, 18, 8, 5))).toBe("Mi. 08:05");
  expect(tell(new Date(2026, 10, 3, 8, 5))).toBe("Di., 03.11.");
  expect(tell(new Date(2025, 10, 3, 8, 5))).toBe("03.11.2025");
});
