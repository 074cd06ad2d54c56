export { captureCall } from "./capture/captureRequests";
export { FoundParty } from "./FoundParty";
export { MailParty } from "./MailParty";
export type { PartyParts } from "./party/partyParts";
