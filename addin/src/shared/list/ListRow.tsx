import { makeStyles, mergeClasses, TableCell, TableRow, tokens } from "@fluentui/react-components";
import { memo, type ReactNode } from "react";
import { useFormats, useTranslation } from "@/shared/i18n";
import type { Column } from "./column";

const useStyles = makeStyles({
  row: {
    cursor: "pointer",
    "&:focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
    },
  },
  open: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `inset 3px 0 ${tokens.colorCompoundBrandStroke}`,
  },
  inactive: { color: tokens.colorNeutralForeground3 },
  text: { display: "block", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  late: { color: tokens.colorStatusDangerForeground3 },
  actions: { cursor: "default" },
  name: { fontWeight: tokens.fontWeightSemibold },
});

/** One record; the keyboard is the table's. */
export const ListRow = memo(ListRowOf) as typeof ListRowOf;

function ListRowOf<Row extends object>(props: {
  row: Row;
  id: number;
  columns: Column<Row>[];
  isOpen: boolean;
  canBeTabbedTo: boolean;
  /** Buttons behind the columns, in the tab order where the row itself is. */
  actions: ((row: Row, canBeTabbedTo: boolean) => ReactNode) | undefined;
  onOpen: (id: number) => void;
  onFocus: (id: number) => void;
}) {
  const { row, id, canBeTabbedTo } = props;
  const { t } = useTranslation();
  const formats = useFormats();
  const styles = useStyles();
  const isInactive = "isActive" in row && row.isActive === false;
  const saysInactive = isInactive && !props.columns.some((column) => column.id === "isActive");
  return (
    <TableRow
      className={mergeClasses(styles.row, props.isOpen && styles.open, isInactive && styles.inactive)}
      aria-selected={props.isOpen}
      data-row={id}
      tabIndex={canBeTabbedTo ? 0 : -1}
      onFocus={() => props.onFocus(id)}
      onClick={() => props.onOpen(id)}
    >
      {props.columns.map((column) => {
        const own = column.text(row, t, formats) ?? "";
        const text = column.isName && saysInactive ? `${own} · ${t("inactive")}` : own;
        return (
          <TableCell key={column.id} role="gridcell">
            <span
              className={mergeClasses(
                styles.text,
                column.isName && styles.name,
                column.isLate?.(row, formats) && styles.late,
              )}
              title={text === "" ? undefined : text}
            >
              {text}
            </span>
          </TableCell>
        );
      })}
      {props.actions && (
        // What is pressed there, also in what opens from there, does not open the row.
        <TableCell role="gridcell" className={styles.actions} onClick={(event) => event.stopPropagation()}>
          {props.actions(row, canBeTabbedTo)}
        </TableCell>
      )}
    </TableRow>
  );
}
