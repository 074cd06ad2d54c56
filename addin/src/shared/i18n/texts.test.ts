import { expect, test } from "vitest";
import { createTexts, type TextKey } from "./texts";

const texts = createTexts("en", {
  hits_one: "{{count}} hit for {{name}}",
  hits_other: "{{count}} hits for {{name}}",
  nested: { plain: "Plain" },
});
const t = (key: string, values?: Record<string, string | number>) => texts.t(key as TextKey, values);

test("a text is found by its path", () => {
  expect(t("nested.plain")).toBe("Plain");
});

test("values are put in as they are, also where they look like a pattern", () => {
  expect(t("hits", { count: 1, name: "$& {{count}} <b>" })).toBe("1 hit for $& {{count}} <b>");
});

test("a counted text follows the language's plural", () => {
  expect([0, 1, 2].map((count) => t("hits", { count, name: "x" }))).toEqual([
    "0 hits for x",
    "1 hit for x",
    "2 hits for x",
  ]);
});

test("a missing value leaves nothing behind, a missing text shows its path", () => {
  expect(t("hits", { count: 2 })).toBe("2 hits for ");
  expect(t("nested.gone")).toBe("nested.gone");
  expect(texts.exists("nested.gone")).toBe(false);
  expect(texts.exists("nested")).toBe(false);
});
