export { FoundParty } from "./FoundParty";
export { MailParty } from "./MailParty";
export { telephoneLink } from "./party/phoneNumbers";
export type { PartyParts } from "./party/partyParts";
