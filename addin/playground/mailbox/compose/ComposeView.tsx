import {
  Button,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
  Toolbar,
  ToolbarButton,
} from "@fluentui/react-components";
import { Delete20Regular, Send20Filled } from "@fluentui/react-icons";
import { useState, type KeyboardEvent, type Ref } from "react";
import { nameOf, type Draft, type MailAddress } from "../../mail";
import { AttachmentList } from "../AttachmentList";
import { useTexts } from "../texts";
import { BodyEditor } from "./BodyEditor";
import { DiscardDialog } from "./DiscardDialog";
import { isAddress } from "./parseAddresses";
import { RecipientsField } from "./RecipientsField";

const useStyles = makeStyles({
  root: {
    flexGrow: 1,
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  commands: { padding: "8px 12px 4px", columnGap: "4px", flexShrink: 0 },
  fields: { padding: "0 16px 8px", flexShrink: 0 },
  recipients: { display: "flex", alignItems: "start" },
  recipientFields: { flexGrow: 1, minWidth: 0 },
  copies: { flexShrink: 0, minWidth: "auto", whiteSpace: "nowrap", marginTop: "6px" },
  subject: {
    width: "100%",
    marginTop: "4px",
    paddingLeft: 0,
    borderBottomColor: tokens.colorNeutralStroke2,
  },
  warning: { margin: "0 16px 8px", flexShrink: 0 },
});

interface ComposeViewProps {
  draft: Draft;
  known: MailAddress[];
  /** Where it was just begun; who walks through the drafts stays in the list. */
  takesFocus: boolean;
  onChange: (changes: Partial<Draft>) => void;
  onSend: () => void;
  onDiscard: () => void;
  ref: Ref<BodyEditor>;
}

/** Where a mail is written, in the place of the mail that is read. Give it the draft's id as key. */
export function ComposeView(props: ComposeViewProps) {
  const { draft, known, takesFocus, onChange, onSend, onDiscard, ref } = props;
  const styles = useStyles();
  const texts = useTexts();
  const [showsCopies, setShowsCopies] = useState(draft.cc.length + draft.bcc.length > 0);
  const [warning, setWarning] = useState<string>();
  const [asks, setAsks] = useState(false);

  const send = () => {
    const people = [...draft.to, ...draft.cc, ...draft.bcc];
    const wrong = people.find((person) => !isAddress(person));
    if (people.length === 0) setWarning(texts.noRecipients);
    else if (wrong) setWarning(texts.wrongAddress(nameOf(wrong)));
    else onSend();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send();
  };
  const field = (name: "to" | "cc" | "bcc", autoFocus = false) => (
    <RecipientsField
      label={texts[name]}
      people={draft[name]}
      known={known}
      autoFocus={autoFocus}
      onChange={(people) => {
        setWarning(undefined);
        onChange({ [name]: people });
      }}
    />
  );

  return (
    <section className={styles.root} aria-label={texts.composeTitle} onKeyDown={onKeyDown}>
      <Toolbar className={styles.commands} size="small" aria-label={texts.composeTitle}>
        <ToolbarButton appearance="primary" icon={<Send20Filled />} onClick={send}>
          {texts.send}
        </ToolbarButton>
        <ToolbarButton
          icon={<Delete20Regular />}
          onClick={() => (draft.isTouched ? setAsks(true) : onDiscard())}
        >
          {texts.discard}
        </ToolbarButton>
      </Toolbar>
      {warning !== undefined && (
        <MessageBar className={styles.warning} intent="warning" layout="multiline">
          <MessageBarBody>{warning}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.fields}>
        <div className={styles.recipients}>
          <div className={styles.recipientFields}>
            {field("to", takesFocus && draft.composeType !== "reply")}
          </div>
          {!showsCopies && (
            <Button
              className={styles.copies}
              size="small"
              appearance="subtle"
              onClick={() => setShowsCopies(true)}
            >
              {texts.showCopies}
            </Button>
          )}
        </div>
        {(showsCopies || draft.cc.length > 0) && field("cc")}
        {(showsCopies || draft.bcc.length > 0) && field("bcc")}
        <Input
          className={styles.subject}
          appearance="underline"
          aria-label={texts.subject}
          placeholder={texts.addSubject}
          value={draft.subject}
          onChange={(_, { value }) => onChange({ subject: value })}
        />
      </div>
      <AttachmentList
        attachments={draft.attachments}
        onRemove={(id) =>
          onChange({ attachments: draft.attachments.filter((attachment) => attachment.id !== id) })
        }
      />
      <BodyEditor
        ref={ref}
        html={draft.htmlBody}
        autoFocus={takesFocus && draft.composeType === "reply"}
        onChange={(htmlBody) => onChange({ htmlBody })}
        onSend={send}
      />
      {asks && <DiscardDialog onDiscard={onDiscard} onKeep={() => setAsks(false)} />}
    </section>
  );
}
