import {
  infiniteQueryOptions,
  keepPreviousData,
  useInfiniteQuery,
  type QueryKey,
} from "@tanstack/react-query";

const pageSize = 100;

export interface Page<Row> {
  rows: Row[];
  total: number;
}

/** The rows of a list so far, and how to get on. */
export interface LoadedList<Row> {
  rows: Row[];
  /** Undefined until the first rows are there. */
  total: number | undefined;
  error: Error | null;
  isFetching: boolean;
  hasMore: boolean;
  isLoadingMore: boolean;
  hasFailedToGoOn: boolean;
  loadMore: () => void;
  retry: () => void;
}

export type LoadPage<Row> = (
  range: { limit: number; offset: number },
  signal: AbortSignal,
) => Promise<Page<Row>>;

/** A list page by page; while another order or filter is asked for, the former rows stay. */
export function useLoadedList<Row>(queryKey: QueryKey, load: LoadPage<Row>): LoadedList<Row> {
  const list = useInfiniteQuery({
    ...infiniteQueryOptions({
      queryKey,
      queryFn: ({ pageParam, signal }) => load({ limit: pageSize, offset: pageParam }, signal),
      initialPageParam: 0,
      getNextPageParam: (page, all) => {
        const shown = all.reduce((sum, { rows }) => sum + rows.length, 0);
        return page.rows.length > 0 && shown < page.total ? shown : null;
      },
      staleTime: 30_000,
    }),
    placeholderData: keepPreviousData,
  });
  return {
    rows: list.data?.pages.flatMap((page) => page.rows) ?? [],
    total: list.data?.pages[0]?.total,
    error: list.error,
    isFetching: list.isFetching,
    hasMore: list.hasNextPage,
    isLoadingMore: list.isFetchingNextPage,
    hasFailedToGoOn: list.isFetchNextPageError,
    loadMore: () => {
      if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
    },
    retry: () => void list.refetch(),
  };
}
