import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { callKey, callQuery, refreshAroundCall } from "./calls";
import { followCall } from "./callEvents";
import type { CallView } from "./dialProps";

/** A call as it is now; the views around it learn of what becomes of it. */
export function useLiveCall(id: number) {
  const client = useQueryClient();
  const [isLive, setIsLive] = useState(true);
  const { data: call, error } = useQuery(callQuery(id, isLive));
  const isOver = call?.isOver ?? false;

  useEffect(() => {
    if (isOver) return;
    const stop = new AbortController();
    const keep = (news: CallView) => client.setQueryData(callKey(id), news);
    void followCall(id, stop.signal, keep, setIsLive);
    return () => stop.abort();
  }, [client, id, isOver]);

  const state = call?.state;
  const seen = useRef(state);
  useEffect(() => {
    const before = seen.current;
    seen.current = state;
    if (before !== undefined && before !== state && (state === "connected" || isOver))
      void refreshAroundCall(client);
  }, [client, state, isOver]);

  return { call, error, isLive };
}
