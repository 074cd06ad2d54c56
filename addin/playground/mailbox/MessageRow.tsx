import { Avatar, Badge, Caption1, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { Attach16Regular } from "@fluentui/react-icons";
import { isDraft, nameOf, type PlaygroundMail } from "../mail";
import { shortMoment } from "./dates";
import { useLocale, useTexts } from "./texts";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: "12px",
    padding: "8px 12px 8px 16px",
    cursor: "pointer",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  unread: { paddingLeft: "13px", borderLeft: `3px solid ${tokens.colorBrandBackground}` },
  selected: {
    backgroundColor: tokens.colorBrandBackground2,
    // Seen in high contrast only, where backgrounds are all alike.
    outline: `2px solid ${tokens.colorTransparentStrokeInteractive}`,
    outlineOffset: "-2px",
    ":hover": { backgroundColor: tokens.colorBrandBackground2Hover },
  },
  line: { display: "flex", alignItems: "center", columnGap: "4px", minWidth: 0 },
  main: { flexGrow: 1, minWidth: 0 },
  faint: { color: tokens.colorNeutralForeground3 },
  fresh: { color: tokens.colorBrandForeground1 },
  moment: { flexShrink: 0 },
  draft: { color: tokens.colorStatusDangerForeground1 },
});

export function MessageRow(props: {
  mail: PlaygroundMail;
  now: Date;
  isSelected: boolean;
  isUnread: boolean;
  onSelect: () => void;
}) {
  const { mail, isUnread } = props;
  const styles = useStyles();
  const texts = useTexts();
  const locale = useLocale();
  const isOwn = mail.folder === "sentItems" || isDraft(mail);
  const people = isOwn ? mail.to : [mail.from, ...(mail.appointment ? mail.to : [])];
  const names = people.map(nameOf).join("; ") || texts.nobodyYet;
  const hasAttachments = mail.attachments.some((attachment) => !attachment.isInline);

  return (
    <div
      role="option"
      aria-selected={props.isSelected}
      tabIndex={0}
      data-item-id={mail.itemId}
      className={mergeClasses(styles.row, isUnread && styles.unread, props.isSelected && styles.selected)}
      // The selection follows the focus, from the keyboard and from the mouse alike.
      onFocus={props.onSelect}
      onClick={props.onSelect}
    >
      <Avatar name={names} color="colorful" size={32} aria-hidden />
      <div className={styles.main}>
        <div className={styles.line}>
          <Text className={styles.main} truncate wrap={false} weight={isUnread ? "semibold" : "regular"}>
            {isDraft(mail) && <span className={styles.draft}>{`${texts.draftMark} `}</span>}
            {names}
          </Text>
          {isUnread && <Badge size="extra-small" color="brand" aria-label={texts.unreadMail} />}
          {hasAttachments && <Attach16Regular aria-label={texts.hasAttachments} />}
        </div>
        <div className={styles.line}>
          <Text
            className={mergeClasses(styles.main, isUnread && styles.fresh)}
            size={200}
            truncate
            wrap={false}
            weight={isUnread ? "semibold" : "regular"}
          >
            {mail.subject || texts.noSubject}
          </Text>
          <Caption1 className={mergeClasses(styles.moment, isUnread ? styles.fresh : styles.faint)}>
            {shortMoment(new Date(mail.receivedAt), props.now, locale)}
          </Caption1>
        </div>
        <Caption1 className={styles.faint} block truncate wrap={false}>
          {previewOf(mail)}
        </Caption1>
        {mail.categories?.map((category) => (
          <Badge key={category} appearance="tint" size="small">
            {category}
          </Badge>
        ))}
      </div>
    </div>
  );
}

function previewOf(mail: PlaygroundMail): string {
  return mail.textBody.slice(0, 400).replace(/\s+/g, " ").trim().slice(0, 140);
}
