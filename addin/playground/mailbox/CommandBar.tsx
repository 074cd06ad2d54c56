import {
  makeStyles,
  Toolbar,
  ToolbarButton,
  ToolbarDivider,
  tokens,
  Tooltip,
} from "@fluentui/react-components";
import {
  ArrowForward20Regular,
  ArrowReply20Regular,
  ArrowReplyAll20Regular,
  ContactCard20Regular,
  MailAdd20Regular,
  MailArrowDown20Regular,
  MailRead20Regular,
  MailUnread20Regular,
  SelectAllOff20Regular,
} from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { ReplyKind } from "./newDraft";
import { useTexts } from "./texts";

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    justifyContent: "start",
    padding: "4px 8px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  button: { minWidth: "auto", fontWeight: tokens.fontWeightRegular, whiteSpace: "nowrap" },
  primary: { whiteSpace: "nowrap" },
  // What everybody knows by its icon is the first to go without words.
  label: { "@media (max-width: 1279px)": { display: "none" } },
  answer: { "@media (max-width: 1499px)": { display: "none" } },
});

export function CommandBar(props: {
  /** A mail that was received or sent. */
  hasMail: boolean;
  hasSelection: boolean;
  isUnread: boolean;
  isPaneOpen: boolean;
  onNew: () => void;
  onReceive: () => void;
  onAnswer: (kind: ReplyKind) => void;
  onDeselect: () => void;
  onUnreadChange: (isUnread: boolean) => void;
  onOpenPane: () => void;
}) {
  const styles = useStyles();
  const texts = useTexts();
  const answers: [ReplyKind, ReactElement][] = [
    ["reply", <ArrowReply20Regular key="icon" />],
    ["replyAll", <ArrowReplyAll20Regular key="icon" />],
    ["forward", <ArrowForward20Regular key="icon" />],
  ];
  return (
    <Toolbar className={styles.root} size="small" aria-label={texts.message}>
      <ToolbarButton
        className={styles.primary}
        appearance="primary"
        icon={<MailAdd20Regular />}
        onClick={props.onNew}
      >
        {texts.newMail}
      </ToolbarButton>
      <Tooltip content={texts.receiveTitle} relationship="label">
        <ToolbarButton className={styles.button} icon={<MailArrowDown20Regular />} onClick={props.onReceive}>
          <span className={styles.label}>{texts.receiveMail}</span>
        </ToolbarButton>
      </Tooltip>
      <ToolbarDivider />
      {answers.map(([kind, icon]) => (
        <Tooltip key={kind} content={texts[kind]} relationship="label">
          <ToolbarButton
            className={styles.button}
            icon={icon}
            disabled={!props.hasMail}
            onClick={() => props.onAnswer(kind)}
          >
            <span className={styles.answer}>{texts[kind]}</span>
          </ToolbarButton>
        </Tooltip>
      ))}
      <ToolbarDivider />
      <Tooltip content={props.isUnread ? texts.markRead : texts.markUnread} relationship="label">
        <ToolbarButton
          icon={props.isUnread ? <MailRead20Regular /> : <MailUnread20Regular />}
          disabled={!props.hasMail}
          onClick={() => props.onUnreadChange(!props.isUnread)}
        />
      </Tooltip>
      <Tooltip content={texts.deselect} relationship="label">
        <ToolbarButton
          icon={<SelectAllOff20Regular />}
          disabled={!props.hasSelection}
          onClick={props.onDeselect}
        />
      </Tooltip>
      <ToolbarButton
        className={styles.button}
        icon={<ContactCard20Regular />}
        disabled={props.isPaneOpen}
        onClick={props.onOpenPane}
      >
        {texts.openPane}
      </ToolbarButton>
    </Toolbar>
  );
}
