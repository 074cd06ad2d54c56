import { Button, type ButtonProps } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import type { ReactNode, Ref } from "react";

/** Leads to the view that this one came from, above whose content it stands. */
export function BackButton(props: {
  ref?: Ref<HTMLButtonElement>;
  className?: string;
  onClick: NonNullable<ButtonProps["onClick"]>;
  children: ReactNode;
}) {
  return <Button size="small" appearance="subtle" icon={<ArrowLeft20Regular />} {...props} />;
}
