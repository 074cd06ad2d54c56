import type { components } from "@/shared/api/schema";
import type { LetterLanguage } from "../queries";

export type Template = components["schemas"]["WordTemplateView"];

/** The chosen one, or the language's business letter, or its first. Labels are no letters. */
export function chosenTemplate(
  templates: Template[],
  language: LetterLanguage,
  templateId: number | undefined,
): Template | undefined {
  const own = templates.filter((template) => template.language === language);
  return (
    own.find(({ id }) => id === templateId) ??
    own.find(({ purpose }) => purpose === "businessLetter") ??
    own[0]
  );
}
