import { expect, test } from "vitest";
import { de } from "./de";
import { en } from "./en";

/** Every text by its path, reduced to the values it shows: "attention.openQuotes_one" → ["count", "total"]. */
function shown(texts: object, path = ""): [string, string[]][] {
  return Object.entries(texts).flatMap(([key, text]: [string, unknown]) =>
    typeof text === "string"
      ? [[path + key, [...text.matchAll(/{{(\w+)}}/g)].map((match) => match[1] ?? "").sort()]]
      : shown(text as object, `${path}${key}.`),
  );
}

test("German and English have the same texts, showing the same values", () => {
  expect(shown(en)).toEqual(shown(de));
});

test("no text is empty or shouts", () => {
  const texts = JSON.stringify([de, en]);
  expect(texts).not.toMatch(/!|:""/);
});
