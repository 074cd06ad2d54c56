import { useSyncExternalStore } from "react";
import type { PartyType } from "@/shared/api";

export type Route =
  | { page: "mail" }
  | { page: "party"; partyId: number; capture?: number | undefined }
  | { page: "list"; kind: "callbacks" | "suggestions" | "tasks" | "appointments" }
  /** An address is entered by hand; `name` is what was searched for in vain. */
  | { page: "newParty"; type: PartyType; name: string };

/** Office.js removes history.pushState and replaceState; the hash is what is left of the address. */
export function navigate(route: Route): void {
  window.location.hash = hashOf(route);
}

export function useRoute(): Route {
  return parseRoute(useHash());
}

export function useHash(): string {
  return useSyncExternalStore(subscribe, () => window.location.hash);
}

function subscribe(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}

function hashOf(route: Route): string {
  switch (route.page) {
    case "mail":
      return "#/";
    case "party":
      return `#/parties/${route.partyId}`;
    case "list":
      return `#/${route.kind}`;
    case "newParty":
      return `#/new/${route.type}/${encodeURIComponent(route.name)}`;
  }
}

/** Office itself may put words of its own into the hash: whatever is not a route is the mail. */
export function parseRoute(hash: string): Route {
  // What is open beside a list comes last in its address. A record that is open beside a list is still open when the window becomes too narrow for the list.
  const partyId = /^#\/(?:parties\/|\w+\?(?:.*&)?party=)(\d+)(?:&|$)/.exec(hash)?.[1];
  if (partyId !== undefined) {
    const capture = /&capture=(\d+)/.exec(hash)?.[1];
    return {
      page: "party",
      partyId: Number(partyId),
      capture: capture === undefined ? capture : Number(capture),
    };
  }
  const list = /^#\/(callbacks|suggestions|tasks|appointments)(?:\?|$)/.exec(hash)?.[1];
  if (list !== undefined) return { page: "list", kind: list as "tasks" };
  const [, type, name] = /^#\/new\/(customer|lead|supplier|employee|referrer)\/(.*)$/.exec(hash) ?? [];
  return type === undefined
    ? { page: "mail" }
    : { page: "newParty", type: type as PartyType, name: decoded(name ?? "") };
}

/** From a record back to what it was opened from: the start view, a list, or the mail. */
export function navigateBack(): void {
  window.location.hash = window.location.hash.replace(/(parties\/|[?&]party=).*/, "");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Somebody typed a percent sign into the address bar; the name is then theirs to type again.
    return "";
  }
}
