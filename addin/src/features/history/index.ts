export { FoundParty } from "./FoundParty";
export { MailParty } from "./MailParty";
