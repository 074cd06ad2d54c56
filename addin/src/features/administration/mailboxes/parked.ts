import { infiniteQueryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api } from "@/shared/api";
import type { components } from "@/shared/api/schema";
import { useRefreshMailboxes } from "./mailboxes";

type Schemas = components["schemas"];
export type ParkedMail = Schemas["ParkedMessage"];
export type Outcome = Schemas["MessageOutcome"];

const pageSize = 50;
const pollMilliseconds = 2_000;
/** So many are asked for at once; the API's limit. */
const outcomesAtOnce = 200;

export function parkedQuery(mailboxId: number) {
  return infiniteQueryOptions({
    queryKey: ["parkedMails", mailboxId],
    queryFn: ({ pageParam, signal }) => {
      const params = { path: { id: mailboxId }, query: { limit: pageSize, offset: pageParam } };
      return answer(api.GET("/api/mailboxes/{id}/parked", { params, signal }));
    },
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const loaded = pages.reduce((sum, page) => sum + page.rows.length, 0);
      return last.rows.length > 0 && loaded < last.total ? loaded : undefined;
    },
  });
}

/**
 * Tries parked mails again and follows what becomes of them. The list stays as it is meanwhile, so that nothing moves away
 * under the pointer; `close` reads it anew.
 */
export function useTryAgain(mailboxId: number) {
  const client = useQueryClient();
  const refresh = useRefreshMailboxes();
  const [tried, setTried] = useState<{ ids: number[]; run: number }>({ ids: [], run: 0 });
  const tryAgain = useMutation({
    mutationFn: (ids: number[] | null) =>
      answer(
        api.POST("/api/mailboxes/{id}/parked/try-again", {
          params: { path: { id: mailboxId } },
          body: { ids },
        }),
      ),
    onSuccess: async ({ ids }) => {
      setTried((before) => ({ ids: [...new Set([...before.ids, ...ids])], run: before.run + 1 }));
      await refresh();
    },
  });

  const queryKey = ["triedAgain", mailboxId, tried.run];
  const outcomes = useQuery({
    queryKey,
    queryFn: async ({ signal }) => {
      const before = client.getQueryData<Map<number, Outcome>>(queryKey) ?? new Map<number, Outcome>();
      const ids = tried.ids.filter((id) => !isOver(before.get(id))).slice(0, outcomesAtOnce);
      const found = await answer(
        api.GET("/api/mailboxes/{id}/messages", {
          params: { path: { id: mailboxId }, query: { ids } },
          signal,
        }),
      );
      const outcomes = new Map([...before, ...found.map((outcome) => [outcome.id, outcome] as const)]);
      if (tried.ids.every((id) => isOver(outcomes.get(id)))) void refresh();
      return outcomes;
    },
    enabled: tried.ids.length > 0,
    structuralSharing: false,
    refetchInterval: ({ state }) =>
      tried.ids.every((id) => isOver(state.data?.get(id))) ? false : pollMilliseconds,
  });

  const close = async () => {
    setTried((before) => ({ ids: [], run: before.run + 1 }));
    await Promise.all([refresh(), client.invalidateQueries({ queryKey: ["parkedMails", mailboxId] })]);
  };
  return { tryAgain, tried: tried.ids, outcomes, close };
}

export function isOver(outcome: Outcome | undefined): boolean {
  return outcome !== undefined && outcome.decision !== "pending";
}
