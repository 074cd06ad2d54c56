import { describe, expect, it, vi } from "vitest";
import { memoryWire } from "../test/memoryWire";
import { forcedTokens } from "../contrast";
import { anna, katharina, sampleMail } from "../test/sampleMail";
import type { PlaygroundMail } from "../mail";
import type { FromPane, HostName, ThemeName, ToPane } from "../wire";
import type { Callback } from "./asyncCall";
import type { StandInItem } from "./item";
import { createHostlessOffice, createOffice } from "./office";

function connectedOffice(mail: PlaygroundMail | null = sampleMail(), host: HostName = "web") {
  const { wire, sent, deliver } = memoryWire<FromPane, ToPane>();
  const office = createOffice(window, wire);
  const surroundings = { displayLanguage: "de-AT", theme: "light" as const, host, mailboxOwner: katharina };
  const start = () => deliver({ kind: "started", surroundings, mail });
  return { office, sent, deliver, start };
}

function startedOffice(mail?: PlaygroundMail | null, host?: HostName) {
  const connected = connectedOffice(mail, host);
  connected.start();
  const { mailbox } = connected.office.context;
  const item = () => {
    if (mailbox.item === null) throw new Error("No item is selected.");
    return mailbox.item as StandInItem;
  };
  return { ...connected, mailbox, item };
}

function result<Value>(call: (callback: Callback<Value>) => void): Promise<Office.AsyncResult<Value>> {
  return new Promise((resolve) => call(resolve));
}

const completion = (call: (callback: Callback<void>) => void) => result(call);

describe("Office.onReady", () => {
  it("waits for Outlook and then names host and platform", async () => {
    const { office, sent, start } = connectedOffice();
    const onReady = vi.fn();
    const ready = office.onReady(onReady);
    await Promise.resolve();
    expect(onReady).not.toHaveBeenCalled();
    expect(sent).toEqual([{ kind: "ready" }]);

    start();

    expect(await ready).toEqual({ host: "Outlook", platform: "OfficeOnline" });
    expect(onReady).toHaveBeenCalledExactlyOnceWith({ host: "Outlook", platform: "OfficeOnline" });
  });

  it("names no host in a plain browser", async () => {
    expect(await createHostlessOffice().onReady()).toEqual({ host: null, platform: null });
  });
});

describe("Office.context", () => {
  it("knows language, theme, the mailbox's owner and requirement sets", () => {
    const { context } = startedOffice().office;
    expect(context).toMatchObject({ displayLanguage: "de-AT", contentLanguage: "de-AT" });
    expect(context.officeTheme).toMatchObject({ bodyBackgroundColor: "#FFFFFF" });
    expect(context.officeTheme).not.toHaveProperty("isDarkTheme");
    expect(context.mailbox.userProfile).toMatchObject({
      displayName: "Katharina Berger",
      emailAddress: katharina.address,
    });
    const { requirements } = context;
    expect(requirements.isSetSupported("Mailbox", "1.5")).toBe(true);
    expect(requirements.isSetSupported("mailbox", "1.16")).toBe(true);
    expect(requirements.isSetSupported("Mailbox", "1.17")).toBe(false);
    expect(requirements.isSetSupported("NestedAppAuth", "1.1")).toBe(true);
    expect(requirements.isSetSupported("WordApi", "1.1")).toBe(false);
  });

  it("opens addresses in a window of their own", () => {
    const open = vi.spyOn(window, "open").mockReturnValue(null);
    startedOffice(null, "windows").office.context.ui.openBrowserWindow?.("https://goldener-hirsch.example/");
    expect(open).toHaveBeenCalledWith("https://goldener-hirsch.example/", "_blank", "noopener");
  });

  it("tells of a changed theme", async () => {
    const { office, mailbox, deliver } = startedOffice();
    const changed = vi.fn();
    await completion((done) => mailbox.addHandlerAsync(office.EventType.OfficeThemeChanged, changed, done));
    deliver({ kind: "themeChanged", theme: "dark" });
    const officeTheme = expect.objectContaining({ bodyBackgroundColor: "#1F1F1F" }) as unknown;
    expect(changed).toHaveBeenCalledExactlyOnceWith({ type: "officeThemeChanged", officeTheme });
    expect(office.context.officeTheme).toEqual(officeTheme);
  });
});

