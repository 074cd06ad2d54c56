import { makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import { useEffect, type RefObject } from "react";
import type { PartyType } from "@/shared/api";
import { useTranslation } from "@/shared/i18n";
import { isTyping } from "@/shared/ui";
import { NewAddressButton } from "./NewAddressButton";

const useStyles = makeStyles({
  root: {
    display: "flex",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  box: { flexGrow: 1, minWidth: 0, maxWidth: "none" },
});

/** Reached by Ctrl+K from anywhere, and by "/" where nobody is typing. */
export function AddressSearchBox({
  ref: input,
  text,
  onText,
  onCreate,
}: {
  ref: RefObject<HTMLInputElement | null>;
  text: string;
  onText: (text: string) => void;
  onCreate: (type: PartyType) => void;
}) {
  const { t } = useTranslation();
  const styles = useStyles();

  useEffect(() => {
    const focusOnShortcut = (event: KeyboardEvent) => {
      const isCommand = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";
      const isSlash = event.key === "/" && !isTyping(event.target);
      if (!isCommand && !isSlash) return;
      event.preventDefault();
      input.current?.select();
    };
    window.addEventListener("keydown", focusOnShortcut);
    return () => window.removeEventListener("keydown", focusOnShortcut);
  }, [input]);

  return (
    <div role="search" className={styles.root}>
      <SearchBox
        ref={input}
        className={styles.box}
        size="small"
        aria-label={t("search.label")}
        aria-keyshortcuts="Control+K /"
        placeholder={t("search.placeholder")}
        value={text}
        onChange={(_, { value }) => onText(value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") onText("");
        }}
      />
      <NewAddressButton onCreate={onCreate} />
    </div>
  );
}
