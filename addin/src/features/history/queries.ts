import {
  infiniteQueryOptions,
  queryOptions,
  type InfiniteData,
  type QueryClient,
} from "@tanstack/react-query";
import {
  answer,
  api,
  type HistoryKind,
  type HistoryPage,
  type PartyContext,
  type PartyType,
} from "@/shared/api";
import { renewFirstPage } from "./timeline/renewFirstPage";

export interface HistoryFilter {
  kinds: HistoryKind[];
  text: string;
  /** The first and the last day, "2026-03-02"; empty is open. */
  from: string;
  to: string;
  employeeId: string;
  /** The type of an interaction, the kind of an event; only where one kind is chosen. */
  subtype: string;
}

export interface HistoryOwner {
  type: PartyType;
  partyId: number;
}

export const unfiltered: HistoryFilter = {
  kinds: [],
  text: "",
  from: "",
  to: "",
  employeeId: "",
  subtype: "",
};
const pageSize = 50;

export function isSameFilter(left: HistoryFilter, right: HistoryFilter): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

/** Who a mail's address belongs to. The first page of the history comes along and is kept where the timeline reads. */
export function mailContextQuery(client: QueryClient, address: string, partyId: number | undefined) {
  return queryOptions({
    queryKey: ["mailContext", address, partyId ?? null],
    queryFn: async ({ signal }) => {
      const query = { address, ...(partyId !== undefined && { partyId }) };
      const found = await answer(api.GET("/api/mail-context", { params: { query }, signal }));
      if (found.context) keepFirstPage(client, found.context);
      return found;
    },
  });
}

export function partyContextQuery(client: QueryClient, partyId: number) {
  return queryOptions({
    queryKey: ["partyContext", partyId],
    queryFn: async ({ signal }) => {
      const context = await answer(
        api.GET("/api/party-contexts/{partyId}", { params: { path: { partyId } }, signal }),
      );
      keepFirstPage(client, context);
      return context;
    },
  });
}

export function historyQuery(owner: HistoryOwner, filter: HistoryFilter) {
  return infiniteQueryOptions({
    queryKey: ["history", owner.partyId, filter],
    queryFn: ({ pageParam, signal }) => {
      const path = { partyType: owner.type, partyId: owner.partyId };
      const query = {
        limit: pageSize,
        ...(pageParam !== null && { before: pageParam }),
        ...(filter.kinds.length > 0 && { kinds: filter.kinds.join(",") }),
        ...(filter.text !== "" && { q: filter.text }),
        ...(filter.from !== "" && { from: filter.from }),
        ...(filter.to !== "" && { to: filter.to }),
        ...(filter.employeeId !== "" && { employeeId: Number(filter.employeeId) }),
        ...(filter.subtype !== "" && { subtypes: filter.subtype }),
      };
      return answer(api.GET("/api/history/{partyType}/{partyId}", { params: { path, query }, signal }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    staleTime: Infinity,
  });
}

function keepFirstPage(client: QueryClient, context: PartyContext): void {
  const { queryKey } = historyQuery(context.party, unfiltered);
  client.setQueryData<InfiniteData<HistoryPage, string | null>>(queryKey, (kept) =>
    kept
      ? { ...kept, pages: renewFirstPage(kept.pages, context.history) }
      : { pages: [context.history], pageParams: [null] },
  );
}

/** After something was recorded about a party: its card and every filtered view of its history are asked for anew. */
export async function refreshParty(client: QueryClient, partyId: number): Promise<void> {
  // The unfiltered history gets its first page from the card.
  await Promise.all([
    client.invalidateQueries({ queryKey: ["mailContext"], refetchType: "active" }),
    client.invalidateQueries({ queryKey: ["partyContext", partyId] }),
    client.invalidateQueries({ queryKey: ["partyList"] }),
    client.invalidateQueries({ queryKey: ["call"] }),
    client.invalidateQueries({
      queryKey: ["history", partyId],
      predicate: ({ queryKey }) => !isSameFilter(queryKey[2] as HistoryFilter, unfiltered),
    }),
  ]);
}
