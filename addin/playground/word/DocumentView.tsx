import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { renderAsync } from "docx-preview";
import { useEffect, useRef, useState } from "react";
import { useTexts } from "../mailbox/texts";

const useStyles = makeStyles({
  root: {
    flexGrow: 1,
    minWidth: 0,
    overflow: "auto",
    backgroundColor: tokens.colorNeutralBackground4,
    // Paper is white, whatever the theme.
    "& .docx": { color: "black", marginBottom: "16px !important" },
    "& .docx-wrapper": { background: "none !important", padding: "16px !important" },
  },
});

/** The document as it is printed. A click puts the cursor into a paragraph. */
export function DocumentView(props: { content: Uint8Array; onCursor: (paragraph: number) => void }) {
  const { content } = props;
  const styles = useStyles();
  const texts = useTexts();
  const page = useRef<HTMLDivElement>(null);
  const [error, setError] = useState<string>();

  useEffect(() => {
    const target = document.createElement("div");
    let isCurrent = true;
    const options = {
      useBase64URL: true,
      ignoreFonts: true,
      breakPages: true,
      ignoreLastRenderedPageBreak: true,
    };
    renderAsync(new Blob([content as BlobPart]), target, undefined, options).then(
      () => {
        if (!isCurrent) return;
        setError(undefined);
        page.current?.replaceChildren(target);
      },
      (reason: unknown) => isCurrent && setError(String(reason)),
    );
    return () => {
      isCurrent = false;
    };
  }, [content]);

  return (
    <main
      className={styles.root}
      aria-label={texts.documentView}
      onClick={({ target }) => {
        const clicked = (target as Element).closest("article p");
        const paragraphs = [...(page.current?.querySelectorAll("article p") ?? [])];
        if (clicked) props.onCursor(paragraphs.indexOf(clicked));
      }}
    >
      {error !== undefined && (
        <MessageBar intent="error">
          <MessageBarBody>{error}</MessageBarBody>
        </MessageBar>
      )}
      <div ref={page} />
    </main>
  );
}
