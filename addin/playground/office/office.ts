import type { FromPane, ToPane, Wire } from "../wire";
import {
  asyncResultStatus,
  coercionType,
  eventType,
  fileType,
  hostType,
  mailboxEnums,
  platformType,
} from "./constants";
import { createDialogs } from "./dialog";
import { createDraftCalls } from "./draftCalls";
import { hosts } from "./hosts";
import { createMailbox, type OpenMailbox, type StandInMailbox } from "./mailbox";
import { createRequirements } from "./requirements";
import { createSystemTheme } from "./systemTheme";
import { officeTheme } from "./theme";
import { createWordCalls, createWordHost } from "./wordOffice";

export type StandInContext = Pick<
  Office.Context,
  "host" | "platform" | "displayLanguage" | "contentLanguage" | "requirements"
> & {
  /** Outlook tells it from Mailbox 1.14 on. */
  officeTheme?: Office.OfficeTheme;
  mailbox: StandInMailbox;
  ui: Partial<Pick<Office.UI, "openBrowserWindow" | "displayDialogAsync">>;
};

type HostAndPlatform = Awaited<ReturnType<typeof Office.onReady>>;

export interface StandInOffice {
  onReady: typeof Office.onReady;
  /** Without its parts until Outlook has answered, as in the real library. */
  context: StandInContext;
  HostType: typeof hostType;
  PlatformType: typeof platformType;
  AsyncResultStatus: typeof asyncResultStatus;
  CoercionType: typeof coercionType;
  EventType: typeof eventType;
  FileType: typeof fileType;
  MailboxEnums: typeof mailboxEnums;
}

/** `Office` as an add-in sees it inside Outlook on the web, with the mailbox page at the other end of the wire. */
export function createOffice(frame: Window, wire: Wire<FromPane, ToPane>): StandInOffice {
  const dialogs = createDialogs(wire.send, frame.location.origin);
  const calls = createDraftCalls(wire.send);
  const wordCalls = createWordCalls(wire.send);
  const showSystemTheme = createSystemTheme(frame);
  let opened: OpenMailbox | undefined;
  let start: (info: HostAndPlatform) => void;
  const started = new Promise<HostAndPlatform>((resolve) => (start = resolve));

  const office: StandInOffice = {
    ...constants,
    context: {} as StandInContext,
    onReady: (callback) => whenReady(started, callback),
  };

  wire.listen((message) => {
    switch (message.kind) {
      case "started": {
        const { displayLanguage, theme, host: hostName, word: wordName } = message.surroundings;
        if (wordName !== undefined) {
          const host = createWordHost(wordCalls.ask, message.surroundings, wordName);
          showSystemTheme(message.surroundings);
          office.context = host.context;
          Reflect.set(frame, "Word", host.word);
          start(host.context);
          break;
        }
        const requirements = createRequirements(hostName);
        opened = createMailbox(wire.send, calls.askFor, message.surroundings, message.mail);
        showSystemTheme(message.surroundings);
        const host = hostType.Outlook as unknown as Office.HostType;
        const platform = platformType[hosts[hostName].platform] as unknown as Office.PlatformType;
        office.context = {
          host,
          platform,
          displayLanguage,
          contentLanguage: displayLanguage,
          ...(requirements.isSetSupported("Mailbox", "1.14") && { officeTheme: officeTheme(theme) }),
          requirements,
          mailbox: opened.mailbox,
          ui: {
            ...(requirements.isSetSupported("OpenBrowserWindowApi", "1.1") && {
              openBrowserWindow: (url) => void frame.open(url, "_blank", "noopener"),
            }),
            ...(requirements.isSetSupported("DialogApi", "1.1") && {
              displayDialogAsync: dialogs.displayDialogAsync,
            }),
          },
        };
        start({ host, platform });
        break;
      }
      case "itemChanged":
        opened?.select(message.mail);
        break;
      case "themeChanged":
        showSystemTheme(message);
        if (office.context.officeTheme) office.context.officeTheme = officeTheme(message.theme);
        opened?.raiseThemeChanged(officeTheme(message.theme));
        break;
      case "recipientsChanged":
        opened?.raiseRecipientsChanged(message.changed);
        break;
      case "wordAnswer":
        wordCalls.answered(message);
        break;
      case "draftAnswer":
        calls.answered(message.number, message.answer);
        break;
      case "dialogMessage":
        dialogs.messageFromPage(message.message, message.origin);
        break;
      case "dialogClosed":
        dialogs.closedByUser();
        break;
    }
  });
  wire.send({ kind: "ready" });
  return office;
}

/** What the real library becomes in a plain browser: ready, in no host. */
export function createHostlessOffice(): StandInOffice {
  const nowhere = { host: null, platform: null } as unknown as HostAndPlatform;
  return {
    ...constants,
    context: {} as StandInContext,
    onReady: (callback) => whenReady(Promise.resolve(nowhere), callback),
  };
}

const constants = {
  HostType: hostType,
  PlatformType: platformType,
  AsyncResultStatus: asyncResultStatus,
  CoercionType: coercionType,
  EventType: eventType,
  FileType: fileType,
  MailboxEnums: mailboxEnums,
};

async function whenReady(
  started: Promise<HostAndPlatform>,
  callback?: (info: HostAndPlatform) => unknown,
): Promise<HostAndPlatform> {
  const info = await started;
  callback?.(info);
  return info;
}
