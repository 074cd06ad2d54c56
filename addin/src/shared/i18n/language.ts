import { createTexts, type Texts } from "./texts";

let texts: Texts | undefined;

/** German, unless Office speaks English: those who read neither are served in the language of the product's home. */
export async function startLanguage(tag: string): Promise<void> {
  const isEnglish = /^en\b/i.test(tag);
  texts = isEnglish
    ? createTexts("en", (await import("./en")).en)
    : createTexts("de", (await import("./de")).de);
  document.documentElement.lang = formatLocale(tag);
}

/** The texts in the language of Office, which does not change while the pane is open. */
export function useTranslation(): Texts {
  if (texts === undefined) throw new Error("startLanguage has not been awaited.");
  return texts;
}

/** Dates, numbers and money follow the full tag (de-CH writes 1’204.30); plain "de" is Austria's. */
export function formatLocale(tag: string): string {
  if (/^en\b/i.test(tag)) return /^en-/i.test(tag) ? tag : "en-GB";
  return /^de-/i.test(tag) ? tag : "de-AT";
}
