import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { PlaygroundMail } from "../mail";
import { createMailDocument, textAsHtml } from "./mailDocument";
import { useTexts } from "./texts";
import { useThemeName } from "./themes";

const useStyles = makeStyles({
  notice: { margin: "0 16px 12px", flexShrink: 0, minWidth: 0 },
  frame: { flexGrow: 1, minHeight: 0, width: "100%", border: "none", colorScheme: "light" },
});

/** Give it the mail's id as key: pictures are loaded for one mail at a time. */
export function MailBody({ mail }: { mail: Pick<PlaygroundMail, "htmlBody" | "textBody"> }) {
  const styles = useStyles();
  const texts = useTexts();
  const theme = useThemeName();
  const [showPictures, setShowPictures] = useState(false);
  const { html, hasBlockedPictures } = useMemo(
    () => createMailDocument(mail.htmlBody || textAsHtml(mail.textBody), showPictures, theme),
    [mail, showPictures, theme],
  );

  return (
    <>
      {hasBlockedPictures && (
        <MessageBar className={styles.notice}>
          <MessageBarBody>{texts.picturesBlocked}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => setShowPictures(true)}>
              {texts.showPictures}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <iframe
        className={styles.frame}
        title={texts.mailBody}
        srcDoc={html}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        referrerPolicy="no-referrer"
      />
    </>
  );
}
