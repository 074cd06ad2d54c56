import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, onTestFinished, test, vi } from "vitest";
import { fakeApi, problem } from "@/test/fakeApi";
import { outlook } from "@/test/outlook";
import { aCallback, aMailContext, aPartyContext, aStartView, notEntered } from "@/test/samples";
import { App, createQueryClient } from "./App";
import { loadTheme } from "./theme";

const theme = await loadTheme("light");

function show(office: typeof Office | undefined) {
  render(<App office={office} locale="de-AT" theme={theme} queryClient={createQueryClient()} />);
}

function mailFrom(number: number) {
  return {
    itemId: `mail ${number}`,
    from: [`Person ${number}`, `person${number}@firma.example`] as [string, string],
  };
}

/** A small generator with a seed: the same numbers in every run. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

test("switching through 200 mails never shows a customer of another mail, and no request piles up", async () => {
  vi.useFakeTimers();
  const random = randomNumbers(20_261_123);
  const open = new Set<Request>();
  const waiting = () => [...open].filter((request) => !request.signal.aborted).length;
  fakeApi({
    "GET /api/mail-state": () => notEntered,
    "GET /api/mail-context": async (request, url) => {
      open.add(request);
      const address = url.searchParams.get("address") ?? "";
      const delay = random() * 400;
      // Not every answer is stopped in time by its abort: this one always comes.
      await new Promise((resolve) => setTimeout(resolve, delay));
      open.delete(request);
      const partyId = Number(/\d+/.exec(address)?.[0]);
      return aMailContext(address, aPartyContext({ partyId, name: `Firma ${partyId}` }));
    },
  });
  const { office, select } = outlook(mailFrom(0));
  show(office);

  let shown = 0;
  let number = 0;
  for (let turn = 0; turn < 200; turn++) {
    number = Math.floor(random() * 60);
    act(() => select(mailFrom(number)));
    await act(() => vi.advanceTimersByTimeAsync(random() * 300));
    expect(waiting()).toBeLessThanOrEqual(1);
    const heading = screen.queryByRole("heading", { level: 1 });
    if (heading === null) continue;
    shown++;
    expect(heading).toHaveTextContent(`Firma ${number}`);
  }

  await act(() => vi.advanceTimersByTimeAsync(1000));
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(`Firma ${number}`);
  expect(shown).toBeGreaterThan(50);
  expect(waiting()).toBe(0);
});

test("a mail seen before shows its customer at once and asks again", async () => {
  const api = fakeApi({
    "GET /api/start": () => aStartView(),
    "GET /api/mail-state": () => notEntered,
    "GET /api/mail-context": (_, url) =>
      aMailContext(url.searchParams.get("address") ?? "", aPartyContext({ name: "Firma" })),
  });
  const asked = () => api.requests.filter(({ url }) => url.includes("/api/mail-context"));
  const { office, select } = outlook(mailFrom(1));
  show(office);
  await screen.findByRole("heading", { level: 1 });

  act(() => select(null));
  expect(await screen.findByRole("heading", { name: "Keine Mail ausgewählt" })).toBeVisible();
  act(() => select(mailFrom(1)));

  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Firma");
  await vi.waitFor(() => expect(asked()).toHaveLength(2));
});

test("an answer that fails keeps what is shown and can be asked for again", async () => {
  let fails = false;
  fakeApi({
    "GET /api/mail-state": () => notEntered,
    "GET /api/mail-context": (_, url) =>
      fails ? problem(400, "odd") : aMailContext(url.searchParams.get("address") ?? "", aPartyContext()),
  });
  const { office, select } = outlook(mailFrom(1));
  show(office);
  await screen.findByRole("heading", { level: 1 });

  fails = true;
  act(() => select(null));
  act(() => select(mailFrom(1)));
  const retry = await screen.findByRole("button", { name: "Erneut versuchen" });
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Gasthof Goldener Hirsch");

  fails = false;
  act(() => retry.click());
  await vi.waitFor(() => expect(retry).not.toBeInTheDocument());
});

test("an address that is none is said so, and the search is offered", async () => {
  fakeApi({ "GET /api/mail-context": () => problem(400, "address_invalid") });
  show(outlook({ itemId: "1", from: ["Anna Huber", "anna.huber"] }).office);

  expect(await screen.findByText("Diese Mail hat keine gültige Adresse")).toBeVisible();
  act(() => screen.getByRole("button", { name: "Adresse suchen" }).click());
  expect(screen.getByRole("searchbox", { name: "Adresse suchen" })).toHaveValue("Anna Huber");
});

test("in a plain browser there are the search and what is to be done today", async () => {
  fakeApi({ "GET /api/start": () => aStartView() });
  show(undefined);
  expect(screen.getByRole("searchbox", { name: "Adresse suchen" })).toBeVisible();
  expect(await screen.findByRole("heading", { name: "Outlook ist nicht geöffnet" })).toBeVisible();
  expect(await screen.findByRole("heading", { name: "Heute, Montag, 2. März" })).toBeVisible();
  expect(screen.getByText("Niemand wartet auf einen Anruf.")).toBeVisible();
});

test("from the start view to a list, to a record with its form, and step by step back", async () => {
  onTestFinished(() => void (window.location.hash = ""));
  fakeApi({
    "GET /api/start": () => aStartView({ callbacks: [aCallback()] }),
    "GET /api/callbacks": () => ({ rows: [aCallback()], total: 1 }),
    "GET /api/interaction-types": () => [],
    "GET /api/party-contexts/7": () => aPartyContext({ partyId: 7 }),
  });
  show(outlook(null).office);

  await userEvent.click(await screen.findByRole("button", { name: "Alle" }));
  expect(await screen.findByRole("button", { name: "Alle", pressed: true })).toBeVisible();
  // What a link does in a browser; jsdom follows none of them.
  const link = screen.getByRole("link", { name: "Alle anzeigen: Wiederanrufe" });
  act(() => void (window.location.hash = link.getAttribute("href") ?? ""));
  expect(await screen.findByRole("heading", { name: "Wiederanrufe", level: 1 })).toBeVisible();
  expect(window.location.hash).toBe("#/callbacks?scope=all");

  await userEvent.click(await screen.findByRole("button", { name: /^Kontakt mit Almhof/ }));
  expect(await screen.findByRole("form", { name: "Kontakt erfassen" })).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Zurück" }));
  expect(await screen.findByRole("heading", { name: "Wiederanrufe", level: 1 })).toBeVisible();
  expect(window.location.hash).toBe("#/callbacks?scope=all");
  await userEvent.click(screen.getByRole("button", { name: "Zurück" }));
  expect(await screen.findByRole("heading", { name: "Keine Mail ausgewählt" })).toBeVisible();
});

/** A window so many pixels wide, as far as the pane asks. */
function stubWidth(pixels: number) {
  const before = Reflect.get(window, "matchMedia") as unknown;
  onTestFinished(() => {
    vi.stubGlobal("matchMedia", before);
    window.location.hash = "";
  });
  vi.stubGlobal("matchMedia", (media: string) => ({
    media,
    matches: pixels >= Number(/min-width: (\d+)px/.exec(media)?.[1] ?? Infinity),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
}

test("in a wide window of its own there are the lists, and the address names what is open", async () => {
  stubWidth(1366);
  const api = fakeApi({
    "GET /api/leads": () => ({ rows: [], total: 0 }),
    "GET /api/source-categories": () => [],
    "GET /api/party-contexts/7": () => aPartyContext({ partyId: 7 }),
    "GET /api/history/customer/7": () => ({ entries: [], next: null, counts: [] }),
  });
  window.location.hash = "#/leads?status=open&party=7";
  show(undefined);

  expect(await screen.findByRole("heading", { name: "Gasthof Goldener Hirsch" })).toBeVisible();
  expect(screen.getByRole("combobox", { name: "Status filtern" })).toHaveValue("open");
  expect(screen.getByRole("link", { name: "Interessenten" })).toHaveAttribute("aria-current", "page");
  expect(api.requests.some(({ url }) => url.includes("status=open"))).toBe(true);

  act(() => screen.getByRole("button", { name: "Datensatz schließen" }).click());
  await vi.waitFor(() => expect(window.location.hash).toBe("#/leads?status=open"));
});

test("a wide window of its own begins with today", async () => {
  stubWidth(1366);
  fakeApi({ "GET /api/start": () => aStartView(), "GET /api/me": () => ({ roles: [] }) });
  show(undefined);

  expect(await screen.findByRole("heading", { name: "Heute, Montag, 2. März", level: 1 })).toBeVisible();
  expect(screen.getByRole("link", { name: "Start" })).toHaveAttribute("aria-current", "page");
});

test("a row captures a contact beside the list, as often as it is pressed", async () => {
  stubWidth(1366);
  fakeApi({
    "GET /api/callbacks": () => ({ rows: [aCallback()], total: 1 }),
    "GET /api/interaction-types": () => [],
    "GET /api/me": () => ({ roles: [] }),
    "GET /api/party-contexts/7": () => aPartyContext({ partyId: 7 }),
  });
  window.location.hash = "#/callbacks";
  show(undefined);
  const capture = await screen.findByRole("button", { name: /^Kontakt mit Almhof/ });
  await userEvent.click(capture);
  const form = await screen.findByRole("form", { name: "Kontakt erfassen" });
  await userEvent.click(within(form).getByRole("button", { name: "Abbrechen" }));
  expect(screen.queryByRole("form", { name: "Kontakt erfassen" })).not.toBeInTheDocument();
  await userEvent.click(capture);
  expect(await screen.findByRole("form", { name: "Kontakt erfassen" })).toBeVisible();
});

test("beside a mail the pane stays the pane, however wide it is", async () => {
  stubWidth(1366);
  fakeApi({
    "GET /api/mail-state": () => notEntered,
    "GET /api/mail-context": (_, url) => aMailContext(url.searchParams.get("address") ?? "", aPartyContext()),
  });
  show(outlook(mailFrom(1)).office);

  expect(await screen.findByRole("heading", { name: "Gasthof Goldener Hirsch" })).toBeVisible();
  expect(screen.queryByRole("navigation")).not.toBeInTheDocument();
});
