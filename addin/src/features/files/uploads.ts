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
    /** Sends files one after the other; one that is refused does not hold up the others. */
    async send(partyId: number, files: File[], upload: (file: File) => Promise<unknown>): Promise<void> {
      const before = current(partyId);
      const isIdle = before.done === before.total;
      // What is chosen while others are under way is counted with them.
      change(partyId, {
        done: isIdle ? 0 : before.done,
        total: (isIdle ? 0 : before.total) + files.length,
      });
      for (const file of files) {
        try {
          await upload(file);
        } catch (reason) {
          const error = reason instanceof Error ? reason : new Error(String(reason));
          change(partyId, { failed: [...current(partyId).failed, { file, error }] });
        }
        change(partyId, { done: current(partyId).done + 1 });
      }
    },
    forgetFailed: (partyId: number) => change(partyId, { failed: [] }),
  };
}
