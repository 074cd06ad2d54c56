import type { LetterLanguage, LetterRequest } from "../queries";

/** What a letter is about beside the recipient: an entry of the history. */
export interface Subject {
  kind: "salesDocument" | "complaint";
  id: number;
}

/** What the form of a letter to one party holds; kept for the session. */
export interface PartyLetterDraft {
  /** Undefined until one was chosen: then the pane's own. */
  language: LetterLanguage | undefined;
  templateId: number | undefined;
  /** Undefined until one was chosen: then the one that the API proposes. */
  contactPersonId: number | "none" | undefined;
  subject: Subject | undefined;
  /** Typed for this once, by field. */
  values: Record<string, string>;
}

/** The part of a request that says whom the letter addresses and what it is about. */
export function toLetterRequest(
  contactPersonId: number | "none" | undefined,
  subject: Subject | undefined,
): Pick<LetterRequest, "contactPersonId" | "withoutPerson" | "salesDocumentId" | "qualityIssueId"> {
  return {
    ...(typeof contactPersonId === "number" && { contactPersonId }),
    ...(contactPersonId === "none" && { withoutPerson: true }),
    ...(subject?.kind === "salesDocument" && { salesDocumentId: subject.id }),
    ...(subject?.kind === "complaint" && { qualityIssueId: subject.id }),
  };
}

export function partyLetterDraftKey(partyId: number): string {
  return `letter ${partyId}`;
}

export function newPartyLetterDraft(contactPersonId: number | undefined): PartyLetterDraft {
  return { language: undefined, templateId: undefined, contactPersonId, subject: undefined, values: {} };
}
