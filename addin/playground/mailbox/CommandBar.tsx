import { makeStyles, Toolbar, ToolbarButton, ToolbarDivider, tokens } from "@fluentui/react-components";
import {
  ContactCard20Regular,
  MailRead20Regular,
  MailUnread20Regular,
  SelectAllOff20Regular,
} from "@fluentui/react-icons";
import { useTexts } from "./texts";

const useStyles = makeStyles({
  button: { fontWeight: tokens.fontWeightRegular },
  root: {
    flexShrink: 0,
    justifyContent: "start",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export function CommandBar(props: {
  hasSelection: boolean;
  isUnread: boolean;
  isPaneOpen: boolean;
  onDeselect: () => void;
  onUnreadChange: (isUnread: boolean) => void;
  onOpenPane: () => void;
}) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <Toolbar className={styles.root} size="small" aria-label={texts.message}>
      <ToolbarButton
        className={styles.button}
        icon={props.isUnread ? <MailRead20Regular /> : <MailUnread20Regular />}
        disabled={!props.hasSelection}
        onClick={() => props.onUnreadChange(!props.isUnread)}
      >
        {props.isUnread ? texts.markRead : texts.markUnread}
      </ToolbarButton>
      <ToolbarButton
        className={styles.button}
        icon={<SelectAllOff20Regular />}
        disabled={!props.hasSelection}
        onClick={props.onDeselect}
      >
        {texts.deselect}
      </ToolbarButton>
      <ToolbarDivider />
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
