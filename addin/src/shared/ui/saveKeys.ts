import type { KeyboardEvent } from "react";

/** Ctrl+Enter and Ctrl+S save, wherever in the form somebody is. */
export function onSaveKeys(save: () => void) {
  return (event: KeyboardEvent) => {
    const isCommand = event.ctrlKey || event.metaKey;
    if (!isCommand || (event.key !== "Enter" && event.key.toLowerCase() !== "s")) return;
    event.preventDefault();
    event.stopPropagation();
    save();
  };
}
