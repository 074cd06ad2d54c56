import { useTranslation } from "@/shared/i18n";
import type { ContactPerson } from "@/shared/api";

type Named = Pick<ContactPerson, "salutation" | "title" | "firstName" | "lastName">;

/** "Frau Dr. Huber": how one speaks of a person. */
export function useSpokenName(): (person: Named) => string {
  const { t } = useTranslation();
  return ({ salutation, title, firstName, lastName }) => {
    const knownSalutation = salutation === "ms" || salutation === "mr" ? t(`salutation.${salutation}`) : null;
    return joinWords(knownSalutation ?? firstName, title, lastName);
  };
}

export function fullName({ title, firstName, lastName }: Omit<Named, "salutation">): string {
  return joinWords(title, firstName, lastName);
}

function joinWords(...words: (string | null | undefined)[]): string {
  return words.filter(Boolean).join(" ");
}
