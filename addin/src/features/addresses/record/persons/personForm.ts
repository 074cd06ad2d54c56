import { textOrNull } from "@/shared/api";
import type { components } from "@/shared/api/schema";
import type { FieldValue, FormValues } from "../recordForm";

export type Person = components["schemas"]["ContactPersonView"];
export type PersonRequest = components["schemas"]["UpdateContactPersonRequest"];
type Salutation = PersonRequest["salutation"];

export const salutations = ["none", "ms", "mr", "diverse"] as const;
export const personTexts = ["title", "firstName", "lastName", "role", "phone", "mobile", "email"] as const;

/** A text is typed, the salutation chosen from a list, the primary one ticked. */
export type PersonField = (typeof personTexts)[number] | "salutation" | "isPrimary";

/** @param person undefined for a new one. */
export function toPersonForm(person: Person | undefined): FormValues {
  return {
    salutation: person?.salutation ?? "none",
    ...Object.fromEntries(personTexts.map((key) => [key, person?.[key] ?? ""])),
    isPrimary: person?.isPrimary ?? false,
  };
}

export function toPersonRequest(values: FormValues): PersonRequest {
  return {
    salutation: textOf(values.salutation) as Salutation,
    isPrimary: values.isPrimary === true,
    lastName: textOf(values.lastName).trim(),
    title: textOrNull(textOf(values.title)),
    firstName: textOrNull(textOf(values.firstName)),
    role: textOrNull(textOf(values.role)),
    phone: textOrNull(textOf(values.phone)),
    mobile: textOrNull(textOf(values.mobile)),
    email: textOrNull(textOf(values.email)),
  };
}

export function textOf(value: FieldValue | undefined): string {
  return typeof value === "string" ? value : "";
}
