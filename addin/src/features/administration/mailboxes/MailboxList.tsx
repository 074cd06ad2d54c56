import {
  Body1,
  Button,
  Caption1,
  makeStyles,
  SearchBox,
  Select,
  Table,
  TableBody,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
  useArrowNavigationGroup,
} from "@fluentui/react-components";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useFormats, useTranslation } from "@/shared/i18n";
import { Failure, Loading, useDebounced, useOnVisible, useWidth } from "@/shared/ui";
import { adjust, mailboxFilters, type AdministrationRoute, type MailboxFilter } from "../administrationRoute";
import { mailboxListQuery } from "./mailboxes";
import { MailboxListRow } from "./MailboxListRow";

const typingPause = 300;
/** Below this width in pixels the figures stand in the row of the name. */
const withFigures = 640;

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  name: { flexGrow: 1, flexBasis: "140px", minWidth: 0, maxWidth: "280px" },
  show: { flexGrow: 1, flexBasis: "140px", minWidth: 0, maxWidth: "240px", "& select": { minWidth: 0 } },
  counts: { color: tokens.colorNeutralForeground3, flexBasis: "100%" },
  heading: { fontWeight: tokens.fontWeightSemibold },
  note: { padding: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground3 },
  more: { display: "flex", justifyContent: "center", padding: tokens.spacingVerticalS },
});

/** The employees and how it stands with their mailboxes. */
export function MailboxList(props: { route: AdministrationRoute; isSetUp: boolean }) {
  const { route } = props;
  const { t } = useTranslation();
  const formats = useFormats();
  const styles = useStyles();
  const [measure, width] = useWidth();
  const body = useRef<HTMLTableSectionElement>(null);
  const arrows = useArrowNavigationGroup({ axis: "vertical", memorizeCurrent: true });
  const list = useInfiniteQuery({
    ...mailboxListQuery(route.show, route.name),
    placeholderData: keepPreviousData,
  });
  const moreButton = useOnVisible(() => {
    if (list.hasNextPage && !list.isFetchingNextPage && !list.isFetchNextPageError) void list.fetchNextPage();
  });
  useReturnToRow(body, route.employeeId);
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const totals = list.data?.pages.at(-1);
  const hasFigures = width >= withFigures;
  const isFiltered = route.show !== "all" || route.name !== "";
  // Without access there is nobody to choose: what is missing says it all.
  if (!props.isSetUp && totals?.takingPart === 0) return null;

  return (
    <section ref={measure} aria-label={t("administration.page.mailboxes")}>
      <div className={styles.bar}>
        <NameFilter route={route} className={styles.name} />
        <Select
          size="small"
          className={styles.show}
          aria-label={t("administration.show.label")}
          value={route.show}
          onChange={(_, { value }) => adjust({ ...route, show: value as MailboxFilter })}
        >
          {mailboxFilters.map((show) => (
            <option key={show} value={show}>
              {t(`administration.show.${show}`)}
            </option>
          ))}
        </Select>
        <Caption1 role="status" className={styles.counts}>
          {totals &&
            [
              t("administration.takingPart", {
                count: totals.takingPart,
                number: formats.quantity(totals.takingPart),
              }),
              ...(totals.needAttention > 0
                ? [
                    t("administration.needAttention", {
                      count: totals.needAttention,
                      number: formats.quantity(totals.needAttention),
                    }),
                  ]
                : []),
            ].join(" · ")}
        </Caption1>
      </div>
      {list.error && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading heights={[40, 40, 40, 40, 40, 40]} />}
      {rows.length > 0 && (
        <Table size="small" aria-label={t("administration.page.mailboxes")}>
          <TableHeader>
            <TableRow>
              <TableHeaderCell className={styles.heading} style={{ width: hasFigures ? "26%" : "42%" }}>
                {t("administration.column.employee")}
              </TableHeaderCell>
              <TableHeaderCell className={styles.heading}>
                {t("administration.column.standing")}
              </TableHeaderCell>
              {hasFigures && (
                <>
                  <TableHeaderCell className={styles.heading} style={{ width: "18%" }}>
                    {t("administration.fact.lastSuccess")}
                  </TableHeaderCell>
                  <TableHeaderCell className={styles.heading} style={{ width: "86px" }}>
                    {t("administration.fact.pending")}
                  </TableHeaderCell>
                  <TableHeaderCell className={styles.heading} style={{ width: "80px" }}>
                    {t("administration.fact.parked")}
                  </TableHeaderCell>
                </>
              )}
            </TableRow>
          </TableHeader>
          <TableBody ref={body} {...arrows}>
            {rows.map((row) => (
              <MailboxListRow
                key={row.employeeId}
                row={row}
                route={route}
                isOpen={row.employeeId === route.employeeId}
                hasFigures={hasFigures}
              />
            ))}
          </TableBody>
        </Table>
      )}
      {list.data && rows.length === 0 && (
        <Body1 block className={styles.note}>
          {t(
            route.show === "needsAttention" && route.name === ""
              ? "administration.nothingToDo"
              : isFiltered
                ? "lists.emptyFiltered"
                : "lists.empty",
          )}
        </Body1>
      )}
      {list.hasNextPage && (
        <div className={styles.more}>
          <Button
            ref={moreButton}
            size="small"
            appearance="subtle"
            disabledFocusable={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {t("lists.more")}
          </Button>
        </div>
      )}
    </section>
  );
}

/** Asks when the typing rests. */
function NameFilter(props: { route: AdministrationRoute; className: string }) {
  const { route } = props;
  const { t } = useTranslation();
  const [typed, setTyped] = useState(route.name);
  const rested = useDebounced(typed, typingPause);
  useEffect(() => {
    if (rested !== typed || rested.trim() === route.name) return;
    adjust({ ...route, name: rested.trim() });
  }, [rested, typed, route]);
  return (
    <SearchBox
      size="small"
      className={props.className}
      placeholder={t("administration.nameFilter")}
      aria-label={t("administration.nameFilter")}
      value={typed}
      onChange={(_, { value }) => setTyped(value)}
    />
  );
}

/** Who closes a mailbox goes on from its row. */
function useReturnToRow(body: React.RefObject<HTMLElement | null>, open: number | undefined): void {
  const opened = useRef(open);
  useEffect(() => {
    if (open === undefined && opened.current !== undefined)
      body.current?.querySelector<HTMLElement>(`[data-employee="${opened.current}"]`)?.focus();
    opened.current = open;
  }, [body, open]);
}
