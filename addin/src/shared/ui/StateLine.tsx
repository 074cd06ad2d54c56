import {
  Button,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
  type ButtonProps,
} from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";

const useStyles = makeStyles({
  root: {
    ...typographyStyles.body1,
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minHeight: "32px",
    padding: `0 ${tokens.spacingHorizontalXS} 0 ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  icon: { display: "flex", flexShrink: 0, color: tokens.colorNeutralForeground3 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground3 },
  text: { flexGrow: 1, minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  action: { flexShrink: 0, minWidth: 0 },
});

/** What has become of what is open beside the pane, or will: a line, and what can be done about it. */
export function StateLine(props: {
  icon: ReactElement;
  tone?: "good" | "bad" | undefined;
  text: string;
  children?: ReactNode;
}) {
  const { icon, tone, text } = props;
  const styles = useStyles();
  return (
    <div className={styles.root} role="status">
      <span className={mergeClasses(styles.icon, tone && styles[tone])}>{icon}</span>
      <span className={styles.text} title={text}>
        {text}
      </span>
      {props.children}
    </div>
  );
}

/** Keeps the line's place until the answer is there, so that nothing moves then. */
export function StateLinePlace() {
  return <div className={useStyles().root} aria-busy />;
}

export function StateLineAction(props: ButtonProps & { icon?: ReactElement; children: ReactNode }) {
  return <Button appearance="transparent" size="small" className={useStyles().action} {...props} />;
}
