import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { anna, katharina, sampleMail } from "../test/sampleMail";
import type { PlaygroundMail } from "../mail";
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
  { number: "1002", name: "Thomas Leitner", roles: ["marketing"] },
  { number: "1001", name: "Katharina Berger", roles: ["sales"] },
];

let answersSending = true;
let lastBody: unknown;

/** The server's part: what is sent there has its id from then on, and what is received is the newest mail. */
function answer(path: string, body: unknown): Response {
  const changes = body as Partial<PlaygroundMail> & { text?: string };
  if (path === "/playground/mails") return Response.json(mails);
  if (path === "/playground/employees") return Response.json(employees);
  if (!answersSending) return new Response(null, { status: 503 });
  const now = { itemId: crypto.randomUUID(), receivedAt: "2026-11-04T10:00:00Z" };
  return path === "/playground/sent"
    ? Response.json(sampleMail({ ...changes, ...now, folder: "sentItems", from: katharina }))
    : Response.json(sampleMail({ ...changes, ...now, textBody: changes.text ?? "" }));
}

beforeEach(() => {
  answersSending = true;
  vi.spyOn(window, "fetch").mockImplementation((path, init) => {
    lastBody = JSON.parse((init?.body as string | undefined) ?? "{}");
    return Promise.resolve(answer(path as string, lastBody));
  });
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
    surroundings: { displayLanguage: "de-AT", theme: "light", host: "web", mailboxOwner: katharina },
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

const compose = () => within(screen.getByRole("region", { name: "Neue Nachricht" }));

it("opens what the pane wants to write, and the mail it asks for", async () => {
  const { ask, lastReceived } = await openMailbox();
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
  expect(compose().getByText("Anna Huber")).toBeVisible();
  expect(compose().getByRole("textbox", { name: "Betreff" })).toHaveValue("Ihre Bestellung");
  await vi.waitFor(() =>
    expect(lastReceived()).toMatchObject({ mail: { folder: "drafts", isTouched: true } }),
  );

  ask({ kind: "openMessage", itemId: "sent" });
  expect(screen.getByRole("heading", { name: "Angebot" })).toBeVisible();
  ask({ kind: "openMessage", itemId: "unknown" });
  expect(await screen.findByText("Diese Mail ist nicht im Postfach.")).toBeVisible();
});

it("sends a written mail to Sent Items and shows the one before again", async () => {
  const { user } = await openMailbox();
  await user.click(row(/Bestellung/));
  await user.click(screen.getByRole("button", { name: "Weiterleiten" }));
  expect(compose().getByRole("textbox", { name: "Betreff" })).toHaveValue("WG: Bestellung");

  await user.click(compose().getByRole("button", { name: "Senden" }));
  expect(compose().getByText("Geben Sie mindestens einen Empfänger an.")).toBeVisible();
  await user.type(compose().getByRole("combobox", { name: "An" }), "kein Mensch;");
  await user.click(compose().getByRole("button", { name: "Senden" }));
  expect(compose().getByText("„kein Mensch“ ist keine E-Mail-Adresse.")).toBeVisible();
  await user.type(compose().getByRole("combobox", { name: "An" }), "{Backspace}Markus Müller{Enter}");
  await user.click(compose().getByRole("button", { name: "Senden" }));

  expect(await screen.findByRole("heading", { name: "Bestellung" })).toBeVisible();
  await user.click(screen.getByRole("tab", { name: /Gesendete Elemente/ }));
  expect(row(/WG: Bestellung/)).toHaveTextContent("Markus Müller");
});

it("keeps a draft that can't be sent", async () => {
  answersSending = false;
  const { user } = await openMailbox();
  await user.click(row(/Bestellung/));
  await user.click(screen.getByRole("button", { name: "Antworten" }));
  await user.click(compose().getByRole("button", { name: "Senden" }));

  expect(await screen.findByText(/Der Entwurf ist noch da/)).toBeVisible();
  expect(compose().getByRole("textbox", { name: "Betreff" })).toHaveValue("AW: Bestellung");
});

it("receives a mail from whomever one likes and opens it", async () => {
  const { user } = await openMailbox();
  await user.click(screen.getByRole("button", { name: "Neue Mail empfangen" }));
  // Fluent takes a dialog without layout, as here, for one without focus and hides it from readers.
  const dialog = within(await screen.findByRole("dialog", { hidden: true }));
  await user.selectOptions(dialog.getByLabelText("Beispiel"), "newsletter");
  expect(dialog.getByLabelText(/Massensendung/)).toBeChecked();
  await user.selectOptions(dialog.getByLabelText("Beispiel"), "stranger");
  await user.clear(dialog.getByLabelText("E-Mail-Adresse"));
  await user.type(dialog.getByLabelText("E-Mail-Adresse"), "haas");
  await user.click(dialog.getByText("Empfangen"));
  expect(dialog.getByText("„haas“ ist keine E-Mail-Adresse.")).toBeVisible();
  await user.type(dialog.getByLabelText("E-Mail-Adresse"), "@haas.example");
  await user.click(dialog.getByText("Empfangen"));

  expect(
    await screen.findByRole("heading", { name: "Anfrage Käse und Schinken", hidden: true }),
  ).toBeVisible();
  expect(lastBody).toMatchObject({
    from: { name: "Miriam Haas", address: "haas@haas.example" },
    isNewsletter: false,
    language: "de",
  });
});

it("keeps a begun draft while other mails are read, and asks before it is thrown away", async () => {
  const { user, received, ask } = await openMailbox();
  ask({ kind: "ready" });
  await user.click(screen.getByRole("button", { name: "Neue Mail" }));
  await vi.waitFor(() => expect(received).toHaveBeenCalledTimes(2));
  await user.type(compose().getByRole("textbox", { name: "Betreff" }), "Angefangen");
  // Writing is no change of item.
  expect(received).toHaveBeenCalledTimes(2);
  await user.click(row(/Bestellung/));
  await user.click(screen.getByRole("tab", { name: /Entwürfe/ }));
  await user.click(row(/Angefangen/));
  expect(compose().getByRole("textbox", { name: "Betreff" })).toHaveValue("Angefangen");
  expect(row(/Angefangen/)).toHaveFocus();

  await user.click(compose().getByRole("button", { name: "Verwerfen" }));
  // Fluent takes a dialog without layout, as here, for one without focus and hides it from readers.
  const question = within(await screen.findByRole("alertdialog", { hidden: true }));
  await user.click(question.getByText("Verwerfen"));
  await vi.waitFor(() => expect(screen.getByText("In diesem Ordner ist nichts.")).toBeVisible());
});

it("leaves nothing of a draft in which nobody wrote", async () => {
  const { user } = await openMailbox();
  await user.click(screen.getByRole("button", { name: "Neue Mail" }));
  await user.click(row(/Bestellung/));
  await user.click(screen.getByRole("tab", { name: /Entwürfe/ }));
  expect(screen.getByText("In diesem Ordner ist nichts.")).toBeVisible();
});

it("keeps every setting in the address", async () => {
  const { user } = await openMailbox();
  await user.click(screen.getByRole("button", { name: "Einstellungen" }));
  await user.selectOptions(await screen.findByLabelText("Design"), "contrastWhite");
  await user.selectOptions(screen.getByLabelText("Outlook"), "outlook2021");
  expect(screen.getByText(/Mailbox 1.9/)).toBeVisible();
  await user.selectOptions(screen.getByLabelText("Größe des Bereichs"), "word");
  expect(window.location.hash).toBe("#theme=contrastWhite&host=outlook2021&size=word");
});

it("resizes the pane with the arrow keys", async () => {
  const { user } = await openMailbox();
  screen.getByRole("separator", { name: "Breite des Bereichs" }).focus();
  await user.keyboard("{ArrowLeft}{ArrowLeft}{ArrowRight}");
  expect(screen.getByTitle("CrmOffice")).toHaveAttribute("width", "330");
  expect(window.location.hash).toBe("#size=330");
});

it("closes the pane with its mail where Outlook can't pin", async () => {
  window.location.hash = "#host=mobile";
  const { user } = await openMailbox();
  expect(screen.queryByRole("button", { name: /^Lösen/ })).toBeNull();
  await user.click(row(/Bestellung/));
  expect(screen.queryByTitle("CrmOffice")).toBeNull();
});

it("signs in as the mailbox's owner, and loads the pane anew as another employee", async () => {
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
