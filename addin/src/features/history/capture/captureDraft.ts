import {
  textOrNull,
  type CallView,
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
  /** The call in which it was said. */
  call?: CallView;
}

/** What a form begins with after a call. */
export function suggestCall(call: CallView): CaptureSuggestion {
  const { contactPersonId } = call;
  return {
    key: `call ${call.id}`,
    typeKey: "phone",
    topics: "",
    contactPersonId,
    salesDocumentId: null,
    call,
  };
}

/** Beside a mail it is about that mail, unless something else is suggested. */
export function newCaptureDraft(
  context: PartyContext,
  mail: OpenMail | undefined,
  suggestion?: CaptureSuggestion,
): CaptureDraft {
  const draft = emptyDraft(context, mail);
  if (!suggestion) return draft;
  const { typeKey, topics, contactPersonId, call } = suggestion;
  return {
    ...draft,
    typeKey,
    topics,
    contactPersonId,
    direction: call?.direction ?? "outgoing",
    occurredAt: call ? toLocal(call.connectedAt ?? call.occurredAt) : "",
  };
}

function emptyDraft(context: PartyContext, mail: OpenMail | undefined): CaptureDraft {
  return {
    requestId: crypto.randomUUID(),
    typeKey: mail ? "email" : "phone",
    direction: mail?.direction ?? "",
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
  suggestion: CaptureSuggestion | undefined,
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
    salesDocumentId: suggestion?.salesDocumentId ?? null,
    phoneCallId: suggestion?.call?.id ?? null,
    requestId: draft.requestId,
  };
}

/** In the browser's own time zone; the minute in which it began. */
function toLocal(at: string): string {
  const moment = new Date(at);
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function toUtc(local: string): string | null {
  return local === "" ? null : new Date(local).toISOString();
}
