import { textOrNull } from "@/shared/api";
import type { components } from "@/shared/api/schema";

export type Person = components["schemas"]["ContactPersonView"];
export type PersonRequest = components["schemas"]["UpdateContactPersonRequest"];
export type Salutation = PersonRequest["salutation"];

export const salutations = ["none", "ms", "mr", "diverse"] as const;
export const personTexts = ["title", "firstName", "lastName", "role", "phone", "mobile", "email"] as const;

export type PersonDraft = Record<(typeof personTexts)[number], string> & {
  salutation: Salutation;
  isPrimary: boolean;
  /** The state that was read; empty for a new person. */
  etag: string;
};

export function draftOf(person: Person | undefined): PersonDraft {
  return {
    salutation: person?.salutation ?? "none",
    title: person?.title ?? "",
    firstName: person?.firstName ?? "",
    lastName: person?.lastName ?? "",
    role: person?.role ?? "",
    phone: person?.phone ?? "",
    mobile: person?.mobile ?? "",
    email: person?.email ?? "",
    isPrimary: person?.isPrimary ?? false,
    etag: person?.etag ?? "",
  };
}

export function requestOf(draft: PersonDraft): PersonRequest {
  const { salutation, isPrimary, lastName } = draft;
  return {
    salutation,
    isPrimary,
    lastName: lastName.trim(),
    title: textOrNull(draft.title),
    firstName: textOrNull(draft.firstName),
    role: textOrNull(draft.role),
    phone: textOrNull(draft.phone),
    mobile: textOrNull(draft.mobile),
    email: textOrNull(draft.email),
  };
}
