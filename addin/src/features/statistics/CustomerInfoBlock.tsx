import { Button, Caption1, makeStyles, mergeClasses, Subtitle2, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { CustomerInfo } from "@/shared/api";
import { useFormats, useTranslation } from "@/shared/i18n";
import { SparkBars } from "./SparkBars";

const RevenueTable = lazy(() => import("./RevenueTable"));

/** The five last full years and the current one; the table shows the older ones too. */
const yearsInSpark = 6;

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  row: {
    display: "flex",
    alignItems: "flex-end",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
  },
  figure: { display: "flex", flexDirection: "column", minWidth: 0 },
  end: { alignItems: "flex-end" },
  secondary: { color: tokens.colorNeutralForeground3 },
  spark: { minWidth: 0, padding: tokens.spacingVerticalXXS },
});

export function CustomerInfoBlock(props: { info: CustomerInfo }) {
  const { info } = props;
  const { t } = useTranslation();
  const formats = useFormats();
  const styles = useStyles();
  const [tableIsOpen, setTableIsOpen] = useState(false);
  const current = info.revenueByYear.find((year) => year.isToDate)?.revenue ?? 0;

  return (
    <section className={styles.root} aria-label={t("statistics.title")}>
      <div className={styles.row}>
        <div className={styles.figure}>
          <Subtitle2>{formats.wholeMoney(current)}</Subtitle2>
          <Caption1 className={styles.secondary}>{t("statistics.thisYear")}</Caption1>
        </div>
        <Button
          appearance="subtle"
          className={styles.spark}
          aria-expanded={tableIsOpen}
          aria-label={t("statistics.revenueByYear")}
          title={t("statistics.revenueByYear")}
          onClick={() => setTableIsOpen(!tableIsOpen)}
        >
          <SparkBars years={info.revenueByYear.slice(-yearsInSpark)} />
        </Button>
        <div className={mergeClasses(styles.figure, styles.end)}>
          <Subtitle2>{t("statistics.purchases", { count: info.purchases })}</Subtitle2>
          <Caption1 className={styles.secondary}>
            {info.lastPurchaseOn
              ? t("statistics.lastPurchase", { date: formats.relativeDay({ at: info.lastPurchaseOn }) })
              : t("statistics.neverBought")}
          </Caption1>
        </div>
      </div>
      {info.contributionMargin !== null && (
        <Caption1
          className={styles.secondary}
          title={info.marginIsIncomplete ? t("statistics.marginIncomplete") : undefined}
        >
          {t("statistics.margin", { amount: formats.wholeMoney(info.contributionMargin) })}
          {info.marginIsIncomplete && " *"}
        </Caption1>
      )}
      {tableIsOpen && (
        <Suspense>
          <RevenueTable years={info.revenueByYear} />
        </Suspense>
      )}
      {tableIsOpen && info.marginIsIncomplete && (
        <Caption1 className={styles.secondary}>* {t("statistics.marginIncomplete")}</Caption1>
      )}
    </section>
  );
}
