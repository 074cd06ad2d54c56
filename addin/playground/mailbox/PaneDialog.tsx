import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons";
import { useEffect, useEffectEvent, useRef } from "react";
import { dialogWindowName } from "../office/dialogOffice";
import type { Surroundings } from "../wire";
import { useTexts } from "./texts";

export interface PaneDialogRequest {
  address: string;
  widthPercent: number;
  heightPercent: number;
}

const useStyles = makeStyles({
  surface: { maxWidth: "none", maxHeight: "none", padding: "12px" },
  body: { height: "100%", maxHeight: "none" },
  frame: { width: "100%", height: "100%", border: "none" },
});

/** The window that `Office.context.ui.displayDialogAsync` opens, in percent of the screen. */
export function PaneDialog(props: {
  request: PaneDialogRequest;
  surroundings: Surroundings;
  onMessage: (message: string, origin: string) => void;
  onClose: () => void;
}) {
  const styles = useStyles();
  const frame = useRef<HTMLIFrameElement>(null);
  const receive = useEffectEvent((event: MessageEvent<unknown>) => {
    const isFromPage = event.source !== null && event.source === frame.current?.contentWindow;
    if (isFromPage && typeof event.data === "string") props.onMessage(event.data, event.origin);
  });
  useEffect(() => {
    const listener = (event: MessageEvent<unknown>) => receive(event);
    window.addEventListener("message", listener);
    return () => window.removeEventListener("message", listener);
  }, []);
  const texts = useTexts();
  const { address, widthPercent, heightPercent } = props.request;
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && props.onClose()}>
      <DialogSurface
        className={styles.surface}
        style={{ width: `${widthPercent}vw`, height: `${heightPercent}vh` }}
      >
        <DialogBody className={styles.body}>
          <DialogTitle
            action={
              <Button
                appearance="subtle"
                icon={<Dismiss20Regular />}
                aria-label={texts.close}
                onClick={props.onClose}
              />
            }
          >
            {texts.dialogTitle}
          </DialogTitle>
          <DialogContent>
            <iframe
              ref={frame}
              className={styles.frame}
              name={dialogWindowName(props.surroundings)}
              title={texts.dialogTitle}
              src={address}
            />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
