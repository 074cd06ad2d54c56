import {
  Body1,
  Caption1Strong,
  makeStyles,
  tokens,
  useArrowNavigationGroup,
} from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import type { PlaygroundMail } from "../mail";
import { dayGroupOf, type DayGroup } from "./dates";
import { MessageRow } from "./MessageRow";
import { useTexts } from "./texts";

const useStyles = makeStyles({
  root: {
    width: "312px",
    flexShrink: 0,
    overflowY: "auto",
    backgroundColor: tokens.colorNeutralBackground1,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media (max-width: 1279px)": { width: "264px" },
  },
  group: {
    display: "block",
    position: "sticky",
    top: 0,
    zIndex: 1,
    padding: "8px 16px 4px",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
  },
  empty: {
    display: "block",
    padding: "32px 16px",
    textAlign: "center",
    color: tokens.colorNeutralForeground3,
  },
});

export function MessageList(props: {
  mails: PlaygroundMail[];
  selected: string | null;
  isUnread: (mail: PlaygroundMail) => boolean;
  now: Date;
  emptyText: string;
  onSelect: (mail: PlaygroundMail) => void;
  onDeselect: () => void;
  onOpen: () => void;
}) {
  const styles = useStyles();
  const texts = useTexts();
  const arrows = useArrowNavigationGroup({ axis: "vertical", memorizeCurrent: true });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") props.onOpen();
    if (event.key !== "Escape") return;
    // Otherwise the row would be selected again as soon as the window gets its focus back.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    props.onDeselect();
  };

  if (props.mails.length === 0) {
    return (
      <div className={styles.root}>
        <Body1 className={styles.empty}>{props.emptyText}</Body1>
      </div>
    );
  }
  return (
    <div
      className={styles.root}
      role="listbox"
      aria-label={texts.messageList}
      onKeyDown={onKeyDown}
      {...arrows}
    >
      {groupByDay(props.mails, props.now).map(([day, mails]) => (
        <div key={day} role="group" aria-label={texts.day[day]}>
          <Caption1Strong className={styles.group} aria-hidden>
            {texts.day[day]}
          </Caption1Strong>
          {mails.map((mail) => (
            <MessageRow
              key={mail.itemId}
              mail={mail}
              now={props.now}
              isSelected={mail.itemId === props.selected}
              isUnread={props.isUnread(mail)}
              onSelect={() => props.onSelect(mail)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

function groupByDay(mails: PlaygroundMail[], now: Date): [DayGroup, PlaygroundMail[]][] {
  const groups = new Map<DayGroup, PlaygroundMail[]>();
  for (const mail of mails) {
    const day = dayGroupOf(new Date(mail.receivedAt), now);
    groups.set(day, [...(groups.get(day) ?? []), mail]);
  }
  return [...groups];
}