describe("mailbox.item", () => {
  it("is null while no mail is selected", () => {
    expect(startedOffice(null).mailbox.item).toBeNull();
  });

  it("has the properties of a message in read mode", () => {
    const pdf = {
      id: "a1",
      name: "Bestellung.pdf",
      contentType: "application/pdf",
      size: 1024,
      isInline: false,
    };
    const item = startedOffice(sampleMail({ attachments: [pdf] })).item();
    const sender = { emailAddress: anna.address, displayName: "Anna Huber", recipientType: "externalUser" };
    expect(item).toMatchObject({
      itemType: "message",
      itemClass: "IPM.Note",
      itemId: "AAMk-1",
      conversationId: "AAQk-1",
      internetMessageId: "<1@goldener-hirsch.example>",
      subject: "AW: Lieferung für Weihnachten",
      normalizedSubject: "Lieferung für Weihnachten",
      from: sender,
      sender,
      to: [{ emailAddress: katharina.address, recipientType: "user" }],
      cc: [],
      dateTimeCreated: new Date("2026-11-03T14:00:00Z"),
      attachments: [{ ...pdf, attachmentType: "file", contentId: "" }],
    });
  });

  it.each([
    ["text", "Bitte 12 kg Bergkäse."],
    ["html", "<p>Bitte 12 kg Bergkäse.</p>"],
  ])("gives the body as %s, later and with the caller's context", async (form, body) => {
    const { item } = startedOffice();
    const callback = vi.fn();
    const answer = result<string>((done) => {
      item().body.getAsync(form, { asyncContext: { page: 1 } }, (outcome) => {
        callback();
        done(outcome);
      });
    });
    expect(callback).not.toHaveBeenCalled();
    expect(await answer).toMatchObject({
      status: "succeeded",
      value: body,
      error: undefined,
      asyncContext: { page: 1 },
    });
  });

  it("tells the body's form, the categories and the internet headers", async () => {
    const { item } = startedOffice(sampleMail({ categories: ["Wichtig"] }));
    expect((await result((done) => item().body.getTypeAsync(done))).value).toBe("html");
    expect(
      (await result<Office.CategoryDetails[]>((done) => item().categories.getAsync(done))).value,
    ).toEqual([{ displayName: "Wichtig", color: "Preset0" }]);
    const { value: headers } = await result<string>((done) => item().getAllInternetHeadersAsync(done));
    expect(headers.split("\r\n")).toContain('From: "Anna Huber" <anna.huber@goldener-hirsch.example>');
    expect(headers).toContain("Subject: =?utf-8?B?QVc6IExpZWZlcnVuZyBmw7xyIFdlaWhuYWNodGVu?=\r\n");
    expect(headers).toContain("Date: Tue, 03 Nov 2026 14:00:00 +0000\r\n");
  });

  it("refuses an unknown form of the body and a missing callback at once", () => {
    const { body } = startedOffice().item();
    const callback = vi.fn();
    expect(() => body.getAsync("ooxml", callback)).toThrow(/Parameter name: coercionType/);
    expect(() => body.getAsync("text")).toThrow(/Parameter name: callback/);
    expect(callback).not.toHaveBeenCalled();
  });

  it("fails calls on a mail that is no longer selected", async () => {
    const { item, deliver } = startedOffice();
    const first = item();
    const answer = result<string>((done) => first.body.getAsync("text", done));
    deliver({ kind: "itemChanged", mail: sampleMail({ itemId: "AAMk-2" }) });
    expect(await answer).toMatchObject({
      status: "failed",
      value: undefined,
      error: {
        code: 9030,
        name: "APICallFailedDueToItemChange",
        message: "The selected item has been changed.",
      },
    });
  });
});

