import { lazy, Suspense, useState } from "react";
import { useFormats, useTranslation, type Formats, type Texts } from "@/shared/i18n";
import { ChoiceFilter, type FilterProps } from "./ChoiceFilter";
import { readDayRange, writeDayRange, type DayRange } from "./dayRange";

const PeriodPopover = lazy(() => import("./PeriodPopover"));

/** No period is called so: its two days are chosen. */
const own = "own";

/** Periods by name, and one of one's own. */
export function PeriodFilter(
  props: FilterProps & { choices: [value: string, label: string][]; daysOf: (value: string) => DayRange },
) {
  const { value, onChange } = props;
  const { t } = useTranslation();
  const formats = useFormats();
  const [select, setSelect] = useState<HTMLSelectElement | null>(null);
  const [isChoosing, setIsChoosing] = useState(false);
  const range = readDayRange(value);
  const leave = () => setIsChoosing(false);
  const goBack = () => {
    leave();
    select?.focus();
  };

  return (
    <>
      <ChoiceFilter
        label={props.label}
        value={value}
        ref={setSelect}
        choices={[
          ...props.choices,
          ...(range ? [[value, textOf(range, t, formats)] as [string, string]] : []),
          [own, t("lists.period.choose")],
        ]}
        onChange={(chosen) => (chosen === own ? setIsChoosing(true) : onChange(chosen))}
      />
      {isChoosing && (
        <Suspense fallback={null}>
          <PeriodPopover
            label={props.label}
            target={select}
            range={props.daysOf(value)}
            onChoose={(chosen) => {
              goBack();
              onChange(writeDayRange(chosen));
            }}
            onClose={goBack}
            onLeave={leave}
          />
        </Suspense>
      )}
    </>
  );
}

function textOf({ from, to }: DayRange, t: Texts["t"], formats: Formats): string {
  if (from && to) return formats.days(from, to);
  return from
    ? t("lists.period.since", { day: formats.date({ at: from }) })
    : t("lists.period.until", { day: formats.date({ at: to ?? "" }) });
}
