import type { HostName } from "../wire";
import { hosts } from "./hosts";

export function supports(host: HostName, name: string, minimum: string): boolean {
  return hasSet(hosts[host].sets, name, minimum);
}

function hasSet(sets: Record<string, string>, name: string, minimum: string): boolean {
  const set = Object.entries(sets).find(([known]) => known.toLowerCase() === name.toLowerCase());
  return set !== undefined && compareVersions(set[1], minimum) >= 0;
}

export function createRequirements(host: HostName): Office.RequirementSetSupport {
  return requirementsOf(hosts[host].sets);
}

/** @param sets the newest version of each. */
export function requirementsOf(sets: Record<string, string>): Office.RequirementSetSupport {
  return {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- only its overload with a number is.
    isSetSupported: (name: string, minimum: string | number = "1.1") => hasSet(sets, name, String(minimum)),
  };
}

/** The version of Mailbox that brought each member; what is not named was there from the beginning. */
export type Since<Members> = Partial<Record<keyof Members & string, string>>;

/** Takes away what the host does not have yet: there it is undefined. */
export function withoutUnsupported<Members extends object>(
  host: HostName,
  members: Members,
  since: Since<Members> = {},
): Members {
  for (const name of Object.keys(members)) {
    const version = (since as Record<string, string | undefined>)[name] ?? "1.1";
    const isThere = supports(host, "Mailbox", version) && !hosts[host].lacks.includes(name);
    if (!isThere) Reflect.deleteProperty(members, name);
  }
  return members;
}

function compareVersions(left: string, right: string): number {
  const [leftMajor = 0, leftMinor = 0] = left.split(".").map(Number);
  const [rightMajor = 0, rightMinor = 0] = right.split(".").map(Number);
  return leftMajor - rightMajor || leftMinor - rightMinor;
}
