import {
  textOrNull,
  type CaptureInteractionRequest,
  type InteractionType,
  type PartyContext,
} from "@/shared/api";
import type { OpenMail } from "@/shared/host";

/** What the form holds: texts as typed, times as the local "2026-11-03T15:00" of the browser's field. */
export interface CaptureDraft {
  /** Saving the same draft again, after an answer was lost, must not record it twice. */
  requestId: string;
  typeKey: string;
  direction: "incoming" | "outgoing" | "";
  contactPersonId: number | null;
  topics: string;
  commitments: string;
  details: string;
  occurredAt: string;
  nextCallbackAt: string;
}

/** What a form begins with, when what happened is known. */
export interface CaptureSuggestion {
  /** Tells what happened from everything else that did. */
  key: string;
  typeKey: string;
  topics: string;
  contactPersonId: number | null;
  salesDocumentId: number | null;
}

/** After a call it was a call; beside a mail it is about that mail. */
export function newCaptureDraft(
  context: PartyContext,
  mail: OpenMail | undefined,
  wasCalled: boolean,
  suggestion?: CaptureSuggestion,
): CaptureDraft {
  const draft = emptyDraft(context, mail, wasCalled);
  if (!suggestion) return draft;
  const { typeKey, topics, contactPersonId } = suggestion;
  return { ...draft, typeKey, topics, contactPersonId, direction: "outgoing" };
}

function emptyDraft(context: PartyContext, mail: OpenMail | undefined, wasCalled: boolean): CaptureDraft {
  const isMail = mail !== undefined && !wasCalled;
  return {
    requestId: crypto.randomUUID(),
    typeKey: isMail ? "email" : "phone",
    direction: isMail ? mail.direction : wasCalled ? "outgoing" : "",
    contactPersonId: context.person?.id ?? null,
    topics: "",
    commitments: "",
    details: "",
    occurredAt: "",
    nextCallbackAt: "",
  };
}

export function toRequest(
  draft: CaptureDraft,
  partyId: number,
  type: InteractionType,
  mail: OpenMail | undefined,
  salesDocumentId: number | null,
): CaptureInteractionRequest {
  return {
    partyId,
    interactionTypeId: type.id,
    contactPersonId: draft.contactPersonId,
    occurredAt: toUtc(draft.occurredAt),
    direction: draft.direction === "" ? null : draft.direction,
    topics: textOrNull(draft.topics),
    commitments: textOrNull(draft.commitments),
    details: textOrNull(draft.details),
    internetMessageId: mail?.internetMessageId ?? null,
    nextCallbackAt: toUtc(draft.nextCallbackAt),
    salesDocumentId,
    requestId: draft.requestId,
  };
}

function toUtc(local: string): string | null {
  return local === "" ? null : new Date(local).toISOString();
}
