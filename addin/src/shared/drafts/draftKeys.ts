/** Where the unsaved changes to an address record are kept; the party's overview says that there are some. */
export function recordDraftKey(partyId: number): string {
  return `record ${partyId}`;
}
