import type { components } from "@/shared/api/schema";
import type { FoundParty } from "@/shared/ui/PartyLookup";
import { toLocalField } from "../callbacks/postponement";
import type { Task } from "../planning";

type TaskFields = components["schemas"]["TaskFields"];

/** What the form holds: the time as the browser's field has it. */
export interface TaskDraft {
  subject: string;
  dueAt: string;
  /** Empty is whoever is signed in. */
  assignedToId: string;
  party: FoundParty | null;
}

const endOfWork = 17;

/** A new task is due at the end of today's work, as the API has it for those without a time. */
export function newTaskDraft(now: Date): TaskDraft {
  const due = new Date(now.getFullYear(), now.getMonth(), now.getDate(), endOfWork);
  return { subject: "", dueAt: toLocalField(due), assignedToId: "", party: null };
}

export function taskDraftOf(task: Task): TaskDraft {
  return {
    subject: task.subject,
    dueAt: toLocalField(new Date(task.dueAt)),
    assignedToId: String(task.assignedToId),
    party: task.partyId === null ? null : { partyId: task.partyId, name: task.partyName ?? "" },
  };
}

/** Undefined while something is missing. */
export function toTaskFields(draft: TaskDraft): TaskFields | undefined {
  if (draft.subject.trim() === "" || draft.dueAt === "") return undefined;
  return {
    subject: draft.subject.trim(),
    dueAt: new Date(draft.dueAt).toISOString(),
    assignedToId: draft.assignedToId === "" ? null : Number(draft.assignedToId),
    partyId: draft.party?.partyId ?? null,
  };
}
