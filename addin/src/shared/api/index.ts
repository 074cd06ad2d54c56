import type { components, operations } from "./schema";

export { SignInRequired, type AccessTokens } from "./accessTokens";
export { answer, api, readSignInSettings, signRequestsWith } from "./client";
export { ApiProblem, isPassing, readProblem, Unreachable, type DuplicateCandidate } from "./problem";

export { textOrNull } from "./textOrNull";

type Schemas = components["schemas"];
export type AddressSearchResult = Schemas["AddressSearchResult"];
export type CallView = Schemas["CallView"];
export type CaptureInteractionRequest = Schemas["CaptureInteractionRequest"];
export type ContactPerson = Schemas["PersonCard"];
export type CustomerInfo = Schemas["CustomerInfo"];
export type HistoryEntry = Schemas["HistoryEntryView"];
export type HistoryKind = Schemas["HistoryKind"];
export type HistoryPage = Schemas["HistoryPage"];
export type InteractionType = Schemas["InteractionTypeView"];
export type InteractionView = Schemas["InteractionView"];
export type LeadListQuery = NonNullable<operations["ListLeads"]["parameters"]["query"]>;
export type LeadRow = Schemas["LeadRow"];
export type MailContext = Schemas["MailContext"];
export type MailPartyMatch = Schemas["MailPartyMatch"];
export type PartyCard = Schemas["PartyCard"];
export type PartyContext = Schemas["PartyContext"];
export type PartyListQuery = NonNullable<operations["ListCustomers"]["parameters"]["query"]>;
export type PartyRow = Schemas["PartyRow"];
export type PartyType = Schemas["PartyType"];
export type SignInSettings = Schemas["SignInSettings"];
