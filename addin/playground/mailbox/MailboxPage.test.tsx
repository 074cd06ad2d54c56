import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { anna, katharina, sampleMail } from "../test/sampleMail";
import type { FromPane, ToPane } from "../wire";
import { MailboxPage } from "./MailboxPage";

const markus = { name: "Markus Müller", address: "markus@baeckerei-mueller.example" };
const mails = [
  sampleMail({ itemId: "older", from: markus, subject: "Reklamation", receivedAt: "2026-11-01T10:00:00Z" }),
  sampleMail({ itemId: "newer", from: anna, subject: "Bestellung", receivedAt: "2026-11-03T10:00:00Z" }),
  sampleMail({
    itemId: "sent",
    folder: "sentItems",
    from: katharina,
    to: [anna],
    subject: "Angebot",
    isRead: true,
  }),
];
const employees = [
  { number: 1001, name: "Katharina Berger", roles: ["sales"] },
  { number: 1002, name: "Thomas Leitner", roles: ["marketing"] },
];

beforeEach(() => {
  vi.spyOn(window, "fetch").mockImplementation((path) =>
    Promise.resolve(Response.json(path === "/playground/mails" ? mails : employees)),
  );
});

afterEach(() => {
  window.location.hash = "";
});

async function openMailbox() {
  render(<MailboxPage />);
  await screen.findByRole("listbox", { name: "Nachrichten" });
  const frame = screen.getByTitle<HTMLIFrameElement>("CrmOffice");
  const pane = frame.contentWindow;
  if (pane === null) throw new Error("The pane's frame has no window.");
  const received = vi.spyOn(pane, "postMessage").mockReturnValue();
  const ask = (data: FromPane) => {
    const event = new MessageEvent("message", { source: pane, origin: window.location.origin, data });
    act(() => void window.dispatchEvent(event));
  };
  const lastReceived = () => received.mock.lastCall?.[0] as ToPane | undefined;
  return { frame, ask, received, lastReceived, user: userEvent.setup() };
}

const row = (name: RegExp) => screen.getByRole("option", { name });

it("lists the folder's mails with the newest first and opens the chosen one", async () => {
  const { user } = await openMailbox();
  const rows = screen.getAllByRole("option");
  expect(rows.map((option) => option.dataset.itemId)).toEqual(["newer", "older"]);

  await user.click(row(/Reklamation/));

  expect(row(/Reklamation/)).toHaveAttribute("aria-selected", "true");
  expect(screen.getByRole("heading", { name: "Reklamation" })).toBeVisible();
  expect(within(row(/Reklamation/)).queryByLabelText("Ungelesen")).toBeNull();
  expect(within(row(/Bestellung/)).getByLabelText("Ungelesen")).toBeVisible();
});

it("tells the pane of the owner, of every other mail and of none", async () => {
  const { ask, lastReceived, user } = await openMailbox();
  ask({ kind: "ready" });
  expect(lastReceived()).toEqual({
    kind: "started",
    surroundings: { displayLanguage: "de-AT", theme: "light", mailboxOwner: katharina },
    mail: null,
  });

  await user.click(row(/Bestellung/));
  await vi.waitFor(() =>
    expect(lastReceived()).toMatchObject({ kind: "itemChanged", mail: { itemId: "newer" } }),
  );

  await user.click(screen.getByRole("button", { name: "Auswahl aufheben" }));
  await vi.waitFor(() => expect(lastReceived()).toEqual({ kind: "itemChanged", mail: null }));
});

it("passes over mails that were selected only while Outlook took its time", async () => {
  window.location.hash = "#delay=3";
  const { ask, received } = await openMailbox();
  ask({ kind: "ready" });
  received.mockClear();
  vi.useFakeTimers();
  try {
    act(() => row(/Bestellung/).focus());
    act(() => void vi.advanceTimersByTime(2000));
    act(() => row(/Reklamation/).focus());
    act(() => void vi.advanceTimersByTime(2999));
    expect(received).not.toHaveBeenCalled();
    act(() => void vi.advanceTimersByTime(1));
  } finally {
    vi.useRealTimers();
  }
  expect(received.mock.calls.map(([message]) => message as ToPane)).toEqual([
    expect.objectContaining({
      kind: "itemChanged",
      mail: expect.objectContaining({ itemId: "older" }) as unknown,
    }),
  ]);
});

it("shows what the pane wants to write, and opens the mail it asks for", async () => {
  const { ask, user } = await openMailbox();
  ask({ kind: "ready" });
  const message = {
    to: [anna],
    cc: [],
    bcc: [],
    subject: "Ihre Bestellung",
    htmlBody: "",
    attachmentNames: [],
  };
  ask({ kind: "newMessage", message });
  const dialog = screen.getByRole("dialog", { name: "Neue Nachricht" });
  expect(within(dialog).getByLabelText("An")).toHaveValue("Anna Huber <anna.huber@goldener-hirsch.example>");
  expect(within(dialog).getByLabelText("Betreff")).toHaveValue("Ihre Bestellung");
  await user.click(within(dialog).getByRole("button", { name: "Schließen" }));

  ask({ kind: "openMessage", itemId: "sent" });
  expect(screen.getByRole("heading", { name: "Angebot" })).toBeVisible();
  ask({ kind: "openMessage", itemId: "unknown" });
  expect(await screen.findByText("Diese Mail ist nicht im Postfach.")).toBeVisible();
});

it("loads the pane anew as another employee", async () => {
  const { frame, user } = await openMailbox();
  expect(frame).toHaveAttribute("src", "/playground/pane.html?employee=1001");
  await user.click(screen.getByRole("button", { name: "Angemeldet als: Katharina Berger" }));
  await user.click(await screen.findByRole("menuitemradio", { name: /Thomas Leitner/ }));
  expect(screen.getByTitle("CrmOffice")).toHaveAttribute("src", "/playground/pane.html?employee=1002");
});

it("closes a pane that is not pinned with its mail, as Outlook does", async () => {
  const { user } = await openMailbox();
  await user.click(row(/Bestellung/));
  await user.click(screen.getByRole("button", { name: /^Lösen/ }));
  await user.click(row(/Reklamation/));
  expect(screen.queryByTitle("CrmOffice")).toBeNull();
  await user.click(screen.getByRole("button", { name: "CrmOffice" }));
  expect(screen.getByTitle("CrmOffice")).toBeVisible();
});
