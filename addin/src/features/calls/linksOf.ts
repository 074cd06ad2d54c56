import type { DialLinks } from "./dialProps";

/** The links of a number that the API could not be asked about; it knows the country's own way of writing them, too. */
export function linksOf(number: string): DialLinks {
  // "(0)" is written for those who call from inside the country, and must not be dialled after the country's code.
  const dialled = number.replace(/\(0\)/, "").replace(/(?!^\+)[^\d]/g, "");
  const call = `l/call/0/0?users=${encodeURIComponent(`4:${dialled}`)}`;
  const teams = `https://teams.microsoft.com/${call}`;
  return { preferred: teams, teams, teamsApp: `msteams:/${call}`, tel: `tel:${dialled}` };
}
