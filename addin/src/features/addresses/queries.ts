import { infiniteQueryOptions } from "@tanstack/react-query";
import { answer, api } from "@/shared/api";
import { shortestQuery } from "@/shared/api/addressSearch";

const pageSize = 20;

export function addressSearchQuery(text: string, soundAlike: boolean) {
  return infiniteQueryOptions({
    queryKey: ["addressSearch", text, soundAlike],
    queryFn: ({ pageParam, signal }) => {
      const query = { q: text, soundAlike, limit: pageSize, offset: pageParam };
      return answer(api.GET("/api/addresses/search", { params: { query }, signal }));
    },
    initialPageParam: 0,
    getNextPageParam: (page, pages) => {
      const shown = pages.reduce((sum, { results }) => sum + results.length, 0);
      return page.results.length > 0 && (shown < page.total || !page.totalIsExact) ? shown : null;
    },
    enabled: text.length >= shortestQuery,
  });
}
