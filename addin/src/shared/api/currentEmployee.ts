import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "./client";

/** Who is signed in, and with which roles. */
export const currentEmployeeQuery = queryOptions({
  queryKey: ["currentEmployee"],
  queryFn: ({ signal }) => answer(api.GET("/api/me", { signal })),
  staleTime: Infinity,
});
