import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { de } from "./de";
import { en } from "./en";

declare module "i18next" {
  interface CustomTypeOptions {
    resources: { translation: typeof de };
  }
}

/** German, unless Office speaks English: those who read neither are served in the language of the product's home. */
export async function startLanguage(tag: string): Promise<void> {
  const language = /^en\b/i.test(tag) ? "en" : "de";
  await i18next.use(initReactI18next).init({
    resources: { de: { translation: de }, en: { translation: en } },
    lng: language,
    fallbackLng: false,
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = formatLocale(tag);
}

/** Dates, numbers and money follow the full tag (de-CH writes 1’204.30); plain "de" is Austria's. */
export function formatLocale(tag: string): string {
  if (/^en\b/i.test(tag)) return /^en-/i.test(tag) ? tag : "en-GB";
  return /^de-/i.test(tag) ? tag : "de-AT";
}
