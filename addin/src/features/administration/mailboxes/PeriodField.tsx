import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useTranslation } from "@/shared/i18n";
import { asPeriod, type Period } from "./periods";

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", alignItems: "end", gap: tokens.spacingHorizontalS },
  field: { flexGrow: 1, maxWidth: "280px", "& select": { minWidth: 0 } },
});

/** A period, and the button that begins it. */
export function PeriodField(props: {
  label: string;
  periods: readonly Period[];
  value: Period;
  isPrimary: boolean;
  isBusy: boolean;
  action: string;
  onChange: (period: Period) => void;
  onConfirm: () => void;
}) {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Field size="small" className={styles.field} label={props.label}>
        <Select value={String(props.value)} onChange={(_, { value }) => props.onChange(asPeriod(value))}>
          {props.periods.map((period) => (
            <option key={period} value={period}>
              {t(`administration.period.days${period}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Button
        size="small"
        appearance={props.isPrimary ? "primary" : "secondary"}
        disabledFocusable={props.isBusy}
        onClick={props.onConfirm}
      >
        {props.action}
      </Button>
    </div>
  );
}
