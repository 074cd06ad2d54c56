import type { PartyType } from "@/shared/api";

export type RecordTab = "address" | "details" | "terms";

type Kind =
  | "text"
  | "email"
  | "tel"
  | "url"
  | "number"
  | "dateTime"
  | "multiline"
  | "switch"
  | "choice"
  | "choices"
  | "party";

/** Where the values of a choice come from. */
export type Options =
  | "partyKinds"
  | "origins"
  | "countries"
  | "employees"
  | "roles"
  | "customerCategories"
  | "sourceCategories"
  | "sourceDetails"
  | "networkingAppointments";

export interface RecordField {
  /** The property in the API's requests and answers; a dot leads into an address of its own. */
  key: string;
  kind: Kind;
  tab: RecordTab;
  of: readonly PartyType[];
  options?: Options;
  /** The chosen value is an id, a number for the API. */
  isId?: boolean;
  /** Which parties may be looked up. */
  lookup?: PartyType;
  /** Shown only for this kind of party; one that may be either has both. */
  onlyFor?: "company" | "person";
  isRequired?: boolean;
  max?: number;
  /** A heading stands above this field. */
  heading?: "billingAddress" | "deliveryAddress" | "source" | "planning" | "optOut";
}

const everybody: PartyType[] = ["customer", "lead", "supplier", "employee", "referrer"];
const eitherKind: PartyType[] = ["customer", "lead", "referrer"];
const prospects: PartyType[] = ["customer", "lead"];
const customer: PartyType[] = ["customer"];

/** Every field of an address record, in the order of the pages; the one list behind form, request and comparison. */
export const recordFields: readonly RecordField[] = [
  {
    key: "partyKind",
    kind: "choice",
    options: "partyKinds",
    tab: "address",
    of: eitherKind,
    isRequired: true,
  },
  { key: "companyName", kind: "text", tab: "address", of: eitherKind },
  { key: "name", kind: "text", tab: "address", of: ["supplier"], isRequired: true },
  { key: "firstName", kind: "text", tab: "address", of: eitherKind, onlyFor: "person" },
  { key: "lastName", kind: "text", tab: "address", of: eitherKind, onlyFor: "person", isRequired: true },
  { key: "firstName", kind: "text", tab: "address", of: ["employee"] },
  { key: "lastName", kind: "text", tab: "address", of: ["employee"], isRequired: true },
  { key: "nameAddition", kind: "text", tab: "address", of: ["customer", "lead", "supplier", "referrer"] },
  ...address("", "address", everybody),
  { key: "phone", kind: "tel", tab: "address", of: everybody },
  { key: "mobile", kind: "tel", tab: "address", of: everybody },
  { key: "fax", kind: "tel", tab: "address", of: everybody },
  { key: "email", kind: "email", tab: "address", of: everybody },
  { key: "website", kind: "url", tab: "address", of: ["customer", "lead", "supplier", "referrer"] },

  {
    key: "accountManagerId",
    kind: "choice",
    isId: true,
    options: "employees",
    tab: "details",
    of: prospects,
  },
  { key: "origin", kind: "choice", options: "origins", tab: "details", of: ["lead"], isRequired: true },
  { key: "vatId", kind: "text", tab: "details", of: ["customer", "supplier"] },
  { key: "industry", kind: "text", tab: "details", of: prospects },
  {
    key: "categoryIds",
    kind: "choices",
    isId: true,
    options: "customerCategories",
    tab: "details",
    of: customer,
  },
  { key: "customerId", kind: "party", isId: true, lookup: "customer", tab: "details", of: ["referrer"] },
  { key: "isSalesperson", kind: "switch", tab: "details", of: ["employee"] },
  { key: "roles", kind: "choices", options: "roles", tab: "details", of: ["employee"] },
  { key: "notes", kind: "multiline", tab: "details", of: everybody },
  { key: "callbackAt", kind: "dateTime", tab: "details", of: prospects, heading: "planning" },
  { key: "contactFrequencyDays", kind: "number", max: 3650, tab: "details", of: prospects },
  {
    key: "sourceCategoryId",
    kind: "choice",
    isId: true,
    options: "sourceCategories",
    tab: "details",
    of: prospects,
    heading: "source",
  },
  {
    key: "sourceDetailId",
    kind: "choice",
    isId: true,
    options: "sourceDetails",
    tab: "details",
    of: prospects,
  },
  { key: "referrerId", kind: "party", isId: true, lookup: "referrer", tab: "details", of: prospects },
  {
    key: "metAtAppointmentId",
    kind: "choice",
    isId: true,
    options: "networkingAppointments",
    tab: "details",
    of: prospects,
  },
  { key: "optOutPost", kind: "switch", tab: "details", of: prospects, heading: "optOut" },
  { key: "optOutEmail", kind: "switch", tab: "details", of: prospects },
  { key: "optOutPhone", kind: "switch", tab: "details", of: prospects },

  { key: "paymentTerms", kind: "text", tab: "terms", of: customer },
  { key: "invoiceDiscountPercent", kind: "number", max: 100, tab: "terms", of: customer },
  { key: "cashDiscountTerms", kind: "text", tab: "terms", of: customer },
  { key: "creditLimit", kind: "number", max: 1_000_000_000, tab: "terms", of: customer },
  { key: "loyaltyRatePercent", kind: "number", max: 100, tab: "terms", of: customer },
  ...address("billingAddress.", "terms", customer, "billingAddress"),
  ...address("deliveryAddress.", "terms", customer, "deliveryAddress"),
];

export function fieldsOf(type: PartyType): RecordField[] {
  return recordFields.filter((field) => field.of.includes(type));
}

export function tabsOf(type: PartyType): RecordTab[] {
  return [...new Set(fieldsOf(type).map((field) => field.tab))];
}

function address(
  prefix: string,
  tab: RecordTab,
  of: PartyType[],
  heading?: RecordField["heading"],
): RecordField[] {
  return [
    { key: `${prefix}street`, kind: "text", tab, of, ...(heading && { heading }) },
    { key: `${prefix}postalCode`, kind: "text", tab, of },
    { key: `${prefix}city`, kind: "text", tab, of },
    { key: `${prefix}country`, kind: "choice", options: "countries", tab, of },
  ];
}
