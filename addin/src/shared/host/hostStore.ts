import { readItem, type HostState } from "./openMail";

export interface HostStore {
  subscribe: (listener: () => void) => () => void;
  current: () => HostState;
}

/** What is open beside the pane, as a store that React can subscribe to. */
export function createHostStore(office: typeof Office | undefined): HostStore {
  const mailbox = office?.context.mailbox;
  if (office === undefined || mailbox === undefined) {
    const isWord = office !== undefined && office.context.host === office.HostType.Word;
    const state: HostState = { kind: isWord ? "document" : "noHost" };
    return { subscribe: () => () => undefined, current: () => state };
  }

  let state = readItem(office);
  const listeners = new Set<() => void>();
  const readAgain = () => {
    const next = readItem(office);
    if (isSame(next, state)) return;
    state = next;
    for (const listener of listeners) listener();
  };
  // Where pinning is not supported the pane closes with its item, and there is nothing to follow. What is selected
  // before Outlook confirms the handler is told to nobody: hence the second look.
  if (office.context.requirements.isSetSupported("Mailbox", "1.5")) {
    mailbox.addHandlerAsync(office.EventType.ItemChanged, readAgain, readAgain);
  }

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    current: () => state,
  };
}

function isSame(left: HostState, right: HostState): boolean {
  if (left.kind === "mail" && right.kind === "mail") return left.mail.key === right.mail.key;
  if (left.kind === "draft" && right.kind === "draft") return left.draft.item === right.draft.item;
  if (left.kind === "appointment" && right.kind === "appointment")
    return left.appointment.item === right.appointment.item;
  return left.kind === right.kind;
}
