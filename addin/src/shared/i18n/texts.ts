import type { de } from "./de";
import type { de as later } from "./later/de";

type Leaves<Texts, Path extends string = ""> = {
  [Key in keyof Texts & string]: Texts[Key] extends string
    ? `${Path}${Singular<Key>}`
    : Leaves<Texts[Key], `${Path}${Key}.`>;
}[keyof Texts & string];

type Singular<Key extends string> = Key extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : Key;

/** The path of a text, "party.call"; a counted text goes by its path without `_one` and `_other`. */
export type TextKey = Leaves<typeof de & typeof later>;

export interface Values {
  /** Chooses between `_one` and `_other` by the language's own rule. */
  count?: number;
  [name: string]: string | number | undefined;
}

export interface Texts {
  language: "de" | "en";
  t: (key: TextKey, values?: Values) => string;
  exists: (key: string) => key is TextKey;
}

/**
 * Texts with {{values}} in them. The catalogue is plain, in the form that i18next reads too; that library does not fit
 * into what the pane may load before its first view.
 */
export function createTexts(language: "de" | "en", catalogue: object): Texts {
  const plural = new Intl.PluralRules(language);

  const find = (key: string) => {
    let found: unknown = catalogue;
    for (const part of key.split(".")) found = (found as Record<string, unknown> | undefined)?.[part];
    return typeof found === "string" ? found : undefined;
  };
  const textOf = (key: string, count: number | undefined) =>
    (count === undefined ? undefined : find(`${key}_${plural.select(count)}`)) ?? find(key);

  return {
    language,
    t: (key, values) =>
      (textOf(key, values?.count) ?? key).replaceAll(/{{(\w+)}}/g, (_, name: string) =>
        String(values?.[name] ?? ""),
      ),
    exists: (key): key is TextKey => find(key) !== undefined,
  };
}
