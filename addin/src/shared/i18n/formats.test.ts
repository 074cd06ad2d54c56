import { expect, test } from "vitest";
import { createFormats } from "./formats";

const now = () => new Date(2026, 10, 23, 14, 0);
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");
const austrian = createFormats("de-AT", now);
const american = createFormats("en-US", now);
const swiss = createFormats("de-CH", now);

test("money follows the culture, with and without its currency", () => {
  expect(plain(austrian.money(12480))).toBe("€ 12.480,00");
  expect(plain(austrian.amount(1204.3))).toBe("1.204,30");
  expect(plain(austrian.amount(-1204.3))).toBe("-1.204,30");
  expect(american.amount(1204.3)).toBe("1,204.30");
  expect(swiss.amount(1204.3)).toMatch(/^1['’]204\.30$/);
});

test("days near today have names, others a date, other years their year", () => {
  const day = (at: string) => austrian.relativeDay({ at });
  expect(day("2026-11-23")).toBe("heute");
  expect(day("2026-11-22")).toBe("gestern");
  expect(day("2026-11-24")).toBe("morgen");
  expect(day("2026-11-03")).toBe("3. Nov.");
  expect(day("2024-11-03")).toBe("3. Nov. 2024");
  expect(american.relativeDay({ at: "2026-11-22" })).toBe("yesterday");
});

test.each(["2026-11-03T00:00:00Z", "2026-11-02T23:00:00Z", "2026-11-03T05:00:00Z"])(
  "a document's date is the same day in every time zone: %s",
  (at) => {
    expect(austrian.relativeDay({ at, dateOnly: true })).toBe("3. Nov.");
  },
);

test("a month shows its year once it is another one's", () => {
  expect(austrian.month({ at: "2026-11-01" })).toBe("November");
  expect(austrian.month({ at: "2025-11-01" })).toBe("November 2025");
});
