import type { KeyboardEvent } from "react";

/** Escape leads back; a list or menu that is open inside closes first. */
export function onEscape(close: () => void) {
  return (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    close();
  };
}
