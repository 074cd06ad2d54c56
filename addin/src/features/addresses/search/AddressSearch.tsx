import { Button, Caption1, makeStyles, Switch, tokens } from "@fluentui/react-components";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { AddressSearchResult, PartyType } from "@/shared/api";
import { shortestQuery } from "@/shared/api/addressSearch";
import { useTranslation } from "@/shared/i18n";
import { Failure, Loading, useDebounced } from "@/shared/ui";
import { addressSearchQuery } from "../queries";
import { ResultRow } from "./ResultRow";

const typingPause = 200;

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    flexWrap: "wrap",
    padding: `0 ${tokens.spacingHorizontalM}`,
    minHeight: "32px",
    color: tokens.colorNeutralForeground3,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  note: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
  },
  more: { display: "flex", justifyContent: "center", padding: tokens.spacingVerticalS },
});

/** The answers to what is typed: five kinds of addresses at once, the closest first. */
export default function AddressSearch(props: {
  text: string;
  onOpen: (result: AddressSearchResult) => void;
  /** Offered where nothing was found; without it, creating is somebody else's business. */
  onCreate?: (type: PartyType) => void;
}) {
  const { onCreate } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const [soundAlike, setSoundAlike] = useState(false);
  const text = useDebounced(props.text.trim(), typingPause);
  const search = useInfiniteQuery({
    ...addressSearchQuery(text, soundAlike),
    placeholderData: keepPreviousData,
  });
  const first = search.data?.pages[0];
  const results = search.data?.pages.flatMap((page) => page.results) ?? [];

  if (props.text.trim().length < shortestQuery) {
    return <Caption1 className={styles.note}>{t("search.tooShort")}</Caption1>;
  }
  return (
    <section aria-label={t("search.label")} aria-busy={search.isFetching}>
      <div className={styles.bar}>
        <Caption1 role="status">
          {first &&
            t(first.totalIsExact ? "search.results" : "search.resultsAtLeast", { count: first.total })}
        </Caption1>
        <Switch
          label={<Caption1>{t("search.soundAlike")}</Caption1>}
          labelPosition="before"
          checked={soundAlike}
          onChange={(_, { checked }) => setSoundAlike(checked)}
        />
      </div>
      {search.error && <Failure error={search.error} onRetry={() => void search.refetch()} />}
      {!first && !search.error && <Loading heights={[40, 40, 40]} />}
      <ul className={styles.list}>
        {results.map((result) => (
          <ResultRow key={result.partyId} result={result} onOpen={() => props.onOpen(result)} />
        ))}
      </ul>
      {first && results.length === 0 && (
        <div className={styles.note}>
          <Caption1>{t("search.nothing", { query: text })}</Caption1>
          {!soundAlike && (
            <Button size="small" onClick={() => setSoundAlike(true)}>
              {t("search.trySoundAlike")}
            </Button>
          )}
          {onCreate &&
            (["customer", "lead"] as const).map((type) => (
              <Button key={type} size="small" onClick={() => onCreate(type)}>
                {t("search.newTitle", { type: t(`partyType.${type}`) })}
              </Button>
            ))}
        </div>
      )}
      {search.hasNextPage && (
        <div className={styles.more}>
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={search.isFetchingNextPage}
            onClick={() => void search.fetchNextPage()}
          >
            {t("search.more")}
          </Button>
        </div>
      )}
    </section>
  );
}
