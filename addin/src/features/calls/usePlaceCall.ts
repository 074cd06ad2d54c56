import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, ApiProblem, api, isPassing, SignInRequired, Unreachable } from "@/shared/api";
import { useOffice } from "@/shared/host";
import { openLink } from "@/shared/host/openLink";
import { useTranslation } from "@/shared/i18n";
import { callKey, refreshAroundCall } from "./calls";
import type { CallView } from "./dialProps";
import { useTrackedCalls, type TrackedCall } from "./trackedCalls";

/** Whom, and which number. */
export type Wanted = Omit<TrackedCall, "id" | "problem">;

/** Asks the API for a call; what becomes of it stands in the bar. */
export function usePlaceCall(onPlaced?: (call: CallView) => void) {
  const client = useQueryClient();
  const office = useOffice();
  const { track } = useTrackedCalls();
  const problemText = useProblemText();
  return useMutation({
    mutationFn: ({ wanted, byLink, requestId }: { wanted: Wanted; byLink: boolean; requestId: string }) => {
      const { partyId, contactPersonId, number } = wanted;
      const body = { requestId, partyId, contactPersonId, number, byLink };
      return answer(api.POST("/api/calls", { body }));
    },
    // The same request again calls nobody twice.
    retry: (failures, error) => failures < 1 && isPassing(error),
    onSuccess: (call, { wanted, byLink }) => {
      client.setQueryData(callKey(call.id), call);
      track({ ...wanted, links: call.links, id: call.id, problem: null });
      if (call.way === "deepLink" && !byLink) openLink(office, call.links.preferred);
      onPlaced?.(call);
      if (call.isOver) void refreshAroundCall(client);
    },
    onError: (error, { wanted }) => track({ ...wanted, id: null, problem: problemText(error) }),
  });
}

/** Why there is no call, from asking for the numbers to asking for the call. */
export function useProblemText(): (error: Error) => string {
  const { t } = useTranslation();
  return (error) => {
    if (error instanceof SignInRequired) return t("calls.problem.signIn");
    if (error instanceof Unreachable) return t("calls.problem.unreachable");
    const fields = error instanceof ApiProblem ? Object.values(error.problem.errors ?? {}).flat() : [];
    return fields.length > 0 ? fields.join(" ") : t("failure.unexpected", { reason: error.message });
  };
}
