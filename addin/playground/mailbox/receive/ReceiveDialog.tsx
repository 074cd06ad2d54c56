import {
  Button,
  Checkbox,
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
  Select,
  Textarea,
} from "@fluentui/react-components";
import { useState, type SyntheticEvent } from "react";
import { isAddress } from "../compose/parseAddresses";
import type { MailToReceive } from "../data";
import { useTexts } from "../texts";
import { presetNames, usePresets, type PresetName } from "./presets";

const useStyles = makeStyles({
  surface: { maxWidth: "480px" },
  fields: { display: "flex", flexDirection: "column", rowGap: "12px" },
  sender: { display: "grid", gridTemplateColumns: "1fr 1fr", columnGap: "12px" },
});

/** A mail is written to the mailbox's owner, by whomever one likes: what becomes of it is then seen in the pane. */
export function ReceiveDialog(props: {
  isBusy: boolean;
  error: Error | null;
  onReceive: (mail: Omit<MailToReceive, "language">) => void;
  onClose: () => void;
}) {
  const styles = useStyles();
  const texts = useTexts();
  const presets = usePresets();
  const [preset, setPreset] = useState<PresetName>("contact");
  const [mail, setMail] = useState(presets.contact);
  const [isWrong, setIsWrong] = useState(false);
  const change = (changes: Partial<typeof mail>) => setMail((before) => ({ ...before, ...changes }));
  const changeSender = (changes: Partial<typeof mail.from>) => {
    setIsWrong(false);
    change({ from: { ...mail.from, ...changes } });
  };
  const choose = (name: PresetName) => {
    setPreset(name);
    setIsWrong(false);
    setMail(presets[name]);
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!isAddress(mail.from)) setIsWrong(true);
    else if (!props.isBusy) props.onReceive(mail);
  };

  return (
    <Dialog open onOpenChange={(_, { open }) => !open && props.onClose()}>
      <DialogSurface className={styles.surface}>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{texts.receiveTitle}</DialogTitle>
            <DialogContent className={styles.fields}>
              {props.error && (
                <MessageBar intent="error" layout="multiline">
                  <MessageBarBody>{`${texts.receiveFailed} ${props.error.message}`}</MessageBarBody>
                </MessageBar>
              )}
              <Field label={texts.preset}>
                <Select value={preset} onChange={(_, { value }) => choose(value as PresetName)}>
                  {presetNames.map((name) => (
                    <option key={name} value={name}>
                      {texts.presets[name]}
                    </option>
                  ))}
                </Select>
              </Field>
              <div className={styles.sender}>
                <Field label={texts.senderName}>
                  <Input value={mail.from.name} onChange={(_, { value: name }) => changeSender({ name })} />
                </Field>
                <Field
                  label={texts.senderAddress}
                  {...(isWrong && { validationMessage: texts.wrongAddress(mail.from.address) })}
                >
                  <Input
                    value={mail.from.address}
                    onChange={(_, { value: address }) => changeSender({ address })}
                  />
                </Field>
              </div>
              <Field label={texts.subject}>
                <Input value={mail.subject} onChange={(_, { value: subject }) => change({ subject })} />
              </Field>
              <Field label={texts.text}>
                <Textarea
                  rows={7}
                  resize="vertical"
                  value={mail.text}
                  onChange={(_, { value: text }) => change({ text })}
                />
              </Field>
              <Checkbox
                label={texts.isNewsletter}
                checked={mail.isNewsletter}
                onChange={(_, { checked }) => change({ isNewsletter: checked === true })}
              />
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary" disabledFocusable={props.isBusy}>
                {texts.receive}
              </Button>
              <Button onClick={props.onClose}>{texts.cancel}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
