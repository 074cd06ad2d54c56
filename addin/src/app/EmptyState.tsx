import { Body1, Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { Search20Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { useTranslation } from "@/shared/i18n";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
    textAlign: "center",
    overflowWrap: "anywhere",
  },
  icon: { color: tokens.colorNeutralForeground3, "& svg": { width: "32px", height: "32px" } },
  text: { color: tokens.colorNeutralForeground3, textAlign: "center" },
});

export function EmptyState(props: { icon: ReactNode; title: string; text: string; onSearch: () => void }) {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <span className={styles.icon} aria-hidden>
        {props.icon}
      </span>
      <Subtitle2 as="h1">{props.title}</Subtitle2>
      <Body1 className={styles.text}>{props.text}</Body1>
      <Button icon={<Search20Regular />} onClick={props.onSearch}>
        {t("search.label")}
      </Button>
    </div>
  );
}
