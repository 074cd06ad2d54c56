import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import type { MailAddress } from "../mail";
import type { NewMessage } from "../wire";
import { MailBody } from "./MailBody";
import { useTexts } from "./texts";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", rowGap: "8px" },
  body: {
    display: "flex",
    height: "220px",
    paddingTop: "8px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "#ffffff",
  },
});

/** Shows what the pane asked Outlook to write. */
export function ComposeDialog(props: { message: NewMessage; onClose: () => void }) {
  const styles = useStyles();
  const texts = useTexts();
  const { message } = props;
  const rows = [
    [texts.to, joined(message.to)],
    [texts.cc, joined(message.cc)],
    [texts.bcc, joined(message.bcc)],
    [texts.attachments, message.attachmentNames.join("; ")],
  ].filter(([label, value]) => label === texts.to || value !== "");

  return (
    <Dialog open onOpenChange={(_, { open }) => !open && props.onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.composeTitle}</DialogTitle>
          <DialogContent className={styles.content}>
            {rows.map(([label, value]) => (
              <Field key={label} label={label ?? ""} orientation="horizontal">
                <Input readOnly appearance="underline" value={value ?? ""} />
              </Field>
            ))}
            <Field label={texts.subject} orientation="horizontal">
              <Input readOnly appearance="underline" value={message.subject} />
            </Field>
            <div className={styles.body} role="group" aria-label={texts.message}>
              <MailBody mail={{ htmlBody: message.htmlBody, textBody: "" }} />
            </div>
            <MessageBar layout="multiline">
              <MessageBarBody>{texts.composeHint}</MessageBarBody>
            </MessageBar>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={props.onClose}>
              {texts.close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function joined(people: MailAddress[]): string {
  return people.map(({ name, address }) => (name === "" ? address : `${name} <${address}>`)).join("; ");
}
