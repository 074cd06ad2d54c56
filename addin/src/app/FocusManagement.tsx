import { useFocusFinders } from "@fluentui/react-components";

/**
 * Keeps Fluent's focus management as long as the pane lives. It would go with the last open popover, and with it the knowledge
 * of what was hidden from screen readers below that: whoever uses one would find an empty pane from then on.
 */
export default function FocusManagement() {
  useFocusFinders();
  return null;
}
