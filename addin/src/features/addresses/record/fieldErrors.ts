import { ApiProblem } from "@/shared/api";
import type { RecordField } from "./recordFields";

/** What the API says of single fields, by the field's key; its own validation spells names with capitals. */
export function fieldErrors(error: Error | null, fields: Pick<RecordField, "key">[]): Record<string, string> {
  if (!(error instanceof ApiProblem) || !error.problem.errors) return {};
  const said = Object.entries(error.problem.errors);
  const errorOf = (key: string) =>
    said.find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1].join(" ");
  return Object.fromEntries(
    fields.flatMap(({ key }) => {
      const text = errorOf(key);
      return text === undefined ? [] : [[key, text]];
    }),
  );
}
