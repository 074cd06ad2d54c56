import type { LetterSelection, LetterSource } from "../queries";
import type { Recipient } from "../word/letterDraft";

export type MergeOutput = "inPlace" | "document" | "files";

/** Where the recipients come from: a list with its filters, or one by one. */
export const recipientSources = ["customers", "leads", "picked"] as const;

/** What the form of a mail merge holds; kept for the session. */
export interface MergeDraft {
  list: (typeof recipientSources)[number];
  search: string;
  city: string;
  accountManager: string;
  /** A day as in 2026-03-02; empty when all are meant. */
  notContactedSince: string;
  picked: Recipient[];
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
    accountManager: "",
    notContactedSince: "",
    picked: [],
    source: "document",
    output: "inPlace",
    recordsInteractions: true,
    topic: "",
  };
}

export function toSelection(draft: MergeDraft): LetterSelection {
  if (draft.list === "picked") return { partyIds: draft.picked.map(({ partyId }) => partyId) };
  const given = (text: string) => (text.trim() === "" ? null : text.trim());
  return {
    list: draft.list,
    search: given(draft.search),
    filter: {
      city: given(draft.city),
      accountManager: given(draft.accountManager),
      notContactedSince: given(draft.notContactedSince),
    },
  };
}
