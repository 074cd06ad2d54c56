import { Button, makeStyles } from "@fluentui/react-components";
import { ChevronDown12Regular, ChevronUp12Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";

const useStyles = makeStyles({ root: { alignSelf: "flex-start", paddingInlineStart: 0 } });

/** Shows and hides a form's further fields, which stand below it. */
export function FoldButton(props: {
  isUnfolded: boolean;
  onFold: (isUnfolded: boolean) => void;
  children: ReactNode;
}) {
  const { isUnfolded } = props;
  return (
    <Button
      className={useStyles().root}
      size="small"
      appearance="transparent"
      icon={isUnfolded ? <ChevronUp12Regular /> : <ChevronDown12Regular />}
      aria-expanded={isUnfolded}
      onClick={() => props.onFold(!isUnfolded)}
    >
      {props.children}
    </Button>
  );
}
