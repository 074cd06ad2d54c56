import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "@/shared/api";
import type { components } from "@/shared/api/schema";

type Schemas = components["schemas"];
export type LetterLanguage = Schemas["LetterLanguage"];
export type LetterValue = Schemas["LetterValue"];
export type LetterRequest = Schemas["FillLetterRequest"];
export type LetterSelection = Schemas["LetterSelection"];
export type Job = Schemas["JobView"];

/** What a letter is made of: the open document, or a template of the company. */
export type LetterSource = "document" | number;

export const templatesQuery = queryOptions({
  queryKey: ["letterTemplates"],
  queryFn: ({ signal }) => answer(api.GET("/api/letters/templates", { signal })),
});

export function fieldCatalogueQuery(language: LetterLanguage) {
  return queryOptions({
    queryKey: ["letterFields", language],
    queryFn: ({ signal }) =>
      answer(api.GET("/api/letters/fields", { params: { query: { language: language as never } }, signal })),
    staleTime: Infinity,
  });
}

/** The part of a request that says what the letter is. */
export async function readSource(
  source: LetterSource,
  readDocument: () => Promise<string>,
): Promise<{ templateId: number } | { document: string }> {
  return source === "document" ? { document: await readDocument() } : { templateId: source };
}
