import type { PartyContext } from "@/shared/api";

/** Every number one can call, the mail's own person first, each once. */
export function phoneNumbers({ person, party }: Pick<PartyContext, "person" | "party">): string[] {
  const numbers = [person?.phone, person?.mobile, party.phone, party.mobile];
  return [...new Set(numbers.filter((number): number is string => Boolean(number)))];
}

export function telephoneLink(number: string): string {
  return `tel:${dialled(number)}`;
}

/** Teams opens its keypad with the number; it asks before it dials. */
export function teamsCallLink(number: string): string {
  return `https://teams.microsoft.com/l/call/0/0?users=${encodeURIComponent(`4:${dialled(number)}`)}`;
}

/** "(0)" is written for those who call from inside the country, and must not be dialled after the country's code. */
function dialled(number: string): string {
  return number.replace(/\(0\)/, "").replace(/(?!^\+)[^\d]/g, "");
}
