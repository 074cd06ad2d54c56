import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { HistoryKind } from "@/shared/api";
import { useTranslation } from "@/shared/i18n";
import { Failure, Loading, useDebounced, useOnVisible } from "@/shared/ui";
import { historyQuery, isSameFilter, unfiltered, type HistoryFilter, type HistoryOwner } from "../queries";
import { MonthSection } from "./MonthSection";
import { TimelineHeading } from "./TimelineHeading";
import { groupByMonth } from "./groupByMonth";

const typingPause = 250;

const useStyles = makeStyles({
  note: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground3,
  },
  more: { display: "flex", justifyContent: "center", padding: tokens.spacingVerticalS },
});

/** Everything that happened, newest first; `among` leaves only some kinds to it. */
export function Timeline(props: { owner: HistoryOwner; among?: HistoryKind[]; title?: string }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const title = props.title ?? t("history.title");
  const { among } = props;
  const everything: HistoryFilter = among ? { ...unfiltered, kinds: among } : unfiltered;
  const [filter, setFilter] = useState(unfiltered);
  const text = useDebounced(filter.text.trim(), typingPause);
  const asked = { ...filter, text, kinds: filter.kinds.length > 0 ? filter.kinds : everything.kinds };
  const isFiltered = !isSameFilter(asked, everything);
  const history = useInfiniteQuery({
    ...historyQuery(props.owner, asked),
    placeholderData: keepPreviousData,
  });
  // The counts are those of the whole history; the unfiltered first page always has them.
  const whole = useInfiniteQuery(historyQuery(props.owner, unfiltered));
  const counts = (whole.data?.pages[0]?.counts ?? []).filter(({ kind }) => among?.includes(kind) ?? true);

  const loadMore = () => {
    if (history.hasNextPage && !history.isFetchingNextPage) void history.fetchNextPage();
  };
  const moreButton = useOnVisible(() => {
    if (!history.isFetchNextPageError) loadMore();
  });

  const entries = history.data?.pages.flatMap((page) => page.entries);
  return (
    <section aria-label={title} aria-busy={history.isFetching}>
      <TimelineHeading title={title} counts={counts} filter={filter} onFilter={setFilter} />
      {history.error && <Failure error={history.error} onRetry={() => void history.refetch()} />}
      {entries === undefined && !history.error && <Loading heights={[40, 40, 40, 40]} />}
      {entries?.length === 0 && (
        <div className={styles.note}>
          <Caption1>{t(isFiltered ? "history.emptyFiltered" : "history.empty")}</Caption1>
          {isFiltered && (
            <Button size="small" onClick={() => setFilter(unfiltered)}>
              {t("history.clearFilter")}
            </Button>
          )}
        </div>
      )}
      {entries && groupByMonth(entries).map((month) => <MonthSection key={month.key} month={month} />)}
      {history.hasNextPage && (
        <div className={styles.more}>
          <Button
            ref={moreButton}
            size="small"
            appearance="subtle"
            disabledFocusable={history.isFetchingNextPage}
            onClick={loadMore}
          >
            {t("history.more")}
          </Button>
        </div>
      )}
    </section>
  );
}
