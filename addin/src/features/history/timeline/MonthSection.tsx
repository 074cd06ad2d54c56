import { Caption1Strong, makeStyles, tokens } from "@fluentui/react-components";
import { useFormats } from "@/shared/i18n";
import { TimelineRow } from "./TimelineRow";
import type { HistoryMonth } from "./groupByMonth";
import { entryKey } from "./renewFirstPage";

const useStyles = makeStyles({
  heading: {
    display: "block",
    position: "sticky",
    top: 0,
    zIndex: 1,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

export function MonthSection(props: { month: HistoryMonth }) {
  const formats = useFormats();
  const styles = useStyles();
  return (
    <>
      <Caption1Strong as="h3" className={styles.heading}>
        {formats.month({ at: `${props.month.key}-01` })}
      </Caption1Strong>
      <ul className={styles.list}>
        {props.month.entries.map((entry) => (
          <TimelineRow key={entryKey(entry)} entry={entry} />
        ))}
      </ul>
    </>
  );
}
