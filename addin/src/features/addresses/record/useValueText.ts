import { useFormats, useTranslation } from "@/shared/i18n";
import type { RecordField } from "./recordFields";
import type { FieldValue, FormValues } from "./recordForm";
import { useOptions } from "./useOptions";

/** A value as its field shows it. */
export function useValueText(
  fields: RecordField[],
  values: FormValues,
): (key: string, value: FieldValue) => string {
  const { t } = useTranslation();
  const formats = useFormats();
  const { optionsOf } = useOptions(values);
  return (key, value) => {
    const field = fields.find((candidate) => candidate.key === key);
    if (typeof value === "boolean") return t(value ? "record.yes" : "record.no");
    if (value.length === 0) return "–";
    if (field?.options) {
      const chosen = Array.isArray(value) ? value : [value];
      const options = optionsOf(field.options, chosen[0]);
      return chosen.map((one) => options.find((option) => option.value === one)?.label ?? one).join(", ");
    }
    if (Array.isArray(value)) return value.join(", ");
    return field?.kind === "dateTime" ? formats.dateAndTime(value) : value;
  };
}
