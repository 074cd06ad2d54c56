import { expect, test } from "vitest";
import * as german from "./de";
import * as english from "./en";
import * as laterGerman from "./later/de";
import * as laterEnglish from "./later/en";

const de = { ...german.de, ...laterGerman.de };
const en = { ...english.en, ...laterEnglish.en };

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

test("a text is in the first catalogue or in the later one, not in both", () => {
  expect(Object.keys(german.de).filter((key) => key in laterGerman.de)).toEqual([]);
});
