import {
  makeStyles,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from "@fluentui/react-components";
import { useTranslation } from "@/shared/i18n";
import { ColumnFilterField } from "./ColumnFilterField";
import type { Column } from "./column";
import { filterBy, sortBy, type ListView } from "./listView";

const useStyles = makeStyles({
  header: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: `inset 0 -1px ${tokens.colorNeutralStroke2}`,
  },
  heading: { boxSizing: "border-box", fontWeight: tokens.fontWeightSemibold },
  headings: { borderBottom: "none" },
  filters: { "&:hover": { backgroundColor: "transparent" } },
  filter: { padding: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS}` },
});

/** Headings that sort, and a row of filters below them. */
export function ListHeader<Row>(props: {
  columns: Column<Row>[];
  view: ListView;
  onView: (change: (view: ListView) => ListView) => void;
  /** Pixels of the column behind the others in which rows have their actions. */
  actionsWidth: number | undefined;
}) {
  const { columns, view, onView, actionsWidth } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <TableHeader className={styles.header}>
      <TableRow className={styles.headings}>
        {columns.map((column) => (
          <TableHeaderCell
            key={column.id}
            className={styles.heading}
            style={{ width: column.width }}
            sortable={!column.isUnsorted}
            sortDirection={
              view.sort === column.id ? (view.descending ? "descending" : "ascending") : undefined
            }
            {...(!column.isUnsorted && { onClick: () => onView((current) => sortBy(current, column.id)) })}
          >
            {t(column.label)}
          </TableHeaderCell>
        ))}
        {actionsWidth !== undefined && (
          <TableHeaderCell className={styles.heading} style={{ width: actionsWidth }}>
            {t("lists.actions")}
          </TableHeaderCell>
        )}
      </TableRow>
      <TableRow className={styles.filters}>
        {columns.map((column) => (
          <TableCell key={column.id} className={styles.filter}>
            <ColumnFilterField
              column={column}
              value={view.filters[column.id] ?? ""}
              onChange={(value) => onView((current) => filterBy(current, column.id, value))}
            />
          </TableCell>
        ))}
        {actionsWidth !== undefined && <TableCell className={styles.filter} />}
      </TableRow>
    </TableHeader>
  );
}
