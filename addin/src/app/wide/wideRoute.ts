import { useMemo } from "react";
import {
  columns,
  firstView,
  listKinds,
  listOf,
  type ListKind,
  type ListView,
} from "@/features/addresses/lists";
import { parseRoute, useHash } from "../route";

/** A list, how it is looked at, and the record that is open beside it. */
export interface WideRoute {
  kind: ListKind;
  view: ListView;
  partyId: number | undefined;
  /** A new record is entered; the name is what was searched for in vain. */
  newName: string | undefined;
}

/**
 * `#/customers?city=Wien&sort=number&party=12`, `#/leads?new=Almhof`. What the pane's own addresses open is opened here
 * too: `#/parties/12`, `#/new/lead/Almhof`.
 */
export function parseWideRoute(hash: string): WideRoute {
  const [path = "", query = ""] = hash.replace(/^#\//, "").split("?");
  const parameters = new URLSearchParams(query);
  const pane = parseRoute(hash);
  const kind =
    pane.page === "newParty" ? listOf(pane.type) : (listKinds.find((known) => known === path) ?? "customers");
  const ids = columns[kind].map((column) => column.id);
  return {
    kind,
    view: {
      sort: ids.find((id) => id === parameters.get("sort")) ?? firstView.sort,
      descending: parameters.get("descending") === "true",
      filters: Object.fromEntries([...parameters].filter(([name]) => ids.includes(name))),
    },
    partyId: pane.page === "party" ? pane.partyId : undefined,
    newName: pane.page === "newParty" ? pane.name : (parameters.get("new") ?? undefined),
  };
}

export function formatWideRoute({ kind, view, partyId, newName }: WideRoute): string {
  const parameters = new URLSearchParams(view.filters);
  if (view.sort !== firstView.sort) parameters.set("sort", view.sort);
  if (view.descending) parameters.set("descending", "true");
  if (partyId !== undefined) parameters.set("party", String(partyId));
  if (newName !== undefined) parameters.set("new", newName);
  const query = parameters.toString();
  return `#/${kind}${query && `?${query}`}`;
}

export function useWideRoute(): WideRoute {
  const hash = useHash();
  return useMemo(() => parseWideRoute(hash), [hash]);
}

/** A step that the browser's "back" takes back. */
export function goTo(change: (route: WideRoute) => WideRoute): void {
  window.location.hash = changed(change);
}

/** Order and filters change without a step: nobody wants to go back letter by letter. */
export function adjust(change: (route: WideRoute) => WideRoute): void {
  window.location.replace(changed(change));
}

/** By what the address says now, which may be newer than what is drawn. */
function changed(change: (route: WideRoute) => WideRoute): string {
  return formatWideRoute(change(parseWideRoute(window.location.hash)));
}
