import type { ButtonProps } from "@fluentui/react-components";
import { cloneElement, Suspense, useState, type ReactElement, type ReactNode } from "react";

/**
 * Menus weigh as much as the rest of Fluent: the first paint has their buttons, the menus follow. Who presses the button
 * before that finds the menu open as soon as it is there.
 */
export function LazyMenu(props: {
  button: ReactElement<ButtonProps>;
  menu: (button: ReactElement, startsOpen: boolean) => ReactNode;
}) {
  const { button } = props;
  const [wasPressed, setWasPressed] = useState(false);
  return (
    <Suspense fallback={cloneElement(button, { onClick: () => setWasPressed(true) })}>
      {props.menu(button, wasPressed)}
    </Suspense>
  );
}
