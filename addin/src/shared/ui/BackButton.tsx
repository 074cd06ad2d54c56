import { Button } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import type { ReactNode, Ref } from "react";

/** Leads to the view that this one came from, above whose content it stands. */
export function BackButton(props: {
  ref?: Ref<HTMLButtonElement>;
  className?: string;
  onClick: () => void;
  children: ReactNode;
}) {
  const { ref, className, onClick, children } = props;
  return (
    <Button
      ref={ref}
      className={className}
      size="small"
      appearance="subtle"
      icon={<ArrowLeft20Regular />}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
