import type { PlanningParts } from "@/features/planning";
import { DialLink } from "./DialLink";

/** What the start view and the planning lists have from other features. */
export function planningParts(open: (partyId: number, isCapture: boolean) => void): PlanningParts {
  return {
    Dial: DialLink,
    onOpen: (partyId) => open(partyId, false),
    onCapture: (partyId) => open(partyId, true),
  };
}
