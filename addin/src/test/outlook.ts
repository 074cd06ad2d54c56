import { OfficeMockObject } from "office-addin-mock";

interface MailFields {
  itemId: string;
  from: [name: string, address: string];
  to?: [name: string, address: string][];
  text?: string;
}

/** Outlook in read mode, and the means to select another mail. */
export function outlook(
  first: MailFields | null,
  options: { bodyBackgroundColor?: string; confirmsHandlers?: boolean } = {},
) {
  let itemChanged: () => void = () => undefined;
  let confirmHandler: () => void = () => undefined;
  const data = {
    host: "outlook",
    EventType: { ItemChanged: "itemChanged", OfficeThemeChanged: "themeChanged" },
    CoercionType: { Text: "text" },
    AsyncResultStatus: { Succeeded: "succeeded" },
    context: {
      displayLanguage: "de-AT",
      officeTheme: { bodyBackgroundColor: options.bodyBackgroundColor ?? "#ffffff" },
      requirements: { isSetSupported: () => true },
      ui: { openBrowserWindow: () => undefined },
      mailbox: {
        userProfile: { emailAddress: "eva.lang@feinkost.example" },
        displayNewMessageForm: () => undefined,
        addHandlerAsync: (event: string, handler: () => void, confirm?: () => void) => {
          if (event !== "itemChanged") return;
          confirmHandler = () => {
            itemChanged = handler;
            confirm?.();
          };
          if (options.confirmsHandlers !== false) confirmHandler();
        },
      },
    },
  };
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the mock takes any object
  const office = new OfficeMockObject(data) as unknown as typeof Office;
  const mailbox = office.context.mailbox as { item: unknown };
  // The mock copies what it is given and does not know null.
  mailbox.item = item(first);
  return {
    office,
    /** Outlook registers handlers when it comes to it; until then nobody is told of a selection. */
    confirmHandler: () => confirmHandler(),
    select: (mail: MailFields | null) => {
      mailbox.item = item(mail);
      itemChanged();
    },
  };
}

function item(mail: MailFields | null) {
  if (mail === null) return null;
  const person = ([displayName, emailAddress]: [string, string]) => ({ displayName, emailAddress });
  return {
    itemType: "message",
    itemId: mail.itemId,
    internetMessageId: `<${mail.itemId}@mail.example>`,
    subject: "Lieferung",
    from: person(mail.from),
    to: (mail.to ?? []).map(person),
    cc: [],
    dateTimeCreated: new Date("2026-11-03T14:00:00Z"),
    attachments: [],
    body: {
      getAsync: (_: string, done: (result: object) => void) =>
        done({ status: "succeeded", value: mail.text ?? "" }),
    },
  };
}
