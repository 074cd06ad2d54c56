import {
  Checkbox,
  Field,
  Input,
  makeStyles,
  Select,
  Switch,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useTranslation } from "@/shared/i18n";
import { useFieldLabel } from "./fieldLabel";
import { PartyField } from "./PartyField";
import type { RecordField } from "./recordFields";
import type { FieldValue } from "./recordForm";
import type { Option } from "./useOptions";

const useStyles = makeStyles({
  choices: { display: "flex", flexDirection: "column" },
  // A label beside a box of several lines stands at its first.
  field: { alignItems: "start" },
  number: { maxWidth: "140px" },
  notes: { width: "100%" },
  choice: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** One field of a record in the control that its kind asks for. */
export function FieldInput(props: {
  field: RecordField;
  value: FieldValue;
  options: Option[];
  error: string | undefined;
  isReadOnly: boolean;
  onChange: (value: FieldValue) => void;
}) {
  const { field, value, options, onChange, isReadOnly } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const label = useFieldLabel()(field);
  const text = typeof value === "string" ? value : "";

  if (field.kind === "switch") {
    return (
      <Switch
        label={label}
        checked={value === true}
        disabled={isReadOnly}
        onChange={(_, { checked }) => onChange(checked)}
      />
    );
  }
  return (
    <Field
      className={styles.field}
      label={label}
      size="small"
      orientation="horizontal"
      required={field.isRequired ?? false}
      {...(props.error !== undefined && { validationMessage: props.error })}
    >
      {field.kind === "choice" ? (
        <Select value={text} disabled={isReadOnly} onChange={(_, data) => onChange(data.value)}>
          {!(field.isRequired && text !== "") && <option value="">{t("record.none")}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      ) : field.kind === "choices" ? (
        <Choices {...props} chosen={Array.isArray(value) ? value : []} label={label} />
      ) : field.kind === "party" ? (
        <PartyField type={field.lookup ?? "customer"} partyId={text} onChoose={onChange} />
      ) : field.kind === "multiline" ? (
        <Textarea
          className={styles.notes}
          resize="vertical"
          rows={4}
          value={text}
          readOnly={isReadOnly}
          onChange={(_, data) => onChange(data.value)}
        />
      ) : (
        <Input
          {...(field.kind === "number" && { className: styles.number, min: 0, max: field.max, step: "any" })}
          type={field.kind === "dateTime" ? "datetime-local" : field.kind}
          value={text}
          readOnly={isReadOnly}
          onChange={(_, data) => onChange(data.value)}
        />
      )}
    </Field>
  );
}

function Choices(props: {
  chosen: string[];
  label: string;
  options: Option[];
  isReadOnly: boolean;
  onChange: (chosen: string[]) => void;
}) {
  const { chosen, onChange } = props;
  const styles = useStyles();
  return (
    <div role="group" aria-label={props.label} className={styles.choices}>
      {props.options.map(({ value, label }) => (
        <Checkbox
          key={value}
          className={styles.choice}
          label={label}
          checked={chosen.includes(value)}
          disabled={props.isReadOnly}
          onChange={(_, { checked }) =>
            onChange(checked === true ? [...chosen, value] : chosen.filter((other) => other !== value))
          }
        />
      ))}
    </div>
  );
}
