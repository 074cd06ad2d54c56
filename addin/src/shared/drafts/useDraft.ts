import { useState, useSyncExternalStore } from "react";
import { allowedSessionStorage, createDraftStore } from "./draftStore";

const store = createDraftStore(allowedSessionStorage(window));

export interface Draft<Fields> {
  fields: Fields;
  isStarted: boolean;
  change: (fields: Partial<Fields>) => void;
  discard: () => void;
}

/** Fields that survive leaving the form; nothing is kept until something was changed. */
export function useDraft<Fields extends object>(key: string, initial: () => Fields): Draft<Fields> {
  const kept = useSyncExternalStore(store.subscribe, () => store.read(key)) as Fields | undefined;
  const [pristine] = useState(initial);
  const fields = kept ?? pristine;
  return {
    fields,
    isStarted: kept !== undefined,
    change: (changes) => store.write(key, { ...(store.read(key) ?? fields), ...changes }),
    discard: () => store.remove(key),
  };
}

export function useHasDraft(key: string): boolean {
  return useSyncExternalStore(store.subscribe, () => store.read(key) !== undefined);
}
