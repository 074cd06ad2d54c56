import { useEffect, useEffectEvent, useRef, useState, type RefObject } from "react";
import { isDraft, type PlaygroundMail } from "../mail";
import type { RecipientField } from "../draftCall";
import { connect, type FromPane, type Surroundings, type ToPane } from "../wire";

export type PaneRequest = Exclude<FromPane, { kind: "ready" }>;

interface PaneSide {
  surroundings: Surroundings;
  mail: PlaygroundMail | null;
  /** How long Outlook takes to tell the pane of another mail. */
  delayMilliseconds: number;
  onRequest: (request: PaneRequest) => void;
}

/** Plays Outlook for the pane in the frame; the returned function sends it a message. */
export function usePane(
  frame: RefObject<HTMLIFrameElement | null>,
  { surroundings, mail, delayMilliseconds, onRequest }: PaneSide,
): (message: ToPane) => void {
  const send = useRef<(message: ToPane) => void>(() => undefined);
  const told = useRef<{ mail: PlaygroundMail | null; theme: Surroundings["theme"] }>(undefined);
  const [isStarted, setIsStarted] = useState(false);

  const receive = useEffectEvent((message: FromPane) => {
    if (message.kind !== "ready") {
      onRequest(message);
      return;
    }
    // Also after the pane was reloaded by itself.
    send.current({ kind: "started", surroundings, mail });
    told.current = { mail, theme: surroundings.theme };
    setIsStarted(true);
  });

  useEffect(() => {
    const paneWindow = frame.current?.contentWindow;
    if (!paneWindow) throw new Error("The pane's frame has no window.");
    const wire = connect<ToPane, FromPane>(window, paneWindow);
    send.current = wire.send;
    return wire.listen((message) => receive(message));
  }, [frame]);

  useEffect(() => {
    if (!isStarted || told.current === undefined) return;
    const knowledge = told.current;
    if (isSameItem(knowledge.mail, mail)) {
      const changed = changedRecipients(knowledge.mail, mail);
      knowledge.mail = mail;
      if (changed) send.current({ kind: "recipientsChanged", changed });
      return;
    }
    const timer = setTimeout(() => {
      knowledge.mail = mail;
      send.current({ kind: "itemChanged", mail });
    }, delayMilliseconds);
    return () => clearTimeout(timer);
  }, [isStarted, mail, delayMilliseconds]);

  const { theme, forcedTokens } = surroundings;
  useEffect(() => {
    if (!isStarted || told.current === undefined || told.current.theme === theme) return;
    told.current.theme = theme;
    send.current({ kind: "themeChanged", theme, forcedTokens });
  }, [isStarted, theme, forcedTokens]);

  return (message) => send.current(message);
}

/** A draft stays the item that it is while it is written in; once sent, it is another. */
function isSameItem(left: PlaygroundMail | null, right: PlaygroundMail | null): boolean {
  return left?.itemId === right?.itemId && left?.folder === right?.folder;
}

function changedRecipients(
  before: PlaygroundMail | null,
  after: PlaygroundMail | null,
): Record<RecipientField, boolean> | undefined {
  if (before === null || after === null || !isDraft(before) || !isDraft(after)) return undefined;
  const changed = { to: before.to !== after.to, cc: before.cc !== after.cc, bcc: before.bcc !== after.bcc };
  return Object.values(changed).includes(true) ? changed : undefined;
}
