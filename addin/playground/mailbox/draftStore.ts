import type { Draft } from "../mail";
import { textOf } from "./mailDocument";

export type DraftStore = ReturnType<typeof createDraftStore>;

/** The mails that are being written. Kept outside React: Outlook answers the pane with what has just been changed. */
export function createDraftStore() {
  let mails: Draft[] = [];
  const listeners = new Set<() => void>();
  const set = (next: Draft[]) => {
    mails = next;
    for (const listener of listeners) listener();
  };
  const replace = (itemId: string, next: (draft: Draft) => Draft) =>
    set(mails.map((mail) => (mail.itemId === itemId ? next(mail) : mail)));

  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    current: () => mails,
    find: (itemId: string) => mails.find((draft) => draft.itemId === itemId),
    add: (draft: Draft) => set([...mails, draft]),
    change: (itemId: string, changes: Partial<Draft>) =>
      replace(itemId, (draft) => {
        const changed = { ...draft, isTouched: true, receivedAt: new Date().toISOString(), ...changes };
        return { ...changed, textBody: textOf(changed.htmlBody) };
      }),
    remove: (itemId: string) => set(mails.filter((mail) => mail.itemId !== itemId)),
  };
}
