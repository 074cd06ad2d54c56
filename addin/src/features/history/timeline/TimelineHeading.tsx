import { makeStyles, SearchBox, Subtitle2, tokens } from "@fluentui/react-components";
import type { HistoryPage } from "@/shared/api";
import { useTranslation } from "@/shared/i18n";
import type { HistoryFilter } from "../queries";
import { FilterButton } from "./FilterButton";
import { KindFilter } from "./KindFilter";

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
  },
  search: { flexGrow: 1, flexShrink: 1, minWidth: 0, maxWidth: "200px", marginInlineStart: "auto" },
});

export function TimelineHeading(props: {
  title: string;
  counts: NonNullable<HistoryPage["counts"]>;
  filter: HistoryFilter;
  onFilter: (filter: HistoryFilter) => void;
}) {
  const { filter, onFilter } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Subtitle2 as="h2">{props.title}</Subtitle2>
      <KindFilter
        counts={props.counts}
        selected={filter.kinds}
        // A type belongs to its kind and goes with it.
        onSelect={(kinds) => onFilter({ ...filter, kinds, subtype: "" })}
      />
      <FilterButton filter={filter} onFilter={onFilter} />
      <SearchBox
        className={styles.search}
        size="small"
        appearance="filled-darker"
        aria-label={t("history.search")}
        placeholder={t("history.searchShort")}
        value={filter.text}
        onChange={(_, { value }) => onFilter({ ...filter, text: value })}
      />
    </div>
  );
}
