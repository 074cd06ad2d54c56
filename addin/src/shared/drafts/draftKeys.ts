/** Where the unsaved changes to an address record are kept; the party's overview says that there are some. */
export function recordDraftKey(partyId: number): string {
  return `record ${partyId}`;
}

/** An appointment that was begun with a party, beside whichever mail. */
export function appointmentDraftKey(partyId: number): string {
  return `appointment ${partyId}`;
}
