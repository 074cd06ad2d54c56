import type { DraftAnswer, DraftCall, RecipientField } from "./draftCall";
import type { MailAddress, PlaygroundMail } from "./mail";
import type { WordName } from "./office/wordHosts";
import type { WordAnswer, WordCall } from "./wordCall";

export type ThemeName = "light" | "dark" | "contrastBlack" | "contrastWhite";
export type HostName = "web" | "windows" | "mac" | "outlook2021" | "exchangeServer" | "mobile";

/** What Outlook knows before an add-in starts. */
export interface Surroundings {
  displayLanguage: string;
  theme: ThemeName;
  /** What the system puts in the place of the pane's own colours, by the name of the token. */
  forcedTokens?: Record<string, string> | undefined;
  host: HostName;
  /** The host is this Word instead of an Outlook. */
  word?: WordName;
  mailboxOwner: MailAddress;
}

export interface NewMessage {
  to: MailAddress[];
  cc: MailAddress[];
  bcc: MailAddress[];
  subject: string;
  htmlBody: string;
  attachmentNames: string[];
}

/** From the mailbox page to the stand-in inside the pane. */
export type ToPane =
  | { kind: "started"; surroundings: Surroundings; mail: PlaygroundMail | null }
  | { kind: "itemChanged"; mail: PlaygroundMail | null }
  | ({ kind: "themeChanged" } & Pick<Surroundings, "theme" | "forcedTokens">)
  | { kind: "recipientsChanged"; changed: Record<RecipientField, boolean> }
  | { kind: "draftAnswer"; number: number; answer: DraftAnswer }
  | { kind: "wordAnswer"; number: number; answer: WordAnswer }
  | { kind: "dialogMessage"; message: string; origin: string }
  | { kind: "dialogClosed" };

/** From the stand-in inside the pane to the mailbox page. */
export type FromPane =
  | { kind: "ready" }
  | { kind: "newMessage"; message: NewMessage }
  | { kind: "reply"; itemId: string; toAll: boolean; htmlBody: string }
  | { kind: "openMessage"; itemId: string }
  | { kind: "draftCall"; number: number; itemId: string; call: DraftCall }
  | { kind: "wordCall"; number: number; call: WordCall }
  | { kind: "openDialog"; address: string; widthPercent: number; heightPercent: number }
  | { kind: "closeDialog" };

/** One end of the conversation between the mailbox page and the pane. */
export interface Wire<Outgoing, Incoming> {
  send: (message: Outgoing) => void;
  listen: (listener: (message: Incoming) => void) => () => void;
}

/** Only messages from exactly the other window, loaded from exactly this origin, are heard. */
export function connect<Outgoing extends object, Incoming extends object>(
  here: Window,
  other: Window,
): Wire<Outgoing, Incoming> {
  const origin = here.location.origin;
  return {
    send: (message) => other.postMessage(message, origin),
    listen: (listener) => {
      const receive = (event: MessageEvent<unknown>) => {
        if (event.origin !== origin || event.source !== other) return;
        if (isMessage(event.data)) listener(event.data as Incoming);
      };
      here.addEventListener("message", receive);
      return () => here.removeEventListener("message", receive);
    },
  };
}

function isMessage(data: unknown): data is { kind: unknown } {
  return typeof data === "object" && data !== null && "kind" in data;
}
