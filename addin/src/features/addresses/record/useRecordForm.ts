import type { PartyType } from "@/shared/api";
import { recordDraftKey, useDraft } from "@/shared/drafts";
import { fieldsOf } from "./recordFields";
import { changesTo, rebase, toForm, type FormValues, type RecordChanges } from "./recordForm";
import type { PartyRecord } from "./records";

/** The form over a record. What is changed is kept until it is saved or discarded, also over a newer state. */
export function useRecordForm(type: PartyType, record: PartyRecord) {
  const fields = fieldsOf(type);
  const current = toForm(record, fields);
  const untouched: RecordChanges = { etag: record.etag, base: current, changed: {} };
  const draft = useDraft<RecordChanges>(recordDraftKey(record.partyId), () => untouched);
  const kept = draft.isStarted ? draft.fields : untouched;
  const merged = rebase(kept, current);

  const keep = (changed: FormValues) => {
    if (Object.keys(changesTo(current, changed)).length === 0) draft.discard();
    else draft.change({ ...kept, changed });
  };

  return {
    fields,
    values: merged.values,
    changed: merged.changed,
    isChanged: draft.isStarted,
    /** Somebody else has saved since the first change. */
    isOutdated: draft.isStarted && kept.etag !== record.etag,
    conflicts: merged.conflicts,
    takenOver: merged.takenOver,
    change: (changes: FormValues) => keep({ ...kept.changed, ...changes }),
    takeTheirs: (key: string) =>
      keep(Object.fromEntries(Object.entries(kept.changed).filter(([other]) => other !== key))),
    discard: draft.discard,
  };
}
