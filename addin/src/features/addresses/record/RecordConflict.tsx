import { ConflictNotice } from "./ConflictNotice";
import { useFieldLabel } from "./fieldLabel";
import type { RecordField } from "./recordFields";
import type { useMergedForm } from "./useMergedForm";
import { useValueText } from "./useValueText";

/** The notice over a record's own fields; it alone needs the lists that their values are chosen from. */
export function RecordConflict(props: { form: ReturnType<typeof useMergedForm>; fields: RecordField[] }) {
  const { form, fields } = props;
  const labelOf = useFieldLabel();
  const textOf = useValueText(fields, form.values);
  return (
    <ConflictNotice
      conflicts={form.conflicts}
      takenOver={form.takenOver}
      labelOf={(key) => labelOf({ key })}
      textOf={textOf}
      onTake={form.takeTheirs}
    />
  );
}
