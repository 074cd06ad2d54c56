import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, api } from "@/shared/api";
import { toCreateRequest, type SenderDraft } from "./senderDraft";

export interface Creation {
  as: "lead" | "customer";
  draft: SenderDraft;
  acceptDuplicates: boolean;
}

/** Afterwards the mail's address is known: who it belongs to is asked for anew. */
export function useCreateFromSender(address: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ as, draft, acceptDuplicates }: Creation) => {
      const params = { query: { acceptDuplicates } };
      const body = toCreateRequest(draft, address);
      return as === "lead"
        ? answer(api.POST("/api/leads", { params, body: { ...body, origin: "infoRequest" } }))
        : answer(api.POST("/api/customers", { params, body }));
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ["mailContext"] }),
  });
}

export interface Assignment {
  partyId: number;
  /** The name of a person to create for the address; without one the record itself gets it. */
  personName: { title: string | null; firstName: string | null; lastName: string } | undefined;
}

export function useAssignSender(address: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ partyId, personName }: Assignment) => {
      const params = { path: { partyId } };
      if (personName) {
        const body = { ...personName, email: address, isPrimary: false };
        await answer(api.POST("/api/parties/{partyId}/contact-persons", { params, body }));
      } else
        await answer(
          api.POST("/api/parties/{partyId}/email-addresses", {
            params,
            body: { address, contactPersonId: null },
          }),
        );
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ["mailContext"] }),
  });
}