describe("ItemChanged", () => {
  it("comes after the item has been replaced, also by none", async () => {
    const { office, mailbox, deliver } = startedOffice();
    const seen: unknown[] = [];
    const added = await completion((done) => {
      mailbox.addHandlerAsync(
        office.EventType.ItemChanged,
        () => seen.push((mailbox.item as StandInItem | null)?.itemId),
        done,
      );
    });
    expect(added.status).toBe("succeeded");

    deliver({ kind: "itemChanged", mail: sampleMail({ itemId: "AAMk-2" }) });
    deliver({ kind: "itemChanged", mail: null });

    expect(seen).toEqual(["AAMk-2", undefined]);
    expect(mailbox.item).toBeNull();
  });

  it("reaches every handler, and none after they were removed", async () => {
    const { office, mailbox, deliver } = startedOffice();
    const handlers = [vi.fn(), vi.fn()];
    for (const handler of handlers) {
      await completion((done) => mailbox.addHandlerAsync(office.EventType.ItemChanged, handler, done));
    }
    deliver({ kind: "itemChanged", mail: null });
    await completion((done) => mailbox.removeHandlerAsync(office.EventType.ItemChanged, done));
    deliver({ kind: "itemChanged", mail: sampleMail() });
    for (const handler of handlers) {
      expect(handler).toHaveBeenCalledExactlyOnceWith({ type: "olkItemSelectedChanged" });
    }
  });

  it("can't be unregistered by those who never registered", async () => {
    const { office, mailbox } = startedOffice();
    const removed = await completion((done) => {
      mailbox.removeHandlerAsync(office.EventType.ItemChanged, { asyncContext: "x" }, done);
    });
    expect(removed).toMatchObject({ status: "failed", error: { code: 5003 }, asyncContext: "x" });
  });

  it("is one of the few events there are", () => {
    const { mailbox } = startedOffice();
    expect(() => mailbox.addHandlerAsync("olkRecipientsChanged", vi.fn())).toThrow(
      /Parameter name: eventType/,
    );
  });
});

describe("forms", () => {
  it("hands a new message to the page", () => {
    const { mailbox, sent } = startedOffice();
    mailbox.displayNewMessageForm({
      toRecipients: [anna.address],
      subject: "Angebot",
      htmlBody: "<p>Guten Tag</p>",
    });
    expect(sent.at(-1)).toEqual({
      kind: "newMessage",
      message: {
        to: [{ name: "", address: anna.address }],
        cc: [],
        bcc: [],
        subject: "Angebot",
        htmlBody: "<p>Guten Tag</p>",
        attachmentNames: [],
      },
    });
  });

  it("takes recipients with their names", () => {
    const { mailbox, sent, item } = startedOffice();
    mailbox.displayNewMessageForm({ toRecipients: [item().from] });
    expect(sent.at(-1)).toMatchObject({ kind: "newMessage", message: { to: [anna] } });
  });

  it.each([
    ["toRecipients", { toRecipients: Array.from({ length: 101 }, () => anna.address) }],
    ["subject", { subject: "x".repeat(256) }],
    ["htmlBody", { htmlBody: "x".repeat(32 * 1024 + 1) }],
  ])("refuses too much in %s", (field, form) => {
    const { mailbox, sent } = startedOffice();
    expect(() => mailbox.displayNewMessageForm(form)).toThrow(`Parameter name: ${field}`);
    expect(sent).toEqual([{ kind: "ready" }]);
  });

  it("asks the page for another mail", () => {
    const { mailbox, sent } = startedOffice();
    mailbox.displayMessageForm("AAMk-2");
    expect(sent.at(-1)).toEqual({ kind: "openMessage", itemId: "AAMk-2" });
    expect(() => mailbox.displayMessageForm("")).toThrow(/Parameter name: itemId/);
  });
});

