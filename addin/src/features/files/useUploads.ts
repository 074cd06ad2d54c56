import { useQueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { refreshFiles, uploadFile } from "./files";
import { createUploads } from "./uploads";

const uploads = createUploads();

export function useUploads(partyId: number) {
  const client = useQueryClient();
  const current = useSyncExternalStore(uploads.subscribe, () => uploads.current(partyId));

  const send = async (files: File[]) => {
    if (files.length === 0) return;
    await uploads.send(partyId, files, (file) => uploadFile(partyId, file));
    await refreshFiles(client, partyId);
  };

  return {
    ...current,
    isUnderway: current.done < current.total,
    send: (files: File[]) => void send(files),
    retry: () => {
      const files = current.failed.map(({ file }) => file);
      uploads.forgetFailed(partyId);
      void send(files);
    },
    forgetFailed: () => uploads.forgetFailed(partyId),
  };
}
