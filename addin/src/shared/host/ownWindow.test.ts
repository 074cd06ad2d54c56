import { beforeEach, expect, test, vi } from "vitest";
import { outlook } from "@/test/outlook";
import { addressOf, openOwnWindow } from "./ownWindow";
import { onThemeChange } from "./theme";

type Done = (result: object) => void;

function outlookWithDialogs(supported: string[]) {
  const { office } = outlook(null);
  const ui = { displayDialogAsync: vi.fn(), openBrowserWindow: vi.fn() };
  Object.assign(office.context, {
    ui,
    requirements: { isSetSupported: (name: string) => supported.includes(name) },
  });
  const answer = (result: object) => (ui.displayDialogAsync.mock.lastCall?.[2] as Done)(result);
  return { office, ui, answer };
}

const openTab = vi.fn();
const party = new URL("#/parties/12", window.location.href).href;

beforeEach(() => {
  vi.stubGlobal("open", openTab);
});

test("a view opens in an Office dialog; a second one takes its place", () => {
  const { office, ui, answer } = outlookWithDialogs(["DialogApi"]);
  openOwnWindow(office, "#/parties/12");
  expect(ui.displayDialogAsync).toHaveBeenCalledWith(party, { width: 80, height: 80 }, expect.anything());

  const dialog = { close: vi.fn(), addEventHandler: vi.fn() };
  answer({ status: "succeeded", value: dialog });
  openOwnWindow(office, "#/customers");
  expect(dialog.close).toHaveBeenCalledOnce();
});

test("a dialog that the user closed is not closed again", () => {
  const { office, answer } = outlookWithDialogs(["DialogApi"]);
  openOwnWindow(office, "#/customers");
  const dialog = { close: vi.fn(), addEventHandler: vi.fn() };
  answer({ status: "succeeded", value: dialog });
  (dialog.addEventHandler.mock.lastCall?.[1] as () => void)();

  openOwnWindow(office, "#/customers");
  expect(dialog.close).not.toHaveBeenCalled();
});

test("where the dialog fails the browser opens, but not when the user said no to it", () => {
  const { office, ui, answer } = outlookWithDialogs(["DialogApi", "OpenBrowserWindowApi"]);
  openOwnWindow(office, "#/parties/12");
  answer({ status: "failed", error: { code: 12009 } });
  expect(ui.openBrowserWindow).not.toHaveBeenCalled();
  answer({ status: "failed", error: { code: 12007 } });
  expect(ui.openBrowserWindow).toHaveBeenCalledWith(party);
});

test("an Outlook without dialogs opens a tab of the browser", () => {
  const { office } = outlookWithDialogs([]);
  openOwnWindow(office, "#/parties/12");
  expect(openTab).toHaveBeenCalledWith(party, "_blank", "noopener");
});

test("what Office added to the pane's address for its own place is left behind", () => {
  expect(addressOf("https://crm.example/taskpane.html?_host_Info=Outlook$Web&employee=7#/", "#/leads")).toBe(
    "https://crm.example/taskpane.html?employee=7#/leads",
  );
});

test("a dialog has no mailbox to tell of another theme", () => {
  const { office } = outlook(null);
  Object.assign(office.context, { mailbox: undefined });
  expect(() => onThemeChange(office, window, () => undefined)).not.toThrow();
});
