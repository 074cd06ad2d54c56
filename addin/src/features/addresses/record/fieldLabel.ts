import { useTranslation, type TextKey } from "@/shared/i18n";
import type { RecordField } from "./recordFields";

/** How a field is called; the parts of an address by their last word, whichever address it is. */
export function useFieldLabel(): (field: Pick<RecordField, "key">) => string {
  const { t } = useTranslation();
  return ({ key }) => t(`record.field.${key.split(".").at(-1) ?? key}` as TextKey);
}
