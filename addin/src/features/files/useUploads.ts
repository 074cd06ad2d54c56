import { useQueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { refreshFiles, uploadFile, type FileKind, type FileRow } from "./files";
import { createUploads } from "./uploads";

const uploads = createUploads();

/** @param kind Told by the file's type unless given. */
export function useUploads(partyId: number, kind?: FileKind) {
  const client = useQueryClient();
  const current = useSyncExternalStore(uploads.subscribe, () => uploads.current(partyId));
  const send = async (files: File[]): Promise<FileRow[]> => {
    if (files.length === 0) return [];
    const kept = await uploads.send(partyId, files, (file, signal) =>
      uploadFile(partyId, file, kind, signal),
    );
    await refreshFiles(client, partyId);
    return kept;
  };
  return {
    ...current,
    isUnderway: current.done < current.total,
    send,
    cancel: () => uploads.cancel(partyId),
    retry: () => {
      const files = current.failed.map(({ file }) => file);
      uploads.forgetFailed(partyId);
      return send(files);
    },
    forgetFailed: () => uploads.forgetFailed(partyId),
  };
}
