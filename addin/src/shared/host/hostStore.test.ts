import { expect, test, vi } from "vitest";
import { outlook } from "@/test/outlook";
import { createHostStore } from "./hostStore";
import type { OpenMail } from "./openMail";
import { readTheme } from "./theme";

const anna = ["Anna Huber", "anna.huber@goldener-hirsch.example"] as [string, string];
const eva = ["Eva Lang", "Eva.Lang@feinkost.example"] as [string, string];
const colleague = ["Max Moser", "max.moser@feinkost.example"] as [string, string];

function openMail(first: Parameters<typeof outlook>[0]): OpenMail {
  const state = createHostStore(outlook(first).office).current();
  if (state.kind !== "mail") throw new Error(`Expected a mail, found ${state.kind}.`);
  return state.mail;
}

test("without Office there is no host", () => {
  expect(createHostStore(undefined).current()).toEqual({ kind: "noHost" });
});

test("Word has a document instead of a mailbox", () => {
  const { office } = outlook(null);
  const word = {
    HostType: { Word: "Word" },
    context: { ...office.context, host: "Word", mailbox: undefined },
  };
  expect(createHostStore(word as unknown as typeof Office).current()).toEqual({ kind: "document" });
});

test("a received mail is about its sender", () => {
  const mail = openMail({ itemId: "1", from: anna, to: [eva] });
  expect(mail.direction).toBe("incoming");
  expect(mail.correspondents).toEqual([{ name: anna[0], address: anna[1] }]);
});

test("a sent mail is about its recipients, people from outside first, each once", () => {
  const mail = openMail({ itemId: "1", from: eva, to: [colleague, anna, anna] });
  expect(mail.direction).toBe("outgoing");
  expect(mail.correspondents.map((person) => person.name)).toEqual([anna[0], colleague[0]]);
});

test("the text of a mail is read as Outlook gives it", async () => {
  await expect(openMail({ itemId: "1", from: anna, text: "Guten Tag" }).readText()).resolves.toBe(
    "Guten Tag",
  );
});

test("selecting another mail, and none, is told to those who listen", () => {
  const { office, select } = outlook({ itemId: "1", from: anna });
  const store = createHostStore(office);
  const listener = vi.fn();
  const stop = store.subscribe(listener);

  select({ itemId: "2", from: colleague });
  expect(store.current()).toMatchObject({ kind: "mail", mail: { key: "2" } });
  select(null);
  expect(store.current()).toEqual({ kind: "noItem" });
  expect(listener).toHaveBeenCalledTimes(2);

  stop();
  select({ itemId: "3", from: anna });
  expect(listener).toHaveBeenCalledTimes(2);
});

test("a mail selected before Outlook confirms the handler is not lost", () => {
  const { office, select, confirmHandler } = outlook(null, { confirmsHandlers: false });
  const store = createHostStore(office);
  const listener = vi.fn();
  store.subscribe(listener);

  select({ itemId: "1", from: anna });
  expect(listener).not.toHaveBeenCalled();
  confirmHandler();
  expect(store.current()).toMatchObject({ kind: "mail", mail: { key: "1" } });
  expect(listener).toHaveBeenCalledTimes(1);
});

test("an appointment is something else than a mail", () => {
  const { office } = outlook(null);
  (office.context.mailbox as { item: unknown }).item = { itemType: "appointment" };
  expect(createHostStore(office).current()).toMatchObject({ kind: "appointment" });
});

test("a draft being written is a draft, the same one for as long as it is open", () => {
  const { office, confirmHandler } = outlook(null, { confirmsHandlers: false });
  const from = { getAsync: () => undefined };
  (office.context.mailbox as { item: unknown }).item = { itemType: "message", from };
  const store = createHostStore(office);
  const opened = store.current();
  expect(opened).toMatchObject({ kind: "draft" });

  confirmHandler();
  expect(store.current()).toBe(opened);
  (office.context.mailbox as { item: unknown }).item = { itemType: "message", from };
  confirmHandler();
  expect(store.current()).toMatchObject({ kind: "draft" });
  expect(store.current()).not.toEqual(opened);
});

test("the theme follows the colour that Outlook tells", () => {
  expect(readTheme(outlook(null, { bodyBackgroundColor: "#1f1f1f" }).office, window)).toBe("dark");
  expect(readTheme(outlook(null, { bodyBackgroundColor: "#faf9f8" }).office, window)).toBe("light");
  expect(readTheme(undefined, window)).toBe("light");
});
