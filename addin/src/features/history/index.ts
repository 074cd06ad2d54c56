export { FoundParty } from "./FoundParty";
export { MailParty } from "./MailParty";
export type { AddressPage } from "./party/PartyPages";
