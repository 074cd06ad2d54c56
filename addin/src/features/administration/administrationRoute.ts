import { useMemo, useSyncExternalStore } from "react";

/** The pages of the administration, in the order of their tabs. */
export const administrationPages = ["mailboxes", "rules"] as const;
export type AdministrationPage = (typeof administrationPages)[number];

export const mailboxFilters = ["all", "takingPart", "needsAttention"] as const;
export type MailboxFilter = (typeof mailboxFilters)[number];

/** Where somebody is in the administration. */
export interface AdministrationRoute {
  page: AdministrationPage;
  /** Which employees are listed beside their mailboxes. */
  show: MailboxFilter;
  /** Words of the name. */
  name: string;
  /** Whose mailbox is open. */
  employeeId: number | undefined;
}

/** The administration's own address, without its pages. */
export const administrationPath = "#/administration/";

/** `#/administration/mailboxes?show=needsAttention&employee=12`, `#/administration/rules`; undefined elsewhere. */
export function parseAdministrationRoute(hash: string): AdministrationRoute | undefined {
  if (!hash.startsWith(administrationPath)) return undefined;
  const [path = "", query = ""] = hash.slice(administrationPath.length).split("?");
  const parameters = new URLSearchParams(query);
  const employee = parameters.get("employee") ?? "";
  return {
    page: administrationPages.find((page) => page === path) ?? "mailboxes",
    show: mailboxFilters.find((show) => show === parameters.get("show")) ?? "all",
    name: parameters.get("name") ?? "",
    employeeId: /^\d+$/.test(employee) ? Number(employee) : undefined,
  };
}

export function formatAdministrationRoute({ page, show, name, employeeId }: AdministrationRoute): string {
  const parameters = new URLSearchParams();
  if (show !== "all") parameters.set("show", show);
  if (name !== "") parameters.set("name", name);
  if (employeeId !== undefined) parameters.set("employee", String(employeeId));
  const query = parameters.toString();
  return `${administrationPath}${page}${query && `?${query}`}`;
}

export function useAdministrationRoute(): AdministrationRoute | undefined {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return useMemo(() => parseAdministrationRoute(hash), [hash]);
}

/** A step that the browser's "back" takes back. */
export function goTo(route: AdministrationRoute): void {
  window.location.hash = formatAdministrationRoute(route);
}

/** Filters change without a step. */
export function adjust(route: AdministrationRoute): void {
  window.location.replace(formatAdministrationRoute(route));
}

function subscribe(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}
