import { Body1, Button, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useId, useState } from "react";
import type { HistoryEntry } from "@/shared/api";
import { useFormats } from "@/shared/i18n";
import { KindIcon, Loading } from "@/shared/ui";
import { useEntryRowStyles } from "@/shared/ui/useEntryRowStyles";
import { callWay } from "./callText";
import { useEntryText } from "./entryText";

const CallIcon = lazy(() => import("@/shared/ui/CallIcon"));
const EntryDetail = lazy(() => import("./EntryDetail"));

const useStyles = makeStyles({ open: { backgroundColor: tokens.colorNeutralBackground3 } });

export function TimelineRow(props: { entry: HistoryEntry }) {
  const { entry } = props;
  const formats = useFormats();
  const styles = { ...useEntryRowStyles(), ...useStyles() };
  const text = useEntryText()(entry);
  const [isOpen, setIsOpen] = useState(false);
  const detailId = useId();
  const moment = { at: entry.occurredAt, dateOnly: entry.isDateOnly };

  return (
    <li className={mergeClasses(isOpen && styles.open)}>
      <Button
        appearance="subtle"
        className={styles.row}
        aria-expanded={isOpen}
        aria-controls={detailId}
        onClick={() => setIsOpen(!isOpen)}
      >
        <span className={styles.icon}>
          {entry.kind === "call" ? (
            <Suspense fallback={<KindIcon kind="call" />}>
              <CallIcon direction={callWay(entry)} />
            </Suspense>
          ) : (
            <KindIcon kind={entry.kind} subtype={entry.subtype} />
          )}
        </span>
        <Body1
          block
          truncate
          wrap={false}
          title={text.title}
          className={entry.amount === null ? styles.wide : styles.title}
        >
          {text.title}
        </Body1>
        {entry.amount !== null && <Body1 className={styles.figure}>{formats.amount(entry.amount)}</Body1>}
        <Caption1 block truncate wrap={false} className={mergeClasses(styles.title, styles.secondary)}>
          {text.secondary}
        </Caption1>
        <Caption1 className={mergeClasses(styles.figure, styles.secondary)}>
          {formats.dayInMonth(moment)}
        </Caption1>
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
