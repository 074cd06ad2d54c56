import { Body1, Button, makeStyles, Table, TableBody, tokens } from "@fluentui/react-components";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTranslation } from "@/shared/i18n";
import { Failure, isTyping, Loading, useOnVisible, useWidth } from "@/shared/ui";
import { useMayEnter } from "../record/records";
import { columns } from "./columns";
import { ListHeader } from "./ListHeader";
import { ListRow } from "./ListRow";
import { ListTitle } from "./ListTitle";
import { partyTypes, type ListKind, type ListView } from "./listView";
import { addressListQuery } from "./queries";
import { rowElement, useRowKeys } from "./useRowKeys";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0 },
  // Rows that the keyboard reaches must not stop below the header.
  scroller: { flexGrow: 1, minHeight: 0, overflowY: "auto", scrollPaddingTop: "72px" },
  note: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground3,
  },
  more: { display: "flex", justifyContent: "center", padding: tokens.spacingVerticalS },
});

/** A list of one kind of address (R1, R3, R6, R7). Where it stands in its view is its owner's matter. */
export function AddressList(props: {
  kind: ListKind;
  view: ListView;
  openParty: number | undefined;
  onView: (change: (view: ListView) => ListView) => void;
  onOpen: (partyId: number) => void;
  onCreate?: () => void;
}) {
  const { kind, view, openParty, onView, onOpen } = props;
  const onCreate = useMayEnter(partyTypes[kind]) ? props.onCreate : undefined;
  const { t } = useTranslation();
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const [measure, width] = useWidth();
  const list = useInfiniteQuery({ ...addressListQuery(kind, view), placeholderData: keepPreviousData });
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const shownColumns = columns[kind].filter((column) => width >= (column.from ?? 0));
  const isFiltered = Object.keys(view.filters).length > 0;

  const loadMore = () => {
    if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
  };
  const moreButton = useOnVisible(() => {
    if (!list.isFetchNextPageError) loadMore();
  });
  const keys = useRowKeys({ rowIds: rows.map((row) => row.partyId), onOpen, onEnd: loadMore });
  useReturnToRow(scroller, openParty);
  useCreateKey(onCreate);

  return (
    <section
      ref={measure}
      className={styles.root}
      aria-label={t(`lists.${kind}`)}
      aria-busy={list.isFetching}
    >
      <ListTitle
        kind={kind}
        view={view}
        total={list.data?.pages[0]?.total}
        onClearFilters={isFiltered ? () => onView((current) => ({ ...current, filters: {} })) : undefined}
        onCreate={onCreate}
      />
      {list.error && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      <div ref={scroller} className={styles.scroller}>
        <Table role="grid" size="small" aria-label={t(`lists.${kind}`)}>
          <ListHeader columns={shownColumns} view={view} onView={onView} />
          <TableBody onKeyDown={keys.onKeyDown}>
            {rows.map((row) => (
              <ListRow
                key={row.partyId}
                row={row}
                columns={shownColumns}
                isOpen={row.partyId === openParty}
                canBeTabbedTo={row.partyId === keys.tabbable}
                onOpen={onOpen}
                onFocus={keys.onFocus}
              />
            ))}
          </TableBody>
        </Table>
        {!list.data && !list.error && <Loading heights={[24, 24, 24, 24, 24, 24]} />}
        {list.data && rows.length === 0 && (
          <div className={styles.note}>
            <Body1>{t(isFiltered ? "lists.emptyFiltered" : "lists.empty")}</Body1>
          </div>
        )}
        {list.hasNextPage && (
          <div className={styles.more}>
            <Button
              ref={moreButton}
              size="small"
              appearance="subtle"
              disabledFocusable={list.isFetchingNextPage}
              onClick={loadMore}
            >
              {t("lists.more")}
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}

/** Who closes a record goes on from its row. */
function useReturnToRow(scroller: React.RefObject<HTMLElement | null>, openParty: number | undefined): void {
  const opened = useRef(openParty);
  useEffect(() => {
    if (openParty === undefined) rowElement(scroller.current, opened.current)?.focus();
    opened.current = openParty;
  }, [scroller, openParty]);
}

/** N, where nobody is typing. */
function useCreateKey(onCreate: (() => void) | undefined): void {
  useEffect(() => {
    if (!onCreate) return;
    const create = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "n" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target)) return;
      event.preventDefault();
      onCreate();
    };
    window.addEventListener("keydown", create);
    return () => window.removeEventListener("keydown", create);
  }, [onCreate]);
}
