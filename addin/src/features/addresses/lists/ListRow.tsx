import { makeStyles, mergeClasses, TableCell, TableRow, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { useFormats, useTranslation } from "@/shared/i18n";
import type { Column } from "./columns";
import type { AddressRow } from "./queries";

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
  name: { fontWeight: tokens.fontWeightSemibold },
});

/** One record; the keyboard is the table's. */
export const ListRow = memo(function ListRow(props: {
  row: AddressRow;
  columns: Column[];
  isOpen: boolean;
  canBeTabbedTo: boolean;
  onOpen: (partyId: number) => void;
  onFocus: (partyId: number) => void;
}) {
  const { row } = props;
  const { t } = useTranslation();
  const formats = useFormats();
  const styles = useStyles();
  const saysInactive = !row.isActive && !props.columns.some((column) => column.id === "isActive");
  return (
    <TableRow
      className={mergeClasses(styles.row, props.isOpen && styles.open, !row.isActive && styles.inactive)}
      aria-selected={props.isOpen}
      data-party={row.partyId}
      tabIndex={props.canBeTabbedTo ? 0 : -1}
      onFocus={() => props.onFocus(row.partyId)}
      onClick={() => props.onOpen(row.partyId)}
    >
      {props.columns.map((column) => {
        const own = column.text(row, t, formats) ?? "";
        const text = column.id === "name" && saysInactive ? `${own} · ${t("inactive")}` : own;
        return (
          <TableCell key={column.id} role="gridcell">
            <span
              className={mergeClasses(styles.text, column.id === "name" && styles.name)}
              title={text === "" ? undefined : text}
            >
              {text}
            </span>
          </TableCell>
        );
      })}
    </TableRow>
  );
});
