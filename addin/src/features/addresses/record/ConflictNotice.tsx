import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useTranslation } from "@/shared/i18n";
import { Notice } from "@/shared/ui";
import type { FieldConflict, FieldValue } from "./recordForm";

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
  labelOf: (key: string) => string;
  textOf: (key: string, value: FieldValue) => string;
  onTake: (key: string) => void;
}) {
  const { conflicts, takenOver, labelOf, textOf } = props;
  const { t } = useTranslation();
  const styles = useStyles();

  return (
    <Notice intent="warning" title={t("record.conflict.title")}>
      {takenOver.length > 0 && (
        <div>{t("record.conflict.takenOver", { fields: takenOver.map(labelOf).join(", ") })}</div>
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
                <th scope="row">{labelOf(key)}</th>
                <td>{textOf(key, mine)}</td>
                <td>
                  {textOf(key, theirs)}{" "}
                  <Button
                    className={styles.take}
                    size="small"
                    appearance="transparent"
                    aria-label={t("record.conflict.takeField", { field: labelOf(key) })}
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
