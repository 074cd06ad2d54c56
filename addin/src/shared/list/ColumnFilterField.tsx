import { Input } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "@/shared/i18n";
import { ChoiceFilter, useFilterStyles, type FilterProps } from "./ChoiceFilter";
import type { Choice, Column } from "./column";
import { PeriodFilter } from "./PeriodFilter";

const typingPause = 250;

/** The filter below a column's heading. */
export function ColumnFilterField(props: {
  column: Pick<Column<unknown>, "label" | "filter">;
  value: string;
  onChange: (value: string) => void;
}) {
  const { column, value, onChange } = props;
  const { t } = useTranslation();
  const field = { label: t("lists.filter", { column: t(column.label) }), value, onChange };
  const named = (choices: Choice[]) =>
    choices.map((choice): [string, string] => [choice.value, t(choice.label)]);
  switch (column.filter?.kind) {
    case undefined:
      return null;
    case "text":
      return <TextFilter {...field} />;
    case "loaded":
      return <LoadedFilter {...field} useChoices={column.filter.useChoices} />;
    case "choice":
      return <ChoiceFilter {...field} choices={named(column.filter.choices)} />;
    case "period":
      return <PeriodFilter {...field} choices={named(column.filter.choices)} daysOf={column.filter.daysOf} />;
  }
}

/** What is typed stands here at once and is asked for after a pause, with Enter, or when the field is left. */
function TextFilter({ label, value, onChange }: FilterProps) {
  const styles = useFilterStyles();
  const [typed, setTyped] = useState(value);
  const [sent, setSent] = useState(value);
  const [known, setKnown] = useState(value);
  const timer = useRef<number>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  if (value !== known) {
    setKnown(value);
    // Changed from elsewhere, as by the browser's "back"; what one's own typing led to may be behind it already.
    if (value !== sent) {
      setTyped(value);
      setSent(value);
    }
  }

  const send = (text: string) => {
    window.clearTimeout(timer.current);
    setSent(text.trim());
    onChange(text);
  };
  const type = (text: string) => {
    setTyped(text);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => send(text), typingPause);
  };

  return (
    <Input
      className={styles.field}
      size="small"
      aria-label={label}
      value={typed}
      onChange={(_, data) => type(data.value)}
      // Before what comes next, which may be a step from which "back" leads to this filter.
      onBlur={() => typed.trim() !== sent && send(typed)}
      onKeyDown={(event) => {
        if (event.key === "Enter") send(typed);
        if (event.key === "Escape" && typed !== "") {
          setTyped("");
          send("");
        }
      }}
    />
  );
}

function LoadedFilter(props: FilterProps & { useChoices: () => [value: string, label: string][] }) {
  const { useChoices, ...filter } = props;
  return <ChoiceFilter {...filter} choices={useChoices()} />;
}
