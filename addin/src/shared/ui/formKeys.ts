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

/** Escape leads back; what is open inside, a list or a form, closes first. */
export function onEscape(close: () => void) {
  return (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    close();
  };
}

/** The keys of a form that stands in a larger page: one saves it, the other closes it, and what was typed is kept. */
export function onFormKeys(save: () => void, close: () => void) {
  return (event: KeyboardEvent) => {
    onSaveKeys(save)(event);
    onEscape(close)(event);
  };
}
