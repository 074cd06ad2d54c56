import { Body1, Button, makeStyles, Table, TableBody, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { useTranslation } from "@/shared/i18n";
import { Failure, Loading, useOnVisible } from "@/shared/ui";
import type { Column } from "./column";
import { ListHeader } from "./ListHeader";
import { ListRow } from "./ListRow";
import type { ListView } from "./listView";
import type { LoadedList } from "./loadedList";
import { rowElement, useRowKeys } from "./useRowKeys";

const useStyles = makeStyles({
  // Rows that the keyboard reaches must not stop below the header.
  scroller: { flexGrow: 1, minHeight: 0, overflowY: "auto", scrollPaddingTop: "72px" },
  note: {
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground3,
  },
  more: { display: "flex", justifyContent: "center", padding: tokens.spacingVerticalS },
});

/** A table that sorts, filters, goes on where it is scrolled to, and is moved through by keyboard. */
export function RecordList<Row extends object>(props: {
  label: string;
  list: LoadedList<Row>;
  columns: Column<Row>[];
  /** Its own width in pixels: columns that need more are left out. */
  width: number;
  view: ListView;
  idOf: (row: Row) => number;
  openRow: number | undefined;
  /** What stands there without any rows. */
  empty: string;
  actions?: { width: number; show: (row: Row, canBeTabbedTo: boolean) => ReactNode };
  onView: (change: (view: ListView) => ListView) => void;
  onOpen: (id: number) => void;
}) {
  const { list, view, idOf, openRow, onView, onOpen } = props;
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const columns = props.columns.filter((column) => props.width >= (column.from ?? 0));
  const keys = useRowKeys({ rowIds: list.rows.map(idOf), onOpen, onEnd: list.loadMore });
  useReturnToRow(scroller, openRow);

  return (
    <div ref={scroller} className={styles.scroller}>
      <Table role="grid" size="small" aria-label={props.label}>
        <ListHeader columns={columns} view={view} onView={onView} actionsWidth={props.actions?.width} />
        <TableBody onKeyDown={keys.onKeyDown}>
          {list.rows.map((row) => (
            <ListRow
              key={idOf(row)}
              row={row}
              id={idOf(row)}
              columns={columns}
              isOpen={idOf(row) === openRow}
              canBeTabbedTo={idOf(row) === keys.tabbable}
              actions={props.actions?.show}
              onOpen={onOpen}
              onFocus={keys.onFocus}
            />
          ))}
        </TableBody>
      </Table>
      <RestOfList list={list} empty={props.empty} />
    </div>
  );
}

/** Below the rows: that they are coming, that there are none, or that there are more. */
export function RestOfList(props: { list: LoadedList<unknown>; empty: string }) {
  const { list } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const moreButton = useOnVisible(() => {
    if (!list.hasFailedToGoOn) list.loadMore();
  });
  return (
    <>
      {list.total === undefined && !list.error && <Loading heights={[24, 24, 24, 24, 24, 24]} />}
      {list.total !== undefined && list.rows.length === 0 && (
        <Body1 block className={styles.note}>
          {props.empty}
        </Body1>
      )}
      {list.hasMore && (
        <div className={styles.more}>
          <Button
            ref={moreButton}
            size="small"
            appearance="subtle"
            disabledFocusable={list.isLoadingMore}
            onClick={list.loadMore}
          >
            {t("lists.more")}
          </Button>
        </div>
      )}
    </>
  );
}

/** What went wrong while a list was asked for; the rows that are there stay. */
export function ListFailure(props: { list: LoadedList<unknown> }) {
  return props.list.error && <Failure error={props.list.error} onRetry={props.list.retry} />;
}

/** Who closes a record goes on from its row. */
function useReturnToRow(scroller: React.RefObject<HTMLElement | null>, openRow: number | undefined): void {
  const opened = useRef(openRow);
  useEffect(() => {
    if (openRow === undefined) rowElement(scroller.current, opened.current)?.focus();
    opened.current = openRow;
  }, [scroller, openRow]);
}
