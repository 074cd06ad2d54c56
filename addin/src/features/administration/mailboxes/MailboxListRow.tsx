import {
  Caption1,
  Link,
  makeStyles,
  mergeClasses,
  TableCell,
  TableRow,
  tokens,
} from "@fluentui/react-components";
import { useFormats, useTranslation } from "@/shared/i18n";
import { formatAdministrationRoute, goTo, type AdministrationRoute } from "../administrationRoute";
import type { MailboxRow } from "./mailboxes";
import { standingOf, useStandingText } from "./standing";
import { StandingIcon } from "./StandingIcon";

const useStyles = makeStyles({
  row: { cursor: "pointer" },
  open: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `inset 3px 0 ${tokens.colorCompoundBrandStroke}`,
  },
  cell: {
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    verticalAlign: "top",
    overflowWrap: "anywhere",
  },
  name: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  muted: { display: "block", color: tokens.colorNeutralForeground3 },
  address: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  standing: { display: "flex", gap: tokens.spacingHorizontalXS, "& > svg": { flexShrink: 0 } },
  figure: { fontVariantNumeric: "tabular-nums" },
});

/** An employee; the name leads to the mailbox, and so does the whole row. */
export function MailboxListRow(props: {
  row: MailboxRow;
  route: AdministrationRoute;
  isOpen: boolean;
  hasFigures: boolean;
}) {
  const { row, hasFigures } = props;
  const { mailbox } = row;
  const { t } = useTranslation();
  const formats = useFormats();
  const styles = useStyles();
  const textOf = useStandingText();
  const address = [mailbox?.address ?? row.email, ...(row.isActive ? [] : [t("inactive")])]
    .filter(Boolean)
    .join(" · ");
  const target = { ...props.route, employeeId: row.employeeId };
  const parked = mailbox !== null && mailbox.parked > 0;
  return (
    <TableRow
      className={mergeClasses(styles.row, props.isOpen && styles.open)}
      onClick={(event) => {
        // The link goes its own way, into another tab too.
        if (!(event.target as Element).closest("a")) goTo(target);
      }}
    >
      <TableCell className={styles.cell}>
        <Link
          className={styles.name}
          href={formatAdministrationRoute(target)}
          data-employee={row.employeeId}
          aria-current={props.isOpen ? "true" : undefined}
        >
          {row.name}
        </Link>
        <Caption1 className={mergeClasses(styles.muted, styles.address)} title={address}>
          {address}
        </Caption1>
      </TableCell>
      <TableCell className={styles.cell}>
        <span className={styles.standing}>
          <StandingIcon standing={standingOf(row)} />
          <span>
            {textOf(row)}
            {!hasFigures && parked && (
              <Caption1 className={styles.muted}>
                {t("administration.parkedCount", {
                  count: mailbox.parked,
                  number: formats.quantity(mailbox.parked),
                })}
              </Caption1>
            )}
          </span>
        </span>
      </TableCell>
      {hasFigures && (
        <>
          <TableCell className={styles.cell}>
            {mailbox?.lastSuccessAt && formats.relativeDayAndTime(mailbox.lastSuccessAt)}
          </TableCell>
          <TableCell className={mergeClasses(styles.cell, styles.figure)}>
            {mailbox && formats.quantity(mailbox.pending)}
          </TableCell>
          <TableCell className={mergeClasses(styles.cell, styles.figure)}>
            {mailbox && formats.quantity(mailbox.parked)}
          </TableCell>
        </>
      )}
    </TableRow>
  );
}
