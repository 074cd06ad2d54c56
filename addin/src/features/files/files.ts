import { infiniteQueryOptions, queryOptions, type QueryClient } from "@tanstack/react-query";
import { answer, api } from "@/shared/api";
import type { components, operations } from "@/shared/api/schema";
import { saveFile } from "@/shared/ui/saveFile";

type Schemas = components["schemas"];
export type FileKind = Schemas["FileDocumentKind"];
export type FileRow = Schemas["FileRow"];

export const fileKinds: FileKind[] = ["letter", "spreadsheet", "drawing", "attachment", "other"];

const pageSize = 50;

/** A party's files, newest first; an empty kind is all of them. */
export function filesQuery(partyId: number, kind: FileKind | "") {
  return infiniteQueryOptions({
    queryKey: ["files", partyId, kind],
    queryFn: ({ pageParam, signal }) => {
      // The description of the API says an object where the address takes the kind's name.
      const query = { partyId, limit: pageSize, offset: pageParam, ...(kind !== "" && { kind }) };
      const params = { query: query as unknown as operations["ListFiles"]["parameters"]["query"] };
      return answer(api.GET("/api/files", { params, signal }));
    },
    initialPageParam: 0,
    getNextPageParam: (page, all) => {
      const shown = all.reduce((sum, { rows }) => sum + rows.length, 0);
      return page.rows.length > 0 && shown < page.total ? shown : null;
    },
  });
}

/** The attachments that were saved last; those of the open mail are among them, if they were. */
export function keptAttachmentsQuery(partyId: number) {
  return queryOptions({
    queryKey: ["files", partyId, "attachments"],
    queryFn: ({ signal }) => {
      const query = { partyId, limit: 200, kind: "attachment" };
      const params = { query: query as unknown as operations["ListFiles"]["parameters"]["query"] };
      return answer(api.GET("/api/files", { params, signal }));
    },
  });
}

/** Without a kind, the API tells it by the file's type. */
export function uploadFile(
  partyId: number,
  file: File,
  kind: FileKind | undefined,
  signal: AbortSignal,
): Promise<FileRow> {
  const form = new FormData();
  form.set("partyId", String(partyId));
  if (kind !== undefined) form.set("kind", kind);
  form.set("file", file, file.name);
  // The description of the API has no types for forms.
  const body = form as never;
  return answer(api.POST("/api/files", { body, bodySerializer: () => form, signal }));
}

export async function downloadFile(file: FileRow): Promise<void> {
  const params = { path: { id: file.id } };
  const content = await answer(api.GET("/api/files/{id}/content", { params, parseAs: "blob" }));
  saveFile(content, file.fileName);
}

/** A new file is in the list, in the party's history and in its counts. */
export async function refreshFiles(client: QueryClient, partyId: number): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: ["files", partyId] }),
    client.invalidateQueries({ queryKey: ["history", partyId] }),
    client.invalidateQueries({ queryKey: ["partyContext", partyId] }),
    client.invalidateQueries({ queryKey: ["mailContext"], refetchType: "active" }),
  ]);
}
