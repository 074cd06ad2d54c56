import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, onTestFinished, test, vi } from "vitest";
import type { OpenMail } from "@/shared/host";
import { fakeApi } from "@/test/fakeApi";
import { aPartyContext } from "@/test/samples";
import MailStateLine from "./MailStateLine";
import type { MailState } from "./mailState";

const mail: OpenMail = {
  key: "1",
  internetMessageId: "<1@goldener-hirsch.example>",
  itemId: "AAMk-1",
  subject: "Lieferung",
  from: { name: "Anna Huber", address: "anna.huber@goldener-hirsch.example" },
  to: [{ name: "Eva Lang", address: "eva.lang@feinkost.example" }],
  cc: [],
  sentAt: new Date("2026-11-03T14:00:00Z"),
  attachments: [
    { id: "a", name: "Bestellung.pdf", size: 100, isInline: false, attachmentType: "file" },
    { id: "b", name: "logo.png", size: 100, isInline: true, attachmentType: "file" },
  ],
  direction: "incoming",
  correspondents: [{ name: "Anna Huber", address: "anna.huber@goldener-hirsch.example" }],
  readAttachment: undefined,
  readText: () => Promise.resolve("Guten Tag,\n\nbitte liefern Sie."),
};

const nothing: MailState = {
  status: "unknown",
  reason: null,
  problemCode: null,
  emailId: null,
  takesPart: false,
  links: [],
  suggestions: [],
};

function link(changes: Partial<MailState["links"][number]> = {}): MailState["links"][number] {
  return {
    partyId: 1,
    type: "customer",
    number: "10042",
    name: "Gasthof Goldener Hirsch",
    contactPersonId: 11,
    contactPersonName: "Anna Huber",
    reason: "contactPersonAddress",
    isRemoved: false,
    ...changes,
  };
}

const onSaveAttachments = vi.fn();

/** A server that remembers what has become of the mail. */
function show(first: Partial<MailState>, changes: Parameters<typeof fakeApi>[0] = {}, sentAt = mail.sentAt) {
  let state: MailState = { ...nothing, ...first };
  const become = (next: Partial<MailState>) => {
    state = { ...state, ...next };
    return state;
  };
  const server = fakeApi({
    "GET /api/mail-state": () => state,
    "POST /api/emails/link": () =>
      become({ status: "linked", emailId: 5, links: [link({ reason: "byHand" })] }),
    "DELETE /api/emails/5/links/1": () => {
      become({ status: "unlinked", links: [link({ isRemoved: true })] });
    },
    "POST /api/emails/5/links/1/restore": () => {
      become({ status: "linked", links: [link()] });
    },
    "POST /api/mail-state/retry": () => become({ status: "pending", problemCode: null }),
    ...changes,
  });
  render(
    <FluentProvider theme={webLightTheme}>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <MailStateLine
          mail={{ ...mail, sentAt }}
          context={aPartyContext()}
          onSaveAttachments={onSaveAttachments}
        />
      </QueryClientProvider>
    </FluentProvider>,
  );
  return server;
}

const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));

test("a mail that nobody entered is entered with the party that is shown", async () => {
  const { requests } = show({});
  expect(await screen.findByText("Nicht eingetragen")).toBeVisible();
  await press("Eintragen");

  expect(await screen.findByText("Hier eingetragen")).toBeVisible();
  const request = requests.find(({ url }) => url.endsWith("/api/emails/link"));
  expect(await request?.json()).toEqual({
    internetMessageId: mail.internetMessageId,
    itemId: "AAMk-1",
    partyId: 1,
    contactPersonId: null,
    from: "anna.huber@goldener-hirsch.example",
    fromName: "Anna Huber",
    to: ["eva.lang@feinkost.example"],
    cc: [],
    subject: "Lieferung",
    sentAt: "2026-11-03T14:00:00.000Z",
    preview: "Guten Tag, bitte liefern Sie.",
    attachmentNames: ["Bestellung.pdf"],
    wholeConversation: false,
  });
});

test("an entered mail says with whom and why, and is taken out and put back", async () => {
  show({ status: "linked", emailId: 5, links: [link()] });
  await press("Ändern");
  expect(await screen.findByText("Adresse der Person")).toBeVisible();
  await press("Entfernen");

  expect(await screen.findByText("Nicht mehr eingetragen")).toBeVisible();
  await press("Eintragen");
  expect(await screen.findByText("Hier eingetragen")).toBeVisible();
});

test("a mail that is entered with somebody else says so, and can be entered here too", async () => {
  const { requests } = show({
    status: "linked",
    emailId: 5,
    links: [link({ partyId: 2, name: "Bäckerei Müller" })],
  });
  expect(await screen.findByText("Eingetragen bei Bäckerei Müller")).toBeVisible();
  await press("Ändern");
  await press("Ganze Unterhaltung bei Gasthof Goldener Hirsch eintragen");

  expect(await screen.findByText("Hier eingetragen")).toBeVisible();
  const request = requests.find(({ url }) => url.endsWith("/api/emails/link"));
  expect(await request?.json()).toMatchObject({ partyId: 1, wholeConversation: true });
});

test("a skipped mail says why", async () => {
  show({ status: "skipped", reason: "private", takesPart: true });
  expect(await screen.findByText("Nicht eingetragen: als privat markiert")).toBeVisible();
});

test("a mail that has just come is awaited, and entered before the reader's eyes", async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  onTestFinished(() => void vi.useRealTimers());
  let asked = 0;
  const entered = { ...nothing, status: "linked" as const, takesPart: true, emailId: 5, links: [link()] };
  show(
    {},
    { "GET /api/mail-state": () => (asked++ === 0 ? { ...nothing, takesPart: true } : entered) },
    new Date(),
  );
  expect(await screen.findByText("Wird gleich zugeordnet")).toBeVisible();
  await act(() => vi.advanceTimersByTimeAsync(3_000));
  expect(await screen.findByText("Hier eingetragen")).toBeVisible();
});

test("where the mailbox is not read, nothing is awaited", async () => {
  show({ takesPart: false }, {}, new Date());
  expect(await screen.findByText("Nicht eingetragen")).toBeVisible();
});

test("what failed is tried again", async () => {
  show({ status: "failed", problemCode: "mail_unreadable", takesPart: true });
  expect(await screen.findByText("Konnte nicht eingetragen werden")).toBeVisible();
  await press("Erneut versuchen");
  expect(await screen.findByText("Wird gleich eingetragen")).toBeVisible();
});

test("attachments can be saved, and pictures in the text are not counted with them", async () => {
  show({});
  await press("1 Anlage speichern …");
  expect(onSaveAttachments).toHaveBeenCalledOnce();
});
