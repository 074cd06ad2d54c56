import type { FromPane, Wire } from "../wire";
import { answerLater, type Callback, type Tail } from "./asyncCall";
import { eventType } from "./constants";
import { argumentError, HostFailure } from "./failure";

export type StandInDialog = Pick<Office.Dialog, "close" | "addEventHandler">;
type DialogHandler = Parameters<Office.Dialog["addEventHandler"]>[1];

type DialogTail = [
  optionsOrCallback?: Office.DialogOptions | Callback<Office.Dialog>,
  callback?: Callback<Office.Dialog>,
];

const closedByUser = 12006;

/** Dialogs are shown by the mailbox page, one at a time. */
export function createDialogs(send: Wire<FromPane, never>["send"], origin: string) {
  let current: { dialog: StandInDialog; handlers: Map<string, DialogHandler[]> } | undefined;

  function open(address: string, options: Office.DialogOptions): StandInDialog {
    if (new URL(address).origin !== origin) throw new HostFailure("dialogAddressNotTrusted");
    if (current !== undefined) throw new HostFailure("dialogAlreadyOpen");
    const handlers = new Map<string, DialogHandler[]>([
      [eventType.DialogEventReceived, []],
      [eventType.DialogMessageReceived, []],
    ]);
    const dialog: StandInDialog = {
      close: () => {
        if (current?.dialog !== dialog) return;
        current = undefined;
        send({ kind: "closeDialog" });
      },
      addEventHandler: (type, handler) => {
        const registered = handlers.get(String(type));
        if (registered === undefined) throw argumentError("eventType");
        registered.push(handler);
      },
    };
    current = { dialog, handlers };
    const { width = 80, height = 80 } = options;
    send({ kind: "openDialog", address, widthPercent: width, heightPercent: height });
    return dialog;
  }

  return {
    displayDialogAsync: (address: string, ...tail: DialogTail): void => {
      if (!URL.canParse(address)) throw argumentError("startAddress");
      const options = typeof tail[0] === "object" ? tail[0] : {};
      answerLater(tail as Tail<Office.Dialog>, () => open(address, options) as Office.Dialog);
    },

    closedByUser: (): void => {
      const closed = current;
      current = undefined;
      for (const handler of closed?.handlers.get(eventType.DialogEventReceived) ?? [])
        handler({ error: closedByUser });
    },

    messageFromPage: (message: string, origin: string): void => {
      for (const handler of current?.handlers.get(eventType.DialogMessageReceived) ?? [])
        handler({ message, origin });
    },
  };
}
