import type { ButtonProps } from "@fluentui/react-components";
import { cloneElement, Suspense, useState, type ReactElement, type ReactNode } from "react";

/**
 * Menus weigh as much as the rest of Fluent: until its button is pressed there is only the button. The menu is fetched
 * when the pointer or the focus comes near, and is open as soon as it is there.
 */
export function LazyMenu(props: {
  button: ReactElement<ButtonProps>;
  /** A list of commands, unless it says otherwise; false where there may be nothing to open. */
  opens?: "menu" | "dialog" | false;
  fetch: () => unknown;
  menu: (button: ReactElement<ButtonProps>) => ReactNode;
}) {
  const { button } = props;
  const [wasPressed, setWasPressed] = useState(false);
  const fetchSoon = () => void props.fetch();
  const closed = cloneElement(button, {
    ...(props.opens !== false && { "aria-haspopup": props.opens ?? "menu", "aria-expanded": false }),
    onPointerEnter: fetchSoon,
    onFocus: fetchSoon,
    onClick: () => setWasPressed(true),
  });
  return wasPressed ? <Suspense fallback={closed}>{props.menu(button)}</Suspense> : closed;
}
