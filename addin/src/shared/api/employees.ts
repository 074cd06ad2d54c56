import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "./client";

/** The company's employees, to choose from. */
export const employeesQuery = queryOptions({
  queryKey: ["options", "employees"],
  queryFn: ({ signal }) => answer(api.GET("/api/employees", { params: { query: { limit: 200 } }, signal })),
  staleTime: 10 * 60_000,
});

/** Who is signed in, and with which roles. */
export const currentEmployeeQuery = queryOptions({
  queryKey: ["currentEmployee"],
  queryFn: ({ signal }) => answer(api.GET("/api/me", { signal })),
  staleTime: Infinity,
});
