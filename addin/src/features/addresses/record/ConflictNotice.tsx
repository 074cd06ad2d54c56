import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useFormats, useTranslation } from "@/shared/i18n";
import { Notice } from "@/shared/ui";
import { useFieldLabel } from "./fieldLabel";
import type { RecordField } from "./recordFields";
import type { FieldConflict, FieldValue, FormValues } from "./recordForm";
import { useOptions } from "./useOptions";

const useStyles = makeStyles({
  table: {
    ...typographyStyles.caption1,
    width: "100%",
    borderSpacing: 0,
    marginTop: tokens.spacingVerticalXS,
    overflowWrap: "anywhere",
    "& th, & td": {
      padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXXS} 0`,
      textAlign: "start",
      verticalAlign: "top",
    },
    "& th": { fontWeight: tokens.fontWeightSemibold },
  },
  take: { minWidth: 0, padding: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** A colleague has saved meanwhile: what stands in the form and what stands in the database, side by side. */
export function ConflictNotice(props: {
  conflicts: FieldConflict[];
  takenOver: string[];
  fields: RecordField[];
  values: FormValues;
  onTake: (key: string) => void;
}) {
  const { conflicts, takenOver, fields } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const labelOf = useFieldLabel();
  const textOf = useValueText(fields, props.values);

  return (
    <Notice intent="warning" title={t("record.conflict.title")}>
      {takenOver.length > 0 && (
        <div>
          {t("record.conflict.takenOver", { fields: takenOver.map((key) => labelOf({ key })).join(", ") })}
        </div>
      )}
      {conflicts.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("record.conflict.field")}</th>
              <th scope="col">{t("record.conflict.mine")}</th>
              <th scope="col">{t("record.conflict.theirs")}</th>
            </tr>
          </thead>
          <tbody>
            {conflicts.map(({ key, mine, theirs }) => (
              <tr key={key}>
                <th scope="row">{labelOf({ key })}</th>
                <td>{textOf(key, mine)}</td>
                <td>
                  {textOf(key, theirs)}{" "}
                  <Button
                    className={styles.take}
                    size="small"
                    appearance="transparent"
                    aria-label={t("record.conflict.takeField", { field: labelOf({ key }) })}
                    onClick={() => props.onTake(key)}
                  >
                    {t("record.conflict.take")}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Notice>
  );
}

/** A value as its field shows it. */
function useValueText(fields: RecordField[], values: FormValues): (key: string, value: FieldValue) => string {
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
