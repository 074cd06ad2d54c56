import { useMemo } from "react";
import { listKinds, listOf, shapeOf, type ListKind } from "@/features/addresses/lists";
import { firstView, readView, writeView, type ListShape, type ListView } from "@/shared/list";
import { planningPages, type PlanningPage } from "../planningAddress";
import { parseRoute, useHash } from "../route";

export type WideKind = PlanningPage | ListKind;

/** The start view or a list, how it is looked at, and the record that is open beside it. */
export interface WideRoute {
  kind: WideKind;
  view: ListView;
  partyId: number | undefined;
  /** The record was opened for a contact to be captured; each time has another number. */
  capture: number | undefined;
  /** A new record is entered; the name is what was searched for in vain. */
  newName: string | undefined;
}

const shapes: Record<WideKind, ListShape> = {
  ...planningPages,
  ...(Object.fromEntries(listKinds.map((kind) => [kind, shapeOf(kind)])) as Record<ListKind, ListShape>),
};

/**
 * `#/customers?city=Wien&sort=number&party=12`, `#/callbacks?scope=all&party=12&capture=1`, `#/leads?new=Almhof`. What the
 * pane's own addresses open is opened here too: `#/parties/12`, `#/new/lead/Almhof`.
 */
export function parseWideRoute(hash: string): WideRoute {
  const [path = "", query = ""] = hash.replace(/^#\//, "").split("?");
  const parameters = new URLSearchParams(query);
  const pane = parseRoute(hash);
  const kind = kindOf(path, pane);
  const isParty = pane.page === "party";
  return {
    kind,
    view: readView(shapes[kind], parameters),
    partyId: isParty ? pane.partyId : undefined,
    capture: isParty ? pane.capture : undefined,
    newName:
      pane.page === "newParty"
        ? pane.name
        : isAddressList(kind)
          ? (parameters.get("new") ?? undefined)
          : undefined,
  };
}

function kindOf(path: string, pane: ReturnType<typeof parseRoute>): WideKind {
  if (pane.page === "newParty") return listOf(pane.type);
  if (path.startsWith("parties/")) return "customers";
  return Object.hasOwn(shapes, path) ? (path as WideKind) : "start";
}

export function isAddressList(kind: WideKind): kind is ListKind {
  return listKinds.some((known) => known === kind);
}

/** Where a list or the start view begins; mine or all is kept between what knows it. */
export function firstRoute(kind: WideKind, filters: ListView["filters"] = {}): WideRoute {
  const view = firstView(shapes[kind], filters);
  return { kind, view, partyId: undefined, capture: undefined, newName: undefined };
}

export function formatWideRoute({ kind, view, partyId, capture, newName }: WideRoute): string {
  const parameters = writeView(shapes[kind], view);
  if (partyId !== undefined) parameters.set("party", String(partyId));
  if (capture !== undefined) parameters.set("capture", String(capture));
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
