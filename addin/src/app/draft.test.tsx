import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, onTestFinished, test, vi } from "vitest";
import type { components } from "@/shared/api/schema";
import { fakeApi } from "@/test/fakeApi";
import { outlook } from "@/test/outlook";
import { aMailContext, aPartyContext } from "@/test/samples";
import { App, createQueryClient } from "./App";
import { loadTheme } from "./theme";

type DraftState = components["schemas"]["DraftState"];

const theme = await loadTheme("light");
const parties: Record<string, DraftState["recipients"][number]["parties"]> = {
  "anna@hirsch.example": [
    { partyId: 1, type: "customer", name: "Gasthof Goldener Hirsch", contactPersonName: "Anna Huber" },
  ],
  "max@hirsch.example": [
    { partyId: 1, type: "customer", name: "Gasthof Goldener Hirsch", contactPersonName: "Max Egger" },
  ],
  "otto@mueller.example": [
    { partyId: 2, type: "customer", name: "Bäckerei Müller", contactPersonName: null },
  ],
};

/** What the server would say of these recipients. */
function stateOf(addresses: string[], takesPart: boolean): DraftState {
  const recipients = addresses.map((address) => ({
    address,
    isOwn: address.endsWith("@feinkost.example"),
    parties: parties[address] ?? [],
  }));
  const partyIds = [...new Set(recipients.flatMap((recipient) => recipient.parties.map((p) => p.partyId)))];
  return { takesPart, recipients, partyIds, reason: partyIds.length > 0 ? null : "unmatched" };
}

/** Outlook with a mail that is being written, whose recipients change as a test says. */
function write(options: { first?: string[]; takesPart?: boolean; tellsOfChanges?: boolean } = {}) {
  const { takesPart = true, tellsOfChanges = true } = options;
  let to = options.first ?? [];
  const handlers = new Map<string, () => void>();
  const field = (people: () => string[]) => ({
    getAsync: (done: (result: object) => void) =>
      done({
        status: "succeeded",
        value: people().map((emailAddress) => ({ displayName: "", emailAddress })),
      }),
  });
  const { office } = outlook(null);
  Object.assign(office.EventType, { RecipientsChanged: "recipientsChanged" });
  const requirements = {
    isSetSupported: (_: string, version: string) => tellsOfChanges || Number(version) < 1.7,
  };
  Object.assign(office.context, { requirements });
  (office.context.mailbox as { item: unknown }).item = {
    itemType: "message",
    to: field(() => to),
    cc: field(() => []),
    bcc: field(() => []),
    addHandlerAsync: (event: string, handler: () => void) => void handlers.set(event, handler),
    removeHandlerAsync: (event: string) => void handlers.delete(event),
  };
  const server = fakeApi({
    "GET /api/draft-state": (_, url) => stateOf(url.searchParams.getAll("address"), takesPart),
    "GET /api/mail-context": (_, url) => {
      const address = url.searchParams.get("address") ?? "";
      const [party] = parties[address] ?? [];
      const context = aPartyContext({ partyId: party?.partyId ?? 0, name: party?.name ?? "" });
      const found = aMailContext(address, context);
      return party ? found : { ...found, matches: [], context: null };
    },
  });
  render(<App office={office} locale="de-AT" theme={theme} queryClient={createQueryClient()} />);
  return {
    ...server,
    change: (...people: string[]) => {
      to = people;
      act(() => handlers.get("recipientsChanged")?.());
    },
  };
}

const heading = (name: string) => screen.findByRole("heading", { level: 1, name });

test("beside a new mail nobody is shown, and then the customer that it goes to and that it will be entered", async () => {
  const { change } = write();
  expect(await heading("Noch kein Empfänger")).toBeVisible();
  change("anna@hirsch.example");
  expect(await heading("Gasthof Goldener Hirsch")).toBeVisible();
  expect(await screen.findByText("Wird beim Senden hier eingetragen")).toBeVisible();
  expect(screen.queryByRole("combobox", { name: "Empfänger" })).toBeNull();
});

test("of several customers the first is shown and stays while names are added, and another one can be chosen", async () => {
  const { change } = write({ first: ["colleague@feinkost.example", "anna@hirsch.example"] });
  const shown = await heading("Gasthof Goldener Hirsch");
  change(
    "colleague@feinkost.example",
    "anna@hirsch.example",
    "max@hirsch.example",
    "otto@mueller.example",
    "neu@x.example",
  );
  const choice = await screen.findByRole("combobox", { name: "Empfänger" });
  expect(shown).toBeVisible();
  expect([...choice.querySelectorAll("option")].map(({ textContent }) => textContent)).toEqual([
    "Gasthof Goldener Hirsch, Anna Huber",
    "Bäckerei Müller",
    "neu@x.example",
  ]);

  await userEvent.selectOptions(choice, "Bäckerei Müller");
  expect(await heading("Bäckerei Müller")).toBeVisible();
  await userEvent.selectOptions(choice, "neu@x.example");
  expect(await screen.findByText("Unbekannter Empfänger")).toBeVisible();
});

test("a customer comes before a stranger who was named first", async () => {
  write({ first: ["neu@x.example", "otto@mueller.example"] });
  expect(await heading("Bäckerei Müller")).toBeVisible();
});

test("colleagues are no customers", async () => {
  write({ first: ["colleague@feinkost.example"] });
  expect(await heading("Nur Kolleginnen und Kollegen")).toBeVisible();
});

test("whose mailbox is not read is promised nothing", async () => {
  write({ first: ["anna@hirsch.example"], takesPart: false });
  expect(await heading("Gasthof Goldener Hirsch")).toBeVisible();
  expect(await screen.findByText("Noch nichts eingetragen.")).toBeVisible();
  expect(screen.queryByText(/beim Senden/)).toBeNull();
});

test("an Outlook that doesn't tell of changes is asked", async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  onTestFinished(() => void vi.useRealTimers());
  const { change } = write({ tellsOfChanges: false });
  expect(await heading("Noch kein Empfänger")).toBeVisible();
  change("anna@hirsch.example");
  await act(() => vi.advanceTimersByTimeAsync(3_500));
  expect(await heading("Gasthof Goldener Hirsch")).toBeVisible();
});
