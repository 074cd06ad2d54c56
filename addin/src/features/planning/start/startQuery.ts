import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answer, api } from "@/shared/api";
import type { PlanningScope } from "../planning";

const staleMilliseconds = 30_000;

/** What today asks for (R64). */
export function startQuery(scope: PlanningScope) {
  return queryOptions({
    queryKey: ["start", scope],
    queryFn: ({ signal }) => {
      // The description of the API leaves out that a choice is written as its word.
      const query = { scope } as object;
      return answer(api.GET("/api/start", { params: { query }, signal }));
    },
    staleTime: staleMilliseconds,
    placeholderData: keepPreviousData,
  });
}
