import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useEffectEvent, useImperativeHandle, useMemo, useRef, useState, type Ref } from "react";
import { createEditorDocument } from "../mailDocument";
import { useTexts } from "../texts";
import { useThemeName } from "../themes";

export interface BodyEditor {
  focus: () => void;
  /** Where the cursor is, or stood last; at the beginning before that. */
  insert: (html: string) => void;
}

const useStyles = makeStyles({
  frame: {
    flexGrow: 1,
    minHeight: "120px",
    width: "100%",
    border: "none",
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface BodyEditorProps {
  html: string;
  onChange: (html: string) => void;
  onSend: () => void;
  autoFocus: boolean;
  ref: Ref<BodyEditor>;
}

/** A page of its own, so that no style of a quoted mail reaches the mailbox. */
export function BodyEditor({ html, onChange, onSend, autoFocus, ref }: BodyEditorProps) {
  const styles = useStyles();
  const texts = useTexts();
  const theme = useThemeName();
  const frame = useRef<HTMLIFrameElement>(null);
  const [loads, setLoads] = useState(0);
  const page = useMemo(() => createEditorDocument(theme), [theme]);
  const body = () => (loads > 0 ? (frame.current?.contentDocument?.body ?? undefined) : undefined);

  const changed = useEffectEvent(() => onChange(body()?.innerHTML ?? html));
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onSend();
  });
  const started = useEffectEvent((editor: HTMLElement) => {
    write(editor, html);
    if (autoFocus) focusStart(editor);
  });

  useEffect(() => {
    const editor = frame.current?.contentDocument?.body;
    if (loads === 0 || !editor) return;
    started(editor);
    const onInput = () => changed();
    const onKeyDown = (event: KeyboardEvent) => pressed(event);
    editor.addEventListener("input", onInput);
    editor.addEventListener("keydown", onKeyDown);
    return () => {
      editor.removeEventListener("input", onInput);
      editor.removeEventListener("keydown", onKeyDown);
    };
  }, [loads]);

  useEffect(() => {
    const editor = frame.current?.contentDocument?.body;
    // The user's own typing has come from there and must not be written back under the cursor.
    if (loads > 0 && editor && editor.innerHTML !== html) write(editor, html);
  }, [loads, html]);

  useImperativeHandle(ref, () => ({
    focus: () => {
      const editor = body();
      if (editor) focusStart(editor);
    },
    insert: (inserted) => {
      const editor = body();
      if (!editor) return;
      insertAtCursor(editor, inserted);
      onChange(editor.innerHTML);
    },
  }));

  const onLoad = () => {
    const editor = frame.current?.contentDocument?.body;
    if (!editor) return;
    makeEditable(editor, texts.mailBody);
    setLoads((count) => count + 1);
  };
  return <iframe ref={frame} className={styles.frame} title={texts.mailBody} srcDoc={page} onLoad={onLoad} />;
}

function makeEditable(body: HTMLElement, label: string): void {
  body.contentEditable = "true";
  body.role = "textbox";
  body.ariaMultiLine = "true";
  body.ariaLabel = label;
}

function write(body: HTMLElement, html: string): void {
  body.innerHTML = html;
}

function focusStart(body: HTMLElement): void {
  body.focus();
  body.ownerDocument.getSelection()?.collapse(body, 0);
}

function insertAtCursor(body: HTMLElement, html: string): void {
  const selection = body.ownerDocument.getSelection();
  const isInBody = selection !== null && selection.rangeCount > 0 && body.contains(selection.anchorNode);
  const range = isInBody ? selection.getRangeAt(0) : body.ownerDocument.createRange();
  if (!isInBody) range.setStart(body, 0);
  range.deleteContents();
  range.insertNode(range.createContextualFragment(html));
  range.collapse(false);
}
