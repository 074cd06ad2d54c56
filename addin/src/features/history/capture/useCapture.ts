import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, api, type CaptureInteractionRequest, type InteractionView } from "@/shared/api";
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
