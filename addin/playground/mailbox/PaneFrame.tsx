import { Button, makeStyles, mergeClasses, Text, tokens, Tooltip } from "@fluentui/react-components";
import { ContactCard20Filled, Dismiss16Regular, Pin16Filled, Pin16Regular } from "@fluentui/react-icons";
import { useRef, useState } from "react";
import type { PlaygroundMail } from "../mail";
import type { Surroundings, ToPane } from "../wire";
import type { PaneSize, SizePreset } from "./address";
import { PaneDialog, type PaneDialogRequest } from "./PaneDialog";
import { PaneResizer } from "./PaneResizer";
import { useTexts } from "./texts";
import { usePane, type PaneRequest } from "./usePane";

const sizes: Record<SizePreset, { width: number; height: number | "100%" }> = {
  narrow: { width: 320, height: 570 },
  word: { width: 329, height: 445 },
  wide: { width: 450, height: 570 },
  tall: { width: 320, height: "100%" },
};

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground3,
  },
  title: {
    display: "flex",
    alignItems: "center",
    columnGap: "8px",
    height: "32px",
    flexShrink: 0,
    padding: "0 4px 0 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    boxSizing: "border-box",
  },
  icon: { color: tokens.colorBrandForeground1, flexShrink: 0 },
  name: { flexGrow: 1 },
  frame: { display: "block", border: "none", flexShrink: 0, backgroundColor: tokens.colorNeutralBackground1 },
  tall: { flexShrink: 1, flexGrow: 1, minHeight: 0 },
});

export type MailboxRequest = Exclude<PaneRequest, { kind: "openDialog" | "closeDialog" }>;

/** The pane as Outlook frames it. Give it a key of everything that only a reload of the pane changes. */
export function PaneFrame(props: {
  surroundings: Surroundings;
  employee: string | undefined;
  mail: PlaygroundMail | null;
  size: PaneSize;
  delayMilliseconds: number;
  /** Undefined where Outlook can't pin. */
  isPinned: boolean | undefined;
  onPinnedChange: (isPinned: boolean) => void;
  onClose: () => void;
  onResize: (width: number) => void;
  onRequest: (request: MailboxRequest, answer: (message: ToPane) => void) => void;
}) {
  const styles = useStyles();
  const texts = useTexts();
  const frame = useRef<HTMLIFrameElement>(null);
  const [dialog, setDialog] = useState<PaneDialogRequest>();
  const send = usePane(frame, {
    surroundings: props.surroundings,
    mail: props.mail,
    delayMilliseconds: props.delayMilliseconds,
    onRequest: (request) => {
      if (request.kind === "openDialog") setDialog(request);
      else if (request.kind === "closeDialog") setDialog(undefined);
      else props.onRequest(request, (message) => send(message));
    },
  });
  const closeDialog = () => {
    setDialog(undefined);
    send({ kind: "dialogClosed" });
  };
  const query = props.employee === undefined ? "" : `?employee=${encodeURIComponent(props.employee)}`;
  const size = isPreset(props.size) ? sizes[props.size] : { width: Number(props.size), height: "100%" };
  const pinLabel = props.isPinned ? texts.unpin : texts.pin;

  return (
    <>
      <PaneResizer width={size.width} onResize={props.onResize} />
      <aside className={styles.root} aria-label={texts.paneTitle}>
        <div className={styles.title}>
          <ContactCard20Filled className={styles.icon} aria-hidden />
          <Text weight="semibold" className={styles.name}>
            {texts.paneTitle}
          </Text>
          {props.isPinned !== undefined && (
            <Tooltip content={pinLabel} relationship="label">
              <Button
                size="small"
                appearance="subtle"
                icon={props.isPinned ? <Pin16Filled /> : <Pin16Regular />}
                aria-pressed={props.isPinned}
                onClick={() => props.onPinnedChange(!props.isPinned)}
              />
            </Tooltip>
          )}
          <Tooltip content={texts.closePane} relationship="label">
            <Button size="small" appearance="subtle" icon={<Dismiss16Regular />} onClick={props.onClose} />
          </Tooltip>
        </div>
        <iframe
          ref={frame}
          className={mergeClasses(styles.frame, size.height === "100%" && styles.tall)}
          title={texts.paneTitle}
          src={`/playground/pane.html${query}`}
          {...size}
        />
        {dialog && (
          <PaneDialog
            request={dialog}
            surroundings={props.surroundings}
            onMessage={(message, origin) => send({ kind: "dialogMessage", message, origin })}
            onClose={closeDialog}
          />
        )}
      </aside>
    </>
  );
}

function isPreset(size: PaneSize): size is SizePreset {
  return size in sizes;
}
