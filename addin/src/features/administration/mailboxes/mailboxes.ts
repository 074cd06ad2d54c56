import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { answer, api } from "@/shared/api";
import type { components, operations } from "@/shared/api/schema";
import type { MailboxFilter } from "../administrationRoute";

type Schemas = components["schemas"];
export type MailboxRow = Schemas["MailboxRow"];
export type Mailbox = Schemas["MailboxView"];
export type MailLinkingSetup = Schemas["MailLinkingSetup"];

const pageSize = 100;
const pollMilliseconds = 5_000;

export const setupQuery = queryOptions({
  queryKey: ["mailLinkingSetup"],
  queryFn: ({ signal }) => answer(api.GET("/api/mail-linking", { signal })),
});

/** The employees with their mailboxes; asked again only while something moves. */
export function mailboxListQuery(show: MailboxFilter, name: string) {
  return infiniteQueryOptions({
    queryKey: ["mailboxes", show, name],
    queryFn: ({ pageParam, signal }) => {
      // The description of the API says an object where the address takes the filter's name.
      const query = { show, ...(name !== "" && { name }), limit: pageSize, offset: pageParam };
      const params = {
        query: query as unknown as operations["ListMailboxes"]["parameters"]["query"] & object,
      };
      return answer(api.GET("/api/mailboxes", { params, signal }));
    },
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const loaded = pages.reduce((sum, page) => sum + page.rows.length, 0);
      return last.rows.length > 0 && loaded < last.total ? loaded : undefined;
    },
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.rows.some(isMoving)) ? pollMilliseconds : false,
  });
}

export function employeeMailboxQuery(employeeId: number) {
  return queryOptions({
    queryKey: ["employeeMailbox", employeeId],
    queryFn: ({ signal }) =>
      answer(api.GET("/api/employees/{id}/mailbox", { params: { path: { id: employeeId } }, signal })),
    refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? pollMilliseconds : false),
  });
}

/** Whether the server is at work on the mailbox, so that what is shown will soon be old. */
export function isMoving({ mailbox }: MailboxRow): boolean {
  if (mailbox === null || mailbox.state === "stopped") return false;
  return mailbox.state === "leaving" || !mailbox.isCaughtUp || mailbox.pending > 0;
}

/** Everything that can be done about an employee's mailbox; list and detail follow. */
export function useMailboxActions() {
  const refresh = useRefreshMailboxes();
  const add = useMutation({
    mutationFn: (body: Schemas["AddMailboxRequest"]) => answer(api.POST("/api/mailboxes", { body })),
    onSettled: refresh,
  });
  const withdraw = useMutation({
    mutationFn: (id: number) =>
      answer(api.POST("/api/mailboxes/{id}/withdraw", { params: { path: { id } } })),
    onSettled: refresh,
  });
  const resume = useMutation({
    mutationFn: (id: number) => answer(api.POST("/api/mailboxes/{id}/resume", { params: { path: { id } } })),
    onSettled: refresh,
  });
  const readFurtherBack = useMutation({
    mutationFn: ({ id, days }: { id: number; days: number }) =>
      answer(api.POST("/api/mailboxes/{id}/read-further-back", { params: { path: { id } }, body: { days } })),
    onSettled: refresh,
  });
  return { add, withdraw, resume, readFurtherBack };
}

export function useRefreshMailboxes(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await Promise.all(
      [["mailboxes"], ["employeeMailbox"]].map((queryKey) => client.invalidateQueries({ queryKey })),
    );
  };
}

/** How often the mailboxes are asked, in whole minutes or else in seconds. */
export function usePollInterval(): { unit: "minutes" | "seconds"; count: number } | undefined {
  const seconds = useQuery(setupQuery).data?.pollSeconds;
  if (seconds === undefined) return undefined;
  return seconds % 60 === 0 ? { unit: "minutes", count: seconds / 60 } : { unit: "seconds", count: seconds };
}
