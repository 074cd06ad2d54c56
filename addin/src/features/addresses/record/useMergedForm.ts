import { useDraft } from "@/shared/drafts";
import { changesTo, rebase, type FormValues, type RecordChanges } from "./recordForm";

/**
 * A form over a state that colleagues change too. What is changed is kept until it is saved or discarded, also over a
 * newer state: of that, whatever was not changed here is taken over.
 * @param etag of the state that was read; empty for a new one.
 */
export function useMergedForm(draftKey: string, etag: string, current: FormValues) {
  const untouched: RecordChanges = { etag, base: current, changed: {} };
  const draft = useDraft<RecordChanges>(draftKey, () => untouched);
  const kept = draft.isStarted ? draft.fields : untouched;
  const merged = rebase(kept, current);

  const keep = (changed: FormValues) => {
    if (Object.keys(changesTo(current, changed)).length === 0) draft.discard();
    else draft.change({ ...kept, changed });
  };

  return {
    values: merged.values,
    changed: merged.changed,
    isChanged: draft.isStarted,
    /** Somebody else has saved since the first change. */
    isOutdated: draft.isStarted && kept.etag !== etag,
    conflicts: merged.conflicts,
    takenOver: merged.takenOver,
    change: (changes: FormValues) => keep({ ...kept.changed, ...changes }),
    takeTheirs: (key: string) =>
      keep(Object.fromEntries(Object.entries(kept.changed).filter(([other]) => other !== key))),
    discard: draft.discard,
  };
}
