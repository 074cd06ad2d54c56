import type { MailAddress } from "../../mail";

/** `Anna Huber <anna@x.example>; otto@x.example`; a name alone counts where the mailbox knows exactly one such person. */
export function parseAddresses(typed: string, known: MailAddress[]): MailAddress[] {
  return typed
    .split(/[;,]/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => {
      const named = /^(.*?)\s*<([^<>]+)>$/.exec(part);
      if (named?.[2]) return { name: named[1] ?? "", address: named[2] };
      const wanted = part.toLowerCase();
      const people = known.filter(
        ({ name, address }) => address.toLowerCase() === wanted || name.toLowerCase() === wanted,
      );
      return people.length === 1 && people[0] ? people[0] : { name: "", address: part };
    });
}

export function isAddress({ address }: MailAddress): boolean {
  return /^[^\s@<>]+@[^\s@<>]+$/.test(address);
}