describe("displayDialogAsync", () => {
  const address = new URL("/taskpane.html#/sign-in", window.location.origin).href;

  it("opens one dialog at a time and says when the user closes it", async () => {
    const { office, sent, deliver } = startedOffice();
    const { ui } = office.context;
    const opened = await result<Office.Dialog>((done) =>
      ui.displayDialogAsync?.(address, { width: 30 }, done),
    );
    expect(sent.at(-1)).toEqual({ kind: "openDialog", address, widthPercent: 30, heightPercent: 80 });
    const second = await result<Office.Dialog>((done) => ui.displayDialogAsync?.(address, done));
    expect(second).toMatchObject({ status: "failed", error: { code: 12007 } });

    const onEvent = vi.fn();
    opened.value.addEventHandler(
      office.EventType.DialogEventReceived as unknown as Office.EventType,
      onEvent,
    );
    deliver({ kind: "dialogClosed" });

    expect(onEvent).toHaveBeenCalledExactlyOnceWith({ error: 12006 });
    const third = await result<Office.Dialog>((done) => ui.displayDialogAsync?.(address, done));
    expect(third.status).toBe("succeeded");
  });

  it("passes on what its page says, and where the page is from", async () => {
    const { office, deliver } = startedOffice();
    const { value: dialog } = await result<Office.Dialog>((done) =>
      office.context.ui.displayDialogAsync?.(address, done),
    );
    const onMessage = vi.fn();
    dialog.addEventHandler(office.EventType.DialogMessageReceived as unknown as Office.EventType, onMessage);
    const { origin } = window.location;
    deliver({ kind: "dialogMessage", message: "#code=1", origin });
    expect(onMessage).toHaveBeenCalledExactlyOnceWith({ message: "#code=1", origin });
  });

  it("can be closed by the add-in", async () => {
    const { office, sent } = startedOffice();
    const { value: dialog } = await result<Office.Dialog>((done) =>
      office.context.ui.displayDialogAsync?.(address, done),
    );
    dialog.close();
    dialog.close();
    expect(sent.filter(({ kind }) => kind === "closeDialog")).toHaveLength(1);
  });

  it("stays on the add-in's own site", async () => {
    const { ui } = startedOffice().office.context;
    const opened = await result<Office.Dialog>((done) =>
      ui.displayDialogAsync?.("https://elsewhere.example/", done),
    );
    expect(opened).toMatchObject({ status: "failed", error: { code: 12004 } });
    expect(() => ui.displayDialogAsync?.("/relative")).toThrow(/Parameter name: startAddress/);
  });
});

describe("in an older Outlook", () => {
  it.each<[HostName, string, boolean]>([
    ["outlook2021", "1.9", true],
    ["outlook2021", "1.10", false],
    ["exchangeServer", "1.5", true],
    ["exchangeServer", "1.6", false],
    ["mobile", "1.6", false],
  ])("%s supports Mailbox %s: %s", (host, version, isSupported) => {
    const { requirements } = startedOffice(null, host).office.context;
    expect(requirements.isSetSupported("Mailbox", version)).toBe(isSupported);
  });

  it("what came later is not there", () => {
    const { office, mailbox, item } = startedOffice(sampleMail(), "exchangeServer");
    expect(mailbox.displayNewMessageForm).toBeUndefined();
    expect(item().getAllInternetHeadersAsync).toBeUndefined();
    expect(item().body.getAsync).toBeTypeOf("function");
    expect(office.context.officeTheme).toBeUndefined();
    expect(office.context.ui.openBrowserWindow).toBeUndefined();
    const addHandler = () => mailbox.addHandlerAsync(office.EventType.OfficeThemeChanged, vi.fn());
    expect(addHandler).toThrow(/Parameter name: eventType/);
  });

  it("on a phone there are no dialogs, and no other mail can be opened", () => {
    const { office, mailbox, item } = startedOffice(sampleMail(), "mobile");
    expect(office.context.ui.displayDialogAsync).toBeUndefined();
    expect(mailbox.displayMessageForm).toBeUndefined();
    expect(item().displayReplyForm).toBeUndefined();
  });
});

describe("the system's theme", () => {
  it.each<[ThemeName, contrast: boolean, dark: boolean]>([
    ["light", false, false],
    ["dark", false, true],
    ["contrastBlack", true, true],
    ["contrastWhite", true, false],
  ])("%s answers the media queries", (theme, contrast, dark) => {
    const { deliver } = startedOffice();
    const query = window.matchMedia("(forced-colors: active)");
    const changed = vi.fn();
    query.addEventListener("change", changed);
    deliver({ kind: "themeChanged", theme, forcedTokens: forcedTokens(theme) });
    expect(changed).toHaveBeenCalledOnce();
    expect(query.matches).toBe(contrast);
    expect(window.matchMedia("(prefers-color-scheme: dark)").matches).toBe(dark);
    expect(document.getElementById("forced-colors") !== null).toBe(theme === "contrastWhite");
  });
});

describe("displayReplyForm", () => {
  it("asks the page for an answer", () => {
    const { item, sent } = startedOffice();
    item().displayReplyAllForm({ htmlBody: "<p>Gerne</p>" });
    expect(sent.at(-1)).toEqual({ kind: "reply", itemId: "AAMk-1", toAll: true, htmlBody: "<p>Gerne</p>" });
    expect(() => item().displayReplyForm("x".repeat(32 * 1024 + 1))).toThrow(/Parameter name: formData/);
  });
});
