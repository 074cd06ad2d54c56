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

export function draftKey(partyId: number, mailKey: string | undefined): string {
  return `capture ${partyId} ${mailKey ?? ""}`;
}

/** After a call it was a call; beside a mail it is about that mail. */
export function newCaptureDraft(
  context: PartyContext,
  mail: OpenMail | undefined,
  wasCalled: boolean,
): CaptureDraft {
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
    requestId: draft.requestId,
  };
}

function toUtc(local: string): string | null {
  return local === "" ? null : new Date(local).toISOString();
}
