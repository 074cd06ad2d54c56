export interface DraftStore {
  read: (key: string) => unknown;
  write: (key: string, draft: unknown) => void;
  remove: (key: string) => void;
  subscribe: (listener: () => void) => () => void;
}

const prefix = "crmoffice.draft.";

/**
 * What someone has begun to write, by what it belongs to. Held for the session only, because drafts carry personal
 * data; in memory as well, because a frame of another site may be refused its storage.
 */
export function createDraftStore(storage: Storage | undefined): DraftStore {
  const drafts = new Map<string, unknown>();
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of listeners) listener();
  };

  return {
    read(key) {
      if (!drafts.has(key)) {
        const stored = storage?.getItem(prefix + key);
        if (stored) drafts.set(key, JSON.parse(stored));
      }
      return drafts.get(key);
    },
    write(key, draft) {
      drafts.set(key, draft);
      storage?.setItem(prefix + key, JSON.stringify(draft));
      changed();
    },
    remove(key) {
      drafts.delete(key);
      storage?.removeItem(prefix + key);
      changed();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Reading the property itself throws where the browser blocks storage for embedded sites. */
export function allowedSessionStorage(window: Window): Storage | undefined {
  try {
    return window.sessionStorage;
  } catch {
    return undefined;
  }
}
