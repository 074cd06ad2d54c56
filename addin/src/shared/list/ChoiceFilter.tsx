import { makeStyles, Select } from "@fluentui/react-components";
import type { Ref } from "react";
import { useTranslation } from "@/shared/i18n";

/** A filter is as wide as its column. */
export const useFilterStyles = makeStyles({ field: { width: "100%", minWidth: 0 } });

export interface FilterProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** One of some values, or all. */
export function ChoiceFilter({
  ref,
  label,
  value,
  choices,
  onChange,
}: FilterProps & { choices: [value: string, label: string][]; ref?: Ref<HTMLSelectElement> }) {
  const { t } = useTranslation();
  return (
    <Select
      ref={ref}
      className={useFilterStyles().field}
      size="small"
      aria-label={label}
      value={value}
      onChange={(_, data) => onChange(data.value)}
    >
      <option value="">{t("lists.all")}</option>
      {choices.map(([choice, text]) => (
        <option key={choice} value={choice}>
          {text}
        </option>
      ))}
    </Select>
  );
}
