import { useSyncExternalStore } from "react";

/** The document as it was before a letter was put in its place; in memory only, because it may hold anything. */
let kept: string | undefined;
const listeners = new Set<() => void>();

export function keepForRestore(document: string | undefined): void {
  kept = document;
  for (const listener of listeners) listener();
}

export function useKeptDocument(): string | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => kept,
  );
}
