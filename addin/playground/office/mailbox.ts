import type { PlaygroundMail } from "../mail";
import type { FromPane, Surroundings, Wire } from "../wire";
import { eventType } from "./constants";
import { createEvents } from "./events";
import { argumentError } from "./failure";
import { createItem, type StandInItem } from "./item";
import { readMessageForm } from "./newMessage";

export type StandInMailbox = Pick<
  Office.Mailbox,
  "userProfile" | "addHandlerAsync" | "removeHandlerAsync" | "displayNewMessageForm" | "displayMessageForm"
> & {
  /** Null while no mail is selected, or several are. */
  readonly item: StandInItem | null;
};

export interface OpenMailbox {
  mailbox: StandInMailbox;
  select: (mail: PlaygroundMail | null) => void;
  raiseThemeChanged: (officeTheme: Office.OfficeTheme) => void;
}

export function createMailbox(
  send: Wire<FromPane, never>["send"],
  { mailboxOwner }: Surroundings,
  selected: PlaygroundMail | null,
): OpenMailbox {
  const events = createEvents(eventType.ItemChanged, eventType.OfficeThemeChanged);
  let item = open(selected);

  function open(mail: PlaygroundMail | null): StandInItem | null {
    if (mail === null) return null;
    const opened = createItem(mail, mailboxOwner, () => item === opened);
    return opened;
  }

  return {
    mailbox: {
      get item() {
        return item;
      },
      userProfile: {
        accountType: "office365",
        displayName: mailboxOwner.name,
        emailAddress: mailboxOwner.address,
        timeZone: "W. Europe Standard Time",
      },
      addHandlerAsync: events.addHandlerAsync,
      removeHandlerAsync: events.removeHandlerAsync,
      displayNewMessageForm: (form) => send({ kind: "newMessage", message: readMessageForm(form) }),
      displayMessageForm: (itemId) => {
        if (typeof itemId !== "string" || itemId === "") throw argumentError("itemId");
        send({ kind: "openMessage", itemId });
      },
    },
    select: (mail) => {
      item = open(mail);
      events.raise(eventType.ItemChanged, {});
    },
    raiseThemeChanged: (officeTheme) => events.raise(eventType.OfficeThemeChanged, { officeTheme }),
  };
}
