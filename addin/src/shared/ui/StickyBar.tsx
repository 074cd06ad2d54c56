import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  root: {
    position: "sticky",
    bottom: 0,
    zIndex: 2,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  notice: { flexBasis: "100%" },
});

/** What can be done with a form; stays in sight below one that is longer than the pane. */
export function StickyBar(props: {
  className?: string;
  /** What came of it where it was not done; it is said where it was asked for. */
  notice?: ReactNode;
  children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.root, props.className)}>
      {props.notice && <div className={styles.notice}>{props.notice}</div>}
      {props.children}
    </div>
  );
}
