import type { PartyType } from "@/shared/api";
import type { Subject } from "../letter/partyLetterDraft";
import type { LetterLanguage, LetterSource } from "../queries";

export interface Recipient {
  partyId: number;
  type: PartyType;
  name: string;
  /** Number and town. */
  detail: string;
}

/** What the letter's form holds; kept for the session, so that nothing is lost by looking something up. */
export interface LetterDraft {
  recipient: Recipient | undefined;
  contactPersonId: number | "none" | undefined;
  language: LetterLanguage | undefined;
  source: LetterSource;
  subject: Subject | undefined;
  /** Typed for this once, by field. */
  values: Record<string, string>;
  recent: Recipient[];
}

export const letterDraftKey = "letter";

export function newLetterDraft(): LetterDraft {
  return {
    recipient: undefined,
    contactPersonId: undefined,
    language: undefined,
    source: "document",
    subject: undefined,
    values: {},
    recent: [],
  };
}

const mostRecent = 5;

/** The newest first, each once. */
export function withRecent(recent: Recipient[], chosen: Recipient): Recipient[] {
  return [chosen, ...recent.filter(({ partyId }) => partyId !== chosen.partyId)].slice(0, mostRecent);
}
