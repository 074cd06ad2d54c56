import { DialButton } from "@/features/calls";
import type { PlanningParts } from "@/features/planning";

/** What the start view and the planning lists have from other features. */
export function planningParts(open: (partyId: number, isCapture: boolean) => void): PlanningParts {
  return {
    Dial: DialButton,
    onOpen: (partyId) => open(partyId, false),
    onCapture: (partyId) => open(partyId, true),
  };
}
