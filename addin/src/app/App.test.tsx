import { act, render, screen } from "@testing-library/react";
import { expect, onTestFinished, test, vi } from "vitest";
import { fakeApi, problem } from "@/test/fakeApi";
import { outlook } from "@/test/outlook";
import { aMailContext, aPartyContext, notEntered } from "@/test/samples";
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
    "GET /api/mail-state": () => notEntered,
    "GET /api/mail-context": (_, url) =>
      aMailContext(url.searchParams.get("address") ?? "", aPartyContext({ name: "Firma" })),
  });
  const { office, select } = outlook(mailFrom(1));
  show(office);
  await screen.findByRole("heading", { level: 1 });

  act(() => select(null));
  expect(screen.getByText("Keine Mail ausgewählt")).toBeVisible();
  act(() => select(mailFrom(1)));

  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Firma");
  await vi.waitFor(() => expect(api.requests).toHaveLength(2));
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

test("in a plain browser the search is there", () => {
  show(undefined);
  expect(screen.getByText("Outlook ist nicht geöffnet")).toBeVisible();
  expect(screen.getByRole("searchbox", { name: "Adresse suchen" })).toBeVisible();
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
