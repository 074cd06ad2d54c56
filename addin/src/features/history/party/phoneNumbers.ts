import type { PartyContext } from "@/shared/api";

/** Every number one can call, the mail's own person first, then the record's and those of its other persons. */
export function phoneNumbers({ person, party }: Pick<PartyContext, "person" | "party">): string[] {
  const persons = party.persons.filter(({ isActive }) => isActive);
  return [person, party, ...persons]
    .flatMap((owner) => [owner?.phone, owner?.mobile])
    .filter((number): number is string => Boolean(number));
}
