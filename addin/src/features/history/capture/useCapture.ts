import { queryOptions, skipToken, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import {
  answer,
  api,
  type CallView,
  type CaptureInteractionRequest,
  type InteractionView,
} from "@/shared/api";
import { refreshParty } from "../queries";

export const interactionTypesQuery = queryOptions({
  queryKey: ["interactionTypes"],
  queryFn: ({ signal }) => answer(api.GET("/api/interaction-types", { signal })),
  staleTime: Infinity,
});

/** Is done once the history shows the contact. */
export function useCapture(onCaptured: (interaction: InteractionView) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: CaptureInteractionRequest) => answer(api.POST("/api/interactions", { body })),
    onSuccess: async (interaction) => {
      await refreshParty(client, interaction.partyId);
      onCaptured(interaction);
    },
  });
}

/** A call as it was last heard of, while there can be something to capture about it. */
export function useLastCall(id: number | undefined): CallView | undefined {
  const { data } = useQuery<CallView>({ queryKey: ["call", id], queryFn: skipToken });
  const isOpen = data?.interactionId === null && data.state !== "failed" && data.state !== "cancelled";
  return isOpen ? data : undefined;
}

export function useUndoCapture(onUndone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, etag }: InteractionView) =>
      answer(
        api.DELETE("/api/interactions/{id}", {
          // Somebody else may have added to it since; that is not taken back.
          params: { path: { id }, header: { "If-Match": etag } },
        }),
      ),
    onSuccess: async (_, interaction) => {
      await refreshParty(client, interaction.partyId);
      onUndone();
    },
  });
}
