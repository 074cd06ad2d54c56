import type { LetterSelection, LetterSource } from "../queries";

export type MergeOutput = "inPlace" | "document" | "files";

/** What the form of a mail merge holds; kept for the session. */
export interface MergeDraft {
  list: "customers" | "leads";
  search: string;
  city: string;
  source: LetterSource;
  output: MergeOutput;
  recordsInteractions: boolean;
  topic: string;
}

export const mergeDraftKey = "merge";

export function newMergeDraft(): MergeDraft {
  return {
    list: "customers",
    search: "",
    city: "",
    source: "document",
    output: "inPlace",
    recordsInteractions: true,
    topic: "",
  };
}

export function toSelection({ list, search, city }: MergeDraft): LetterSelection {
  return {
    list,
    ...(search.trim() !== "" && { search: search.trim() }),
    ...(city.trim() !== "" && { filter: { city: city.trim() } }),
  };
}
