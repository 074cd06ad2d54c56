import { expect, test } from "vitest";
import { contactPeriod } from "./contactPeriod";

const today = new Date(2026, 2, 2, 23, 30);

test.each([
  ["within30", { contactedSince: "2026-01-31" }],
  ["notFor365", { notContactedSince: "2025-03-02" }],
  ["whatever", {}],
  [undefined, {}],
])("%s is a day to compare with", (name, parameters) => {
  expect(contactPeriod(name, today)).toEqual(parameters);
});
