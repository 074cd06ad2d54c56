import type { Draft, PlaygroundMail } from "../mail";
import { isDraft } from "../mail";
import { textOf } from "./mailDocument";

export type DraftStore = ReturnType<typeof createDraftStore>;

/** The mails that were written here. Kept outside React: Outlook answers the pane with what has just been changed. */
export function createDraftStore() {
  let mails: PlaygroundMail[] = [];
  const listeners = new Set<() => void>();
  const set = (next: PlaygroundMail[]) => {
    mails = next;
    for (const listener of listeners) listener();
  };
  const replace = (itemId: string, next: (draft: Draft) => PlaygroundMail) =>
    set(mails.map((mail) => (mail.itemId === itemId && isDraft(mail) ? next(mail) : mail)));

  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    current: () => mails,
    find: (itemId: string) => mails.filter(isDraft).find((draft) => draft.itemId === itemId),
    add: (draft: Draft) => set([...mails, draft]),
    change: (itemId: string, changes: Partial<Draft>) =>
      replace(itemId, (draft) => {
        const changed = { ...draft, isTouched: true, receivedAt: new Date().toISOString(), ...changes };
        return { ...changed, textBody: textOf(changed.htmlBody) };
      }),
    remove: (itemId: string) => set(mails.filter((mail) => mail.itemId !== itemId)),
    /** The mail goes no further than this page. */
    send: (itemId: string) =>
      replace(itemId, (draft) => ({
        ...draft,
        folder: "sentItems",
        receivedAt: new Date().toISOString(),
      })),
  };
}
