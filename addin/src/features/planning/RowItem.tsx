import { Body1Strong, Button, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { readableOnHover } from "@/shared/ui/readableOnHover";
import { joined, type Summary } from "./lists/listDefinition";

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    paddingInlineEnd: tokens.spacingHorizontalS,
  },
  text: {
    ...readableOnHover,
    flexGrow: 1,
    minWidth: 0,
    maxWidth: "none",
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderRadius: 0,
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
  },
  line: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  detail: { color: tokens.colorNeutralForeground3 },
  late: { color: tokens.colorStatusDangerForeground3 },
});

/** A row in two lines: what, and below it when and with whom; beside it what can be done. */
export function RowItem(props: { summary: Summary; onOpen: (() => void) | undefined; children?: ReactNode }) {
  const { title, late, detail } = props.summary;
  const styles = useStyles();
  const rest = joined(detail);
  const lines = (
    <>
      <Body1Strong className={styles.line} title={title}>
        {title}
      </Body1Strong>
      <Caption1 className={mergeClasses(styles.line, styles.detail)} title={joined([late, rest])}>
        {late && <span className={styles.late}>{late}</span>}
        {late && rest !== "" && " · "}
        {rest}
      </Caption1>
    </>
  );
  return (
    <li className={styles.root}>
      {props.onOpen ? (
        <Button appearance="subtle" className={styles.text} onClick={props.onOpen}>
          {lines}
        </Button>
      ) : (
        <div className={styles.text}>{lines}</div>
      )}
      {props.children}
    </li>
  );
}
