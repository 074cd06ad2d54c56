import { Body1, Button, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useId, useState } from "react";
import type { HistoryEntry } from "@/shared/api";
import { useFormats } from "@/shared/i18n";
import { KindIcon, Loading } from "@/shared/ui";
import { useEntryText } from "./entryText";

const EntryDetail = lazy(() => import("./EntryDetail"));

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    width: "100%",
    maxWidth: "none",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    border: "none",
    borderRadius: 0,
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
  },
  text: { display: "flex", flexDirection: "column", minWidth: 0 },
  figures: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-end",
    fontVariantNumeric: "tabular-nums",
  },
  secondary: { color: tokens.colorNeutralForeground3 },
  icon: { display: "flex", alignSelf: "start", color: tokens.colorNeutralForeground3 },
  open: { backgroundColor: tokens.colorSubtleBackgroundSelected },
});

export function TimelineRow(props: { entry: HistoryEntry }) {
  const { entry } = props;
  const formats = useFormats();
  const styles = useStyles();
  const text = useEntryText()(entry);
  const [isOpen, setIsOpen] = useState(false);
  const detailId = useId();
  const moment = { at: entry.occurredAt, dateOnly: entry.dateOnly };
  const date = <Caption1 className={styles.secondary}>{formats.dayInMonth(moment)}</Caption1>;

  return (
    <li>
      <Button
        appearance="subtle"
        className={mergeClasses(styles.row, isOpen && styles.open)}
        aria-expanded={isOpen}
        aria-controls={detailId}
        onClick={() => setIsOpen(!isOpen)}
      >
        <span className={styles.icon}>
          <KindIcon kind={entry.kind} subtype={entry.subtype} />
        </span>
        <span className={styles.text}>
          <Body1 truncate wrap={false} block title={text.title}>
            {text.title}
          </Body1>
          <Caption1 truncate wrap={false} block className={styles.secondary}>
            {text.secondary}
          </Caption1>
        </span>
        <span className={styles.figures}>
          {entry.amount !== null && <Body1>{formats.amount(entry.amount)}</Body1>}
          {date}
        </span>
      </Button>
      <div id={detailId} hidden={!isOpen}>
        {isOpen && (
          <Suspense fallback={<Loading heights={[16, 16]} />}>
            <EntryDetail entry={entry} />
          </Suspense>
        )}
      </div>
    </li>
  );
}
