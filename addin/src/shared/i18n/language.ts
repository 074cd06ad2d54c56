import { lazy, type ComponentType } from "react";
import { createTexts, type Texts } from "./texts";

let texts: Texts | undefined;
let later: Promise<void> | undefined;

/** German, unless Office speaks English: those who read neither are served in the language of the product's home. */
export async function startLanguage(tag: string): Promise<void> {
  later = undefined;
  texts = /^en\b/i.test(tag)
    ? createTexts("en", (await import("./en")).en)
    : createTexts("de", (await import("./de")).de);
  document.documentElement.lang = formatLocale(tag);
}

/**
 * A view that is fetched when it is first shown, and with it the texts that the first view does without.
 * @param load An import(); the view is its default export.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- as React.lazy has it: a view may have any properties
export function laterView<View extends ComponentType<any>>(load: () => Promise<{ default: View }>) {
  return lazy(async () => (await Promise.all([load(), loadLaterTexts()]))[0]);
}

/** A failed try is not remembered. */
export function loadLaterTexts(): Promise<void> {
  later ??= addLaterTexts().catch((error: unknown) => {
    later = undefined;
    throw error;
  });
  return later;
}

async function addLaterTexts(): Promise<void> {
  texts =
    texts?.language === "en"
      ? createTexts("en", { ...(await import("./en")).en, ...(await import("./later/en")).en })
      : createTexts("de", { ...(await import("./de")).de, ...(await import("./later/de")).de });
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
