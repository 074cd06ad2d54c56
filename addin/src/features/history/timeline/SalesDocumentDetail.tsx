import { Caption1, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { answer, api } from "@/shared/api";
import { useFormats, useTranslation } from "@/shared/i18n";
import { Failure, Loading } from "@/shared/ui";

const useStyles = makeStyles({
  table: {
    ...typographyStyles.caption1,
    width: "100%",
    borderSpacing: 0,
    "& th": {
      fontWeight: tokens.fontWeightRegular,
      color: tokens.colorNeutralForeground3,
      textAlign: "start",
    },
    "& td, & th": { padding: `${tokens.spacingVerticalXXS} 0`, verticalAlign: "top" },
    "& tfoot td, & tfoot th": { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
    "& tfoot tr ~ tr td, & tfoot tr ~ tr th": { borderTopStyle: "none" },
  },
  figure: {
    textAlign: "end !important" as "end",
    whiteSpace: "nowrap",
    paddingInlineStart: `${tokens.spacingHorizontalS} !important`,
    fontVariantNumeric: "tabular-nums",
  },
  total: { fontWeight: tokens.fontWeightSemibold },
  note: { color: tokens.colorNeutralForeground3 },
});

export function SalesDocumentDetail(props: { id: number }) {
  const { id } = props;
  const { t } = useTranslation();
  const formats = useFormats();
  const styles = useStyles();
  const { data, error, refetch } = useQuery({
    queryKey: ["salesDocument", id],
    queryFn: ({ signal }) =>
      answer(api.GET("/api/sales-documents/{id}", { params: { path: { id } }, signal })),
  });
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading heights={[16, 16, 16]} />;

  const totals: [label: string, amount: number][] = [
    [t("history.detail.netTotal"), data.netTotal],
    [t("history.detail.vat"), data.vatTotal],
    [t("history.detail.grossTotal"), data.grossTotal],
  ];
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("history.detail.article")}</th>
            <th scope="col" className={styles.figure}>
              {t("history.detail.quantity")}
            </th>
            <th scope="col" className={styles.figure}>
              {t("history.detail.net")}
            </th>
          </tr>
        </thead>
        <tbody>
          {data.lines.map((line) => (
            <tr key={line.position}>
              <td>{line.description}</td>
              <td className={styles.figure}>
                {formats.quantity(line.quantity)} {line.unit}
              </td>
              <td className={styles.figure}>{formats.amount(line.netAmount)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {totals.map(([label, amount]) => (
            <tr key={label}>
              <th scope="row" colSpan={2}>
                {label}
              </th>
              <td className={styles.figure}>{formats.amount(amount)}</td>
            </tr>
          ))}
        </tfoot>
      </table>
      {data.validUntil && (
        <Caption1 className={styles.note}>
          {t("history.detail.validUntil")} {formats.date({ at: data.validUntil })}
        </Caption1>
      )}
    </>
  );
}
