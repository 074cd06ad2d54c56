import { queryOptions, useMutation, useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { answer, ApiProblem, api, type PartyType } from "@/shared/api";
import { currentEmployeeQuery } from "@/shared/api/employees";
import type { components } from "@/shared/api/schema";
import { listOf } from "../lists/listView";

/** What the API says of every kind of address, and what of one kind only. */
export type PartyRecord = Required<components["schemas"]["CustomerView"]>;
type RecordRequest = components["schemas"]["UpdateCustomerRequest"];
type NewRecordRequest = components["schemas"]["CreateCustomerRequest"];

/** The five kinds have the same addresses under their own names; types are told for one of them. */
function pathOf(type: PartyType) {
  return `/api/${listOf(type)}` as "/api/customers";
}

/** An answer always has all of a record's properties, although the description does not promise it. */
const recordOf = (request: Promise<{ data?: components["schemas"]["CustomerView"] }>) =>
  answer(request) as Promise<PartyRecord>;

function recordKey(partyId: number) {
  return ["record", partyId];
}

export function recordQuery(type: PartyType, partyId: number) {
  return queryOptions({
    queryKey: recordKey(partyId),
    queryFn: ({ signal }) =>
      recordOf(api.GET(`${pathOf(type)}/{id}`, { params: { path: { id: partyId } }, signal })),
  });
}

export interface Saving {
  /** The state that the request is based on. */
  record: Pick<PartyRecord, "partyId" | "etag">;
  request: Record<string, unknown>;
  acceptDuplicates: boolean;
}

/** Saves a record. When a colleague was quicker, the colleague's state takes the place of the one that was read. */
export function useSaveRecord(type: PartyType) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ record, request, acceptDuplicates }: Saving) =>
      recordOf(
        api.PUT(`${pathOf(type)}/{id}`, {
          params: {
            path: { id: record.partyId },
            query: { acceptDuplicates },
            header: { "If-Match": record.etag },
          },
          body: request as RecordRequest,
        }),
      ),
    onSuccess: (saved) => showSaved(client, saved),
    onError: (error, { record }) => {
      if (error instanceof ApiProblem && error.code === "changed_meanwhile") {
        client.setQueryData(recordKey(record.partyId), error.problem.current);
      }
    },
  });
}

export function useCreateRecord(type: PartyType) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ request, acceptDuplicates }: Omit<Saving, "record">) =>
      recordOf(
        api.POST(pathOf(type), {
          params: { query: { acceptDuplicates } },
          body: request as NewRecordRequest,
        }),
      ),
    onSuccess: (created) => showSaved(client, created),
  });
}

/** Records with a history are never deleted: they are switched off, and on again (G6). */
export function useActivateRecord(type: PartyType) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ record, isActive }: { record: PartyRecord; isActive: boolean }) =>
      recordOf(
        api.POST(`${pathOf(type)}/{id}/${isActive ? "activate" : "deactivate"}`, {
          params: { path: { id: record.partyId }, header: { "If-Match": record.etag } },
        }),
      ),
    onSuccess: (saved) => showSaved(client, saved),
    onError: (_, { record }) => client.invalidateQueries({ queryKey: recordKey(record.partyId) }),
  });
}

/** The record's card beside the mail, and every list it may stand in, are asked for anew. */
async function showSaved(client: QueryClient, saved: PartyRecord): Promise<void> {
  client.setQueryData(recordKey(saved.partyId), saved);
  await refreshCards(client, saved.partyId);
}

export async function refreshCards(client: QueryClient, partyId: number): Promise<void> {
  await Promise.all(
    [["mailContext"], ["partyContext", partyId], ["partyList"], ["addressSearch"]].map((queryKey) =>
      client.invalidateQueries({ queryKey }),
    ),
  );
}

/** Employees are entered and changed by administrators, the other kinds by everybody. */
export function useMayEnter(type: PartyType): boolean {
  const me = useQuery({ ...currentEmployeeQuery, enabled: type === "employee" });
  return type !== "employee" || me.data?.roles.includes("administrator") === true;
}
