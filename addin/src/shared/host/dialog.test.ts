import { expect, test, vi } from "vitest";
import { DialogFailure, messageFromDialog } from "./dialog";

const address = "https://crm.feinkost.example/sign-in.html#start";

type Handler = (event: object) => void;

/** Office, as far as dialogs go. */
function officeWithDialogs(refusal?: number, tellsOrigins = true) {
  const handlers = new Map<string, Handler>();
  const close = vi.fn();
  const dialog = { close, addEventHandler: (type: string, handler: Handler) => handlers.set(type, handler) };
  const opened = refusal
    ? { status: "failed", error: { code: refusal } }
    : { status: "succeeded", value: dialog };
  const office = {
    AsyncResultStatus: { Succeeded: "succeeded" },
    EventType: { DialogMessageReceived: "message", DialogEventReceived: "event" },
    context: {
      requirements: { isSetSupported: () => tellsOrigins },
      ui: { displayDialogAsync: (_: string, __: object, done: Handler) => done(opened) },
    },
  } as unknown as typeof Office;
  return { office, close, raise: (type: string, event: object) => handlers.get(type)?.(event) };
}

test("a message of our own page is the answer, and the dialog is closed", async () => {
  const { office, close, raise } = officeWithDialogs();
  const message = messageFromDialog(office, address, new AbortController().signal);
  raise("message", { message: "#code=stolen", origin: "https://elsewhere.example" });
  raise("message", { message: "#code=stolen", origin: undefined });
  expect(close).not.toHaveBeenCalled();

  raise("message", { message: "#code=1", origin: "https://crm.feinkost.example" });
  await expect(message).resolves.toBe("#code=1");
  expect(close).toHaveBeenCalledOnce();
});

test("an older Office tells no origin and passes on our own pages' messages only", async () => {
  const { office, raise } = officeWithDialogs(undefined, false);
  const message = messageFromDialog(office, address, new AbortController().signal);
  raise("message", { message: "#code=1" });
  await expect(message).resolves.toBe("#code=1");
});

test.each([
  [12007, "busy"],
  [12009, "declined"],
  [12011, "blocked"],
  [12004, "failed"],
])("Office's refusal %i to open it is %s", async (code, end) => {
  const message = messageFromDialog(officeWithDialogs(code).office, address, new AbortController().signal);
  await expect(message).rejects.toBeInstanceOf(DialogFailure);
  await expect(message).rejects.toMatchObject({ end });
});

test("a dialog that the user closes ends the waiting", async () => {
  const { office, raise } = officeWithDialogs();
  const message = messageFromDialog(office, address, new AbortController().signal);
  raise("event", { error: 12006 });
  await expect(message).rejects.toMatchObject({ end: "closed" });
});

test("whoever no longer waits closes it", async () => {
  const { office, close } = officeWithDialogs();
  const waiting = new AbortController();
  const message = messageFromDialog(office, address, waiting.signal);
  waiting.abort();
  await expect(message).rejects.toMatchObject({ end: "closed" });
  expect(close).toHaveBeenCalledOnce();
});
