import type { FileRow } from "./files";

export interface FailedUpload {
  file: File;
  error: Error;
}

export interface Uploads {
  done: number;
  total: number;
  failed: FailedUpload[];
}

const none: Uploads = { done: 0, total: 0, failed: [] };

/**
 * Files under way, by the party that they go to. Kept outside the view: whoever leaves it while files are being sent still
 * finds there which ones were refused.
 */
export function createUploads() {
  const byParty = new Map<number, Uploads>();
  const controllers = new Map<number, AbortController>();
  const listeners = new Set<() => void>();
  const current = (partyId: number) => byParty.get(partyId) ?? none;
  const change = (partyId: number, changes: Partial<Uploads>) => {
    byParty.set(partyId, { ...current(partyId), ...changes });
    for (const listener of listeners) listener();
  };

  return {
    current,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    /**
     * Sends files one after the other; one that is refused does not hold up the others.
     * @returns Those that are kept.
     */
    async send(
      partyId: number,
      files: File[],
      upload: (file: File, signal: AbortSignal) => Promise<FileRow>,
    ): Promise<FileRow[]> {
      const before = current(partyId);
      const isIdle = before.done === before.total;
      const controller = (isIdle ? undefined : controllers.get(partyId)) ?? new AbortController();
      controllers.set(partyId, controller);
      const { signal } = controller;
      // What is chosen while others are under way is counted with them.
      change(partyId, {
        done: isIdle ? 0 : before.done,
        total: (isIdle ? 0 : before.total) + files.length,
      });
      const kept: FileRow[] = [];
      for (const file of files) {
        try {
          kept.push(await upload(file, signal));
        } catch (reason) {
          if (signal.aborted) break;
          const error = reason instanceof Error ? reason : new Error(String(reason));
          change(partyId, { failed: [...current(partyId).failed, { file, error }] });
        }
        if (signal.aborted) break;
        change(partyId, { done: current(partyId).done + 1 });
      }
      return kept;
    },

    /** The file under way is given up as well; what is kept already stays. */
    cancel: (partyId: number) => {
      controllers.get(partyId)?.abort();
      controllers.delete(partyId);
      change(partyId, { done: 0, total: 0 });
    },

    forgetFailed: (partyId: number) => change(partyId, { failed: [] }),
  };
}
