import {
  Button,
  Field,
  Input,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Select,
  tokens,
} from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { employeesQuery } from "@/shared/api/employees";
import { useTranslation, type TextKey } from "@/shared/i18n";
import { interactionTypesQuery } from "../capture/useCapture";
import { unfiltered } from "../queries";
import type { FilterProps } from "./FilterButton";

const useStyles = makeStyles({
  surface: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    width: "248px",
    padding: tokens.spacingHorizontalM,
  },
});

const eventKinds = ["categoryChange", "complaint", "cancelledAppointment", "promise", "other"] as const;

export default function FilterPopover(props: FilterProps & { button: ReactElement }) {
  const { filter, onFilter } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const change = (changes: Partial<typeof filter>) => onFilter({ ...filter, ...changes });
  const employees = useQuery(employeesQuery);
  const subtypes = useSubtypes(filter.kinds.length === 1 ? filter.kinds[0] : undefined);

  return (
    <Popover defaultOpen trapFocus positioning={{ position: "below", align: "start" }}>
      <PopoverTrigger disableButtonEnhancement>{props.button}</PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={t("history.filterMore")}>
        {subtypes.length > 0 && (
          <Field label={t("history.filterType")} size="small">
            <Select value={filter.subtype} onChange={(_, { value }) => change({ subtype: value })}>
              <option value="">{t("history.allKinds")}</option>
              {subtypes.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Field label={t("history.filterFrom")} size="small">
          <Input
            type="date"
            value={filter.from}
            max={filter.to}
            onChange={(_, { value }) => change({ from: value })}
          />
        </Field>
        <Field label={t("history.filterTo")} size="small">
          <Input
            type="date"
            value={filter.to}
            min={filter.from}
            onChange={(_, { value }) => change({ to: value })}
          />
        </Field>
        <Field label={t("history.filterEmployee")} size="small">
          <Select value={filter.employeeId} onChange={(_, { value }) => change({ employeeId: value })}>
            <option value="">{t("history.allEmployees")}</option>
            {employees.data?.rows.map((employee) => (
              <option key={employee.partyId} value={employee.partyId}>
                {employee.name}
              </option>
            ))}
          </Select>
        </Field>
        <Button
          size="small"
          onClick={() => onFilter({ ...unfiltered, kinds: filter.kinds, text: filter.text })}
        >
          {t("history.filterReset")}
        </Button>
      </PopoverSurface>
    </Popover>
  );
}

/** What an interaction or an event can be more closely (R31, R37). */
function useSubtypes(kind: string | undefined): { value: string; label: string }[] {
  const { t, language } = useTranslation();
  const types = useQuery({ ...interactionTypesQuery, enabled: kind === "interaction" });
  if (kind === "event") {
    return eventKinds.map((value) => ({ value, label: t(`history.subtype.${value}` satisfies TextKey) }));
  }
  if (kind !== "interaction") return [];
  return (types.data ?? []).map((type) => ({
    value: type.key,
    label: language === "en" ? type.nameEnglish : type.nameGerman,
  }));
}
