import type { CaptureSuggestion } from "./captureDraft";

/** What is captured about a suggestion is another draft than what was begun by hand. */
export function draftKey(
  partyId: number,
  mailKey: string | undefined,
  suggestion?: CaptureSuggestion,
): string {
  return `capture ${partyId} ${suggestion?.key ?? mailKey ?? ""}`;
}
