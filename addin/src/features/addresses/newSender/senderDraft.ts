import { textOrNull } from "@/shared/api";
import type { components } from "@/shared/api/schema";
import type { SenderSuggestion } from "./signature";

export type SenderDraft = SenderSuggestion;
type CreateLeadRequest = components["schemas"]["CreateLeadRequest"];

/** Titles before a name are not the first name. */
const title =
  /^((?:(?:Mag|Dr|Ing|DI|Dipl|Prof|Univ|Priv|Doz|Komm|KommR|Dkfm|Frau|Herr)\b\.?(?:-Ing\.?|\s?\(FH\))?\s*)+)/;

export function splitName(name: string): {
  title: string | null;
  firstName: string | null;
  lastName: string;
} {
  const titles = title.exec(name)?.[1] ?? "";
  const words = name.slice(titles.length).trim().split(/\s+/);
  const spoken = titles.replaceAll(/\b(Frau|Herr)\b\.?/g, "").trim();
  return {
    title: spoken === "" ? null : spoken,
    firstName: words.length > 1 ? words.slice(0, -1).join(" ") : null,
    lastName: words.at(-1) ?? "",
  };
}

/** A company keeps the sender as its person, with the address; somebody without a company is the record itself. */
export function toCreateRequest(draft: SenderDraft, address: string): Omit<CreateLeadRequest, "origin"> {
  const name = draft.name.trim();
  const company = draft.company.trim();
  const person = name === "" ? null : splitName(name);
  const phone = textOrNull(draft.phone);
  const place = {
    postalCode: textOrNull(draft.postalCode),
    city: textOrNull(draft.city),
    country: draft.country ?? null,
  };
  if (company === "") {
    return {
      partyKind: "person",
      firstName: person?.firstName ?? null,
      lastName: person?.lastName ?? null,
      email: address,
      phone,
      ...place,
    };
  }
  return {
    partyKind: "company",
    companyName: company,
    phone,
    ...place,
    ...(person ? { firstContactPerson: { ...person, email: address, isPrimary: true } } : { email: address }),
  };
}
