import { useQuery } from "@tanstack/react-query";
import type { components } from "@/shared/api/schema";
import { fieldCatalogueQuery, type LetterLanguage, type LetterValue } from "../queries";
import type { Subject } from "./partyLetterDraft";

type Groups = components["schemas"]["LetterFields"]["groups"];

/** What the letter must be about for its fields to have values; undefined when it needs nothing of that kind. */
export function useNeededSubject(
  fields: LetterValue[] | undefined,
  language: LetterLanguage,
): Subject["kind"] | undefined {
  const catalogue = useQuery({ ...fieldCatalogueQuery(language), enabled: fields !== undefined });
  return neededSubject(fields ?? [], catalogue.data?.groups ?? []);
}

export function neededSubject(fields: LetterValue[], groups: Groups): Subject["kind"] | undefined {
  // A field has many spellings, and one label. Inside regions the same label has other meanings.
  const labels = new Set(fields.filter(({ region }) => region === null).map(({ label }) => label));
  const needs = (kind: Subject["kind"]) =>
    groups
      .filter(({ key }) => key === kind)
      .some((group) => group.fields.some(({ label, region }) => region === null && labels.has(label)));
  return (["salesDocument", "complaint"] as const).find(needs);
}
