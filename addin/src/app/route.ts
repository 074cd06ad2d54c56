import { useSyncExternalStore } from "react";

export type Route = { page: "mail" } | { page: "party"; partyId: number };

/** Office.js removes history.pushState and replaceState; the hash is what is left of the address. */
export function navigate(route: Route): void {
  window.location.hash = route.page === "party" ? `#/parties/${route.partyId}` : "#/";
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return parseRoute(hash);
}

function subscribe(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}

/** Office itself may put words of its own into the hash: whatever is not a route is the mail. */
export function parseRoute(hash: string): Route {
  const partyId = /^#\/parties\/(\d+)$/.exec(hash)?.[1];
  return partyId === undefined ? { page: "mail" } : { page: "party", partyId: Number(partyId) };
}
