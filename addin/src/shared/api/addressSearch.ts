import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "./client";
import type { PartyType } from "./index";

/** The address search refuses shorter texts. */
export const shortestQuery = 2;

const mostShown = 20;

/** The best matches for what is being typed, of one kind or of all. */
export function bestMatchesQuery(text: string, kind?: PartyType) {
  return queryOptions({
    queryKey: ["bestMatches", text, kind],
    queryFn: ({ signal }) => {
      const query = { q: text, limit: mostShown, ...(kind && { kinds: kind }) };
      return answer(api.GET("/api/addresses/search", { params: { query }, signal }));
    },
    enabled: text.length >= shortestQuery,
  });
}
