import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, api, type PartyType } from "@/shared/api";
import { recordQuery, refreshCards } from "../records";
import type { Person, PersonRequest } from "./personForm";

/** After a change the record is read again, with all its persons. */
function useShowChange(type: PartyType, partyId: number) {
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries({ queryKey: recordQuery(type, partyId).queryKey });
    await refreshCards(client, partyId);
  };
}

export function useSavePerson(type: PartyType, partyId: number) {
  const showChange = useShowChange(type, partyId);
  return useMutation({
    mutationFn: ({
      person,
      etag,
      body,
    }: {
      person: Person | undefined;
      etag: string;
      body: PersonRequest;
    }) =>
      person
        ? answer(
            api.PUT("/api/contact-persons/{id}", {
              params: { path: { id: person.id }, header: { "If-Match": etag } },
              body,
            }),
          )
        : answer(api.POST("/api/parties/{partyId}/contact-persons", { params: { path: { partyId } }, body })),
    // Also after a refusal: the newer state that caused it is then shown beside what was typed.
    onSettled: showChange,
  });
}

export function useActivatePerson(type: PartyType, partyId: number) {
  const showChange = useShowChange(type, partyId);
  return useMutation({
    mutationFn: ({ id, etag, isActive }: Person) =>
      answer(
        api.POST(`/api/contact-persons/{id}/${isActive ? "deactivate" : "activate"}`, {
          params: { path: { id }, header: { "If-Match": etag } },
        }),
      ),
    onSettled: showChange,
  });
}
