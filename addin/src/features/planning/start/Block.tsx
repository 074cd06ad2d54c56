import { Body1, Caption1, Link, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { useId } from "react";
import { useFormats, useTranslation } from "@/shared/i18n";

const useStyles = makeStyles({
  root: {
    minWidth: 0,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    paddingInline: tokens.spacingHorizontalM,
    minHeight: "24px",
  },
  icon: { display: "flex", color: tokens.colorNeutralForeground3 },
  count: { flexGrow: 1, color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  empty: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground3,
  },
});

/** The first few of one kind, how many there are, and the way to all of them. */
export function Block(props: {
  icon: ReactElement;
  title: string;
  shown: number;
  total: number;
  empty: string;
  /** The address of the whole list. */
  href?: string;
  children: ReactNode;
}) {
  const { title, shown, total } = props;
  const { t } = useTranslation();
  const formats = useFormats();
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.root} aria-labelledby={id}>
      <div className={styles.head}>
        <span className={styles.icon} aria-hidden>
          {props.icon}
        </span>
        <Subtitle2 as="h2" id={id}>
          {title}
        </Subtitle2>
        <Caption1 className={styles.count}>
          {total > shown && !props.href
            ? t("planning.someOf", { shown, total: formats.quantity(total) })
            : total > 0 && formats.quantity(total)}
        </Caption1>
        {props.href && (
          <Link href={props.href} aria-label={t("planning.showAllOf", { title })}>
            <Caption1>{t("planning.showAll")}</Caption1>
          </Link>
        )}
      </div>
      {total === 0 ? (
        <Body1 block className={styles.empty}>
          {props.empty}
        </Body1>
      ) : (
        <ul className={styles.list} aria-labelledby={id}>
          {props.children}
        </ul>
      )}
    </section>
  );
}
