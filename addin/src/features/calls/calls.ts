import { queryOptions, type QueryClient } from "@tanstack/react-query";
import { answer, api } from "@/shared/api";

export const callKey = (id: number) => ["call", id];

/** How often a call is asked after while its events don't arrive. */
const pollMilliseconds = 3_000;

/** @param isLive its events arrive. */
export function callQuery(id: number, isLive: boolean) {
  return queryOptions({
    queryKey: callKey(id),
    queryFn: ({ signal }) => answer(api.GET("/api/calls/{id}", { params: { path: { id } }, signal })),
    staleTime: Infinity,
    refetchInterval: ({ state }) => (isLive || state.data?.isOver ? false : pollMilliseconds),
  });
}

/** A record's numbers, as they are now: they are about to be dialled. */
export function numbersQuery(partyId: number) {
  return queryOptions({
    queryKey: ["numbers", partyId],
    queryFn: ({ signal }) =>
      answer(api.GET("/api/parties/{id}/numbers", { params: { path: { id: partyId } }, signal })),
  });
}

/** The history, and everything else that shows calls. */
export function refreshAroundCall(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "call" });
}
