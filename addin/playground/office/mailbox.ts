import type { RecipientField } from "../draftCall";
import { isDraft, type PlaygroundMail } from "../mail";
import type { FromPane, Surroundings, Wire } from "../wire";
import { eventType } from "./constants";
import { createAppointmentItem, type StandInAppointment } from "./appointmentItem";
import type { AskDraft } from "./draftCalls";
import { createDraftItem, type OpenDraft, type StandInDraft } from "./draftItem";
import { createEvents } from "./events";
import { argumentError } from "./failure";
import { createItem, type StandInItem } from "./item";
import { readMessageForm } from "./newMessage";
import { supports, withoutUnsupported } from "./requirements";

export type StandInMailbox = Pick<
  Office.Mailbox,
  "userProfile" | "addHandlerAsync" | "removeHandlerAsync" | "displayNewMessageForm" | "displayMessageForm"
> & {
  /** Null while no mail is selected, or several are. */
  readonly item: StandInItem | StandInDraft | StandInAppointment | null;
};

export interface OpenMailbox {
  mailbox: StandInMailbox;
  select: (mail: PlaygroundMail | null) => void;
  raiseRecipientsChanged: (changed: Record<RecipientField, boolean>) => void;
  raiseThemeChanged: (officeTheme: Office.OfficeTheme) => void;
}

export function createMailbox(
  send: Wire<FromPane, never>["send"],
  askFor: (itemId: string) => AskDraft,
  { mailboxOwner, host }: Surroundings,
  selected: PlaygroundMail | null,
): OpenMailbox {
  const knowsThemes = supports(host, "Mailbox", "1.14");
  const events = createEvents(eventType.ItemChanged, ...(knowsThemes ? [eventType.OfficeThemeChanged] : []));
  let draft: OpenDraft | undefined;
  let item = open(selected);

  function open(mail: PlaygroundMail | null): StandInMailbox["item"] {
    draft = undefined;
    if (mail === null) return null;
    const { appointment } = mail;
    if (appointment) return createAppointmentItem(host, { ...mail, appointment }, mailboxOwner);
    if (isDraft(mail)) {
      draft = createDraftItem(host, mail, mailboxOwner, askFor(mail.itemId));
      return draft.item;
    }
    const opened = createItem(host, mail, mailboxOwner, () => item === opened, send);
    return opened;
  }

  const mailbox: StandInMailbox = {
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
  };
  return {
    mailbox: withoutUnsupported(host, mailbox, {
      addHandlerAsync: "1.5",
      removeHandlerAsync: "1.5",
      displayNewMessageForm: "1.6",
    }),
    select: (mail) => {
      item = open(mail);
      events.raise(eventType.ItemChanged, {});
    },
    raiseRecipientsChanged: (changed) => draft?.raiseRecipientsChanged(changed),
    raiseThemeChanged: (officeTheme) => {
      if (knowsThemes) events.raise(eventType.OfficeThemeChanged, { officeTheme });
    },
  };
}
