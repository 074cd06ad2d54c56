import { createContext, useContext, useMemo, useState, useSyncExternalStore, type ReactNode } from "react";
import { createHostStore, type HostStore } from "./hostStore";
import type { HostState, OpenMail } from "./openMail";
import { openBrowser, openOwnWindow } from "./ownWindow";
import { onThemeChange, readTheme, type HostTheme } from "./theme";

interface Host {
  office: typeof Office | undefined;
  store: HostStore;
}

const HostContext = createContext<Host | undefined>(undefined);

/** Rendered only once Office.js is ready, so that language and theme are known with the first paint. */
export function HostProvider(props: { office: typeof Office | undefined; children: ReactNode }) {
  const { office } = props;
  const [store] = useState(() => createHostStore(office));
  const host = useMemo(() => ({ office, store }), [office, store]);
  return <HostContext value={host}>{props.children}</HostContext>;
}

function useHost(): Host {
  const host = useContext(HostContext);
  if (host === undefined) throw new Error("HostProvider is missing.");
  return host;
}

export function useHostState(): HostState {
  const { store } = useHost();
  return useSyncExternalStore(store.subscribe, store.current);
}

export function useOpenMail(): OpenMail | undefined {
  const state = useHostState();
  return state.kind === "mail" ? state.mail : undefined;
}

/** The code for documents comes with the views that need it. */
export function useOffice(): typeof Office | undefined {
  return useHost().office;
}

export function useHostTheme(): HostTheme {
  const { office } = useHost();
  const [subscribe, current] = useMemo(
    () => [(changed: () => void) => onThemeChange(office, window, changed), () => readTheme(office, window)],
    [office],
  );
  return useSyncExternalStore(subscribe, current);
}

/** Older Outlooks can't be asked for a new message; what the system writes mails with is Outlook there, too. */
function composeMail(office: typeof Office, recipient: string): void {
  if (office.context.requirements.isSetSupported("Mailbox", "1.6")) {
    office.context.mailbox.displayNewMessageForm({ toRecipients: [recipient] });
  } else window.open(`mailto:${encodeURIComponent(recipient)}`);
}

export interface HostActions {
  /** Undefined outside Outlook, where nothing can write a mail. */
  composeMail: ((recipient: string) => void) | undefined;
  /** Shows the view that the hash names in a window of its own. Undefined where the pane has one already. */
  openWindow: ((hash: string) => void) | undefined;
  openBrowser: (url: string) => void;
}

export function useHostActions(): HostActions {
  const { office } = useHost();
  return useMemo(() => {
    const mailbox = office?.context.mailbox;
    return {
      composeMail: mailbox && ((recipient) => composeMail(office, recipient)),
      openWindow: mailbox && ((hash) => openOwnWindow(office, hash)),
      openBrowser: (url) => openBrowser(office, url),
    };
  }, [office]);
}
