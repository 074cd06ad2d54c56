import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { CustomerInfo } from "@/shared/api";
import { useFormats, useTranslation } from "@/shared/i18n";

const useStyles = makeStyles({
  table: {
    ...typographyStyles.caption1,
    width: "100%",
    borderSpacing: 0,
    fontVariantNumeric: "tabular-nums",
    "& th": { fontWeight: tokens.fontWeightRegular, textAlign: "start", padding: 0 },
    "& td": { textAlign: "end", padding: 0 },
  },
  toDate: { color: tokens.colorNeutralForeground3 },
});

export default function RevenueTable(props: { years: CustomerInfo["revenueByYear"] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label={t("statistics.revenueByYear")}>
      <tbody>
        {props.years.toReversed().map((year) => (
          <tr key={year.year}>
            <th scope="row">
              {year.year} {year.isToDate && <span className={styles.toDate}>{t("statistics.toDate")}</span>}
            </th>
            <td>{formats.money(year.revenue)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
