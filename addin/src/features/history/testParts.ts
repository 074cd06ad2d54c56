import type { PartyParts } from "./party/partyParts";

/** Nothing of what other features show at a party. */
export const noParts: PartyParts = {
  customerInfo: () => null,
  addressPage: () => null,
  files: () => null,
  Letter: () => null,
  Appointments: () => null,
  DialButton: () => null,
  Callback: () => null,
  Attachments: () => null,
  mailState: () => null,
};
