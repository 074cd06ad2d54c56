import { Caption1Strong, makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "@/shared/i18n";
import { fittingLists } from "@/shared/ui/fittingLists";
import { Failure } from "@/shared/ui";
import { FieldInput } from "./FieldInput";
import type { RecordField, RecordTab } from "./recordFields";
import type { FieldValue, FormValues } from "./recordForm";
import { useOptions } from "./useOptions";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    maxWidth: "520px",
    padding: tokens.spacingHorizontalM,
    ...fittingLists,
  },
  heading: {
    color: tokens.colorNeutralForeground3,
    paddingTop: tokens.spacingVerticalS,
  },
});

/** The fields of one page of a record. */
export function RecordForm(props: {
  tab: RecordTab;
  fields: RecordField[];
  values: FormValues;
  errors: Record<string, string>;
  isReadOnly: boolean;
  onChange: (changes: FormValues) => void;
}) {
  const { values, onChange } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const { optionsOf, error, retry } = useOptions(values);
  const shown = props.fields.filter(
    (field) => field.tab === props.tab && (!field.onlyFor || values.partyKind === field.onlyFor),
  );

  const change = (field: RecordField, value: FieldValue) => {
    // A detail belongs to its category and goes with it.
    const detail: FormValues = field.key === "sourceCategoryId" ? { sourceDetailId: "" } : {};
    onChange({ [field.key]: value, ...detail });
  };

  return (
    <div className={styles.root}>
      {error && <Failure error={error} onRetry={retry} />}
      {shown.map((field) => (
        <div key={field.key}>
          {field.heading && (
            <Caption1Strong as="h3" block className={styles.heading}>
              {t(`record.heading.${field.heading}`)}
            </Caption1Strong>
          )}
          <FieldInput
            field={field}
            value={values[field.key] ?? ""}
            options={field.options ? optionsOf(field.options, asText(values[field.key])) : []}
            error={props.errors[field.key]}
            isReadOnly={props.isReadOnly}
            onChange={(value) => change(field, value)}
          />
        </div>
      ))}
    </div>
  );
}

function asText(value: FieldValue | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}
