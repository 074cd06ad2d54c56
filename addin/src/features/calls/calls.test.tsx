import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { HostProvider } from "@/shared/host";
import { FormatsProvider } from "@/shared/i18n";
import { fakeApi, problem } from "@/test/fakeApi";
import { outlook } from "@/test/outlook";
import { CallBar } from "./CallBar";
import { DialButton } from "./DialButton";
import type { CallView, PartyNumber } from "./dialProps";
import { linksOf } from "./linksOf";

const number = "+43 662 848511";
const links = linksOf("+43662848511");

let partyId = 0;
let call: CallView;
/** The streams that were opened, oldest first. */
let streams: ReadableStreamDefaultController<Uint8Array>[];
const opened = vi.fn();
const onCapture = vi.fn();
const onOpenParty = vi.fn();
const onDialled = vi.fn();

beforeEach(() => {
  vi.clearAllMocks();
  partyId++;
  streams = [];
  call = {
    id: partyId,
    requestId: null,
    partyId,
    partyName: "Gasthaus Adler",
    contactPersonId: null,
    contactPersonName: null,
    number,
    dialNumber: "+43662848511",
    direction: "outgoing",
    way: "serverCall",
    state: "requested",
    reason: null,
    resultCode: null,
    isOver: false,
    canHangUp: true,
    occurredAt: "2026-03-02T09:00:00Z",
    ringingAt: null,
    answeredAt: null,
    connectedAt: null,
    endedAt: null,
    durationSeconds: null,
    interactionId: null,
    links,
  };
});

function aNumber(changes: Partial<PartyNumber> = {}): PartyNumber {
  const own = { contactPersonId: null, contactPersonName: null };
  return { number, dialNumber: "+43662848511", kind: "phone", ...own, links, ...changes };
}

/** The server's call becomes another, and its event arrives. */
async function become(changes: Partial<CallView>) {
  call = { ...call, ...changes };
  const event = `event: call\ndata: ${JSON.stringify(call)}\n\n`;
  await act(async () => {
    streams.at(-1)?.enqueue(new TextEncoder().encode(event));
    await Promise.resolve();
  });
}

function show(
  numbers: PartyNumber[] = [aNumber()],
  changes: Parameters<typeof fakeApi>[0] = {},
  way: CallView["way"] = "serverCall",
  props: { canCapture?: boolean; personId?: number } = {},
) {
  const { requests } = fakeApi({
    [`GET /api/parties/${partyId}/numbers`]: () => ({ partyId, way, numbers }),
    "POST /api/calls": async (request) => {
      const { byLink } = (await request.json()) as { byLink: boolean };
      if (byLink) call = { ...call, way: "deepLink", state: "dialled", isOver: true, canHangUp: false };
      return call;
    },
    [`GET /api/calls/${partyId}`]: () => call,
    [`GET /api/calls/${partyId}/events`]: () =>
      new Response(new ReadableStream<Uint8Array>({ start: (controller) => void streams.push(controller) })),
    [`POST /api/calls/${partyId}/hang-up`]: () =>
      (call = { ...call, state: "cancelled", isOver: true, canHangUp: false }),
    ...changes,
  });
  const { office } = outlook(null);
  office.context.ui.openBrowserWindow = opened;
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <HostProvider office={office}>
      <FormatsProvider locale="de-AT">
        <QueryClientProvider client={client}>
          <DialButton
            label="Anrufen"
            partyId={partyId}
            name="Gasthaus Adler"
            phone={numbers[0]?.number ?? "0662"}
            onDialled={onDialled}
            {...props}
          />
          <CallBar onOpenParty={onOpenParty} onCapture={onCapture} />
        </QueryClientProvider>
      </FormatsProvider>
    </HostProvider>,
  );
  return { requests, client };
}

const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));
const posted = async (requests: Request[]) =>
  Promise.all(
    requests
      .filter(({ method, url }) => method === "POST" && url.endsWith("/api/calls"))
      .map((request) => request.json() as Promise<object>),
  );

test("the only number is called, and the bar tells live how it goes on until the contact can be captured", async () => {
  const { requests } = show();
  await press("Anrufen");
  const bar = await screen.findByRole("region", { name: "Anrufe" });
  expect(within(bar).getByText("Der Anruf wird aufgebaut")).toBeVisible();
  expect(await posted(requests)).toMatchObject([{ partyId, number, contactPersonId: null, byLink: false }]);
  expect(opened).not.toHaveBeenCalled();
  expect(onDialled).toHaveBeenCalledOnce();

  await vi.waitFor(() => expect(streams).toHaveLength(1));
  await become({ state: "ringing", ringingAt: "2026-03-02T09:00:02Z" });
  expect(await screen.findByText("Bitte in Teams abheben")).toBeVisible();
  await become({ state: "transferring", answeredAt: "2026-03-02T09:00:05Z" });
  expect(await screen.findByText(`${number} wird angerufen`)).toBeVisible();

  vi.useFakeTimers({ shouldAdvanceTime: true, now: new Date("2026-03-02T09:02:16Z") });
  await become({ state: "connected", connectedAt: "2026-03-02T09:00:10Z", canHangUp: false });
  expect(await screen.findByText("Verbunden")).toBeVisible();
  expect(await within(bar).findByText(/· 2:0\d/)).toBeVisible();
  expect(screen.queryByRole("button", { name: "Auflegen" })).not.toBeInTheDocument();
  await act(() => vi.advanceTimersByTimeAsync(60_000));
  expect(within(bar).getByText(/· 3:0\d/)).toBeVisible();
  vi.useRealTimers();

  await become({ state: "ended", isOver: true, durationSeconds: 194 });
  expect(await screen.findByText("Gespräch beendet")).toBeVisible();
  expect(within(bar).getByText(/· 3:14/)).toBeVisible();
  expect(screen.getByRole("button", { name: "Kontakt erfassen" })).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  expect(onCapture).toHaveBeenCalledExactlyOnceWith(call);
});

test("of several numbers one is chosen, each with whose it is; those of the mail's person come first", async () => {
  const anna = { contactPersonId: 4, contactPersonName: "Anna Huber", kind: "mobile" as const };
  const { requests } = show(
    [aNumber(), aNumber({ number: "0664 1234567", dialNumber: "+436641234567", ...anna })],
    {},
    "serverCall",
    { personId: 4 },
  );
  await press("Anrufen");
  const items = await screen.findAllByRole("menuitem");
  expect(items.map(({ textContent }) => textContent)).toEqual([
    "0664 1234567Anna Huber · Mobil",
    "+43 662 848511Gasthaus Adler · Telefon",
  ]);
  await userEvent.click(screen.getByText("0664 1234567"));
  expect(await screen.findByText("Anna Huber · 0664 1234567")).toBeVisible();
  expect(await posted(requests)).toMatchObject([{ number: "0664 1234567", contactPersonId: 4 }]);
});

test("where the server can't call, the link is opened, the attempt is entered, and it is asked at once whether they spoke", async () => {
  const { requests } = show([aNumber()], {}, "deepLink");
  await press("Anrufen");
  expect(await screen.findByText("Gewählt. Haben Sie gesprochen?")).toBeVisible();
  expect(opened).toHaveBeenCalledExactlyOnceWith(
    "https://teams.microsoft.com/l/call/0/0?users=4%3A%2B43662848511",
  );
  expect(await posted(requests)).toMatchObject([{ byLink: true }]);
  expect(streams).toHaveLength(0);
  await press("Kontakt erfassen");
  expect(onCapture).toHaveBeenCalledExactlyOnceWith(call);
  await press("Erneut öffnen");
  expect(opened).toHaveBeenCalledTimes(2);
});

test("it is hung up while it rings", async () => {
  show();
  await press("Anrufen");
  await press("Auflegen");
  expect(await screen.findByText("Anruf abgebrochen")).toBeVisible();
  await press("Schließen");
  expect(screen.queryByRole("region", { name: "Anrufe" })).not.toBeInTheDocument();
});

test.each([
  ["busy", null, "Sie telefonieren gerade."],
  ["busy", "2026-03-02T09:00:05Z", "Die Nummer ist besetzt."],
  ["noAnswer", null, "Sie haben nicht abgehoben."],
  ["noAnswer", "2026-03-02T09:00:05Z", "Niemand hat abgehoben."],
  ["unreachable", "2026-03-02T09:00:05Z", "Die Nummer ist nicht erreichbar."],
  ["doNotDisturb", null, "Ihr Teams steht auf „Nicht stören“."],
  ["offline", null, "Sie sind in Teams nicht angemeldet."],
  ["notPermitted", null, "Ihr Unternehmen erlaubt CrmOffice diesen Anruf nicht."],
  ["unavailable", null, "Microsoft Teams antwortet nicht."],
  ["refused", null, "Microsoft Teams hat den Anruf nicht angenommen (http_400)."],
] as const)(
  "a call that fails (%s, picked up %s) says why and offers the links",
  async (reason, answeredAt, words) => {
    const { requests } = show();
    await press("Anrufen");
    await vi.waitFor(() => expect(streams).toHaveLength(1));
    const failed = { isOver: true, canHangUp: false, resultCode: "http_400" };
    await become({ state: "failed", reason, answeredAt, ...failed });
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Kontakt erfassen" })).not.toBeInTheDocument();

    await press("Mit Teams anrufen");
    expect(opened).toHaveBeenCalledExactlyOnceWith(links.teams);
    expect(await screen.findByText("Gewählt. Haben Sie gesprochen?")).toBeVisible();
    expect(await posted(requests)).toMatchObject([{ byLink: false }, { byLink: true }]);
  },
);

test("the telephone's own link is handed over to the system", async () => {
  const followed: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    followed.push(this.href);
  });
  show();
  await press("Anrufen");
  await vi.waitFor(() => expect(streams).toHaveLength(1));
  await become({ state: "failed", reason: "unavailable", isOver: true, canHangUp: false });
  await press("Per Telefon");
  expect(followed).toEqual(["tel:+43662848511"]);
  expect(opened).not.toHaveBeenCalled();
});

test("what goes wrong before there is a call is said, and the links remain", async () => {
  show([aNumber()], {
    "POST /api/calls": () => problem(422, "validation_failed", { errors: { number: ["Steht nicht hier."] } }),
  });
  await press("Anrufen");
  expect(await screen.findByText("Steht nicht hier.")).toBeVisible();
  expect(screen.getByRole("button", { name: "Mit Teams anrufen" })).toBeVisible();
});

test("without the server one can still call by a link", async () => {
  show([aNumber({ number: "+43 (0)662 848511" })], {
    [`GET /api/parties/${partyId}/numbers`]: () => Promise.reject(new TypeError("Failed to fetch")),
    "POST /api/calls": () => Promise.reject(new TypeError("Failed to fetch")),
  });
  await press("Anrufen");
  expect(await screen.findByText(/Der Server ist nicht erreichbar/)).toBeVisible();
  await press("Mit Teams anrufen");
  expect(opened).toHaveBeenCalledExactlyOnceWith(links.teams);
});

test("a record without a number that can be dialled says so", async () => {
  show([]);
  await press("Anrufen");
  expect(await screen.findByText(/lässt sich nicht wählen/)).toBeVisible();
});

test("when the events break off, the call is asked after, and they are taken up again", async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  show();
  await userEvent
    .setup({ advanceTimers: vi.advanceTimersByTime })
    .click(await screen.findByRole("button", { name: "Anrufen" }));
  await vi.waitFor(() => expect(streams).toHaveLength(1));
  await become({ state: "ringing" });
  call = { ...call, state: "transferring" };
  await act(async () => {
    streams[0]?.error(new TypeError("network error"));
    await vi.advanceTimersByTimeAsync(3_000);
  });
  expect(await screen.findByText(`${number} wird angerufen`)).toBeVisible();
  await vi.waitFor(() => expect(streams).toHaveLength(2));
  await become({ state: "connected", connectedAt: new Date().toISOString(), canHangUp: false });
  expect(await screen.findByText("Verbunden")).toBeVisible();
});

test("a call stays in the bar when the pane is loaded anew, and names its customer", async () => {
  show();
  await press("Anrufen");
  await vi.waitFor(() => expect(streams).toHaveLength(1));
  cleanup();
  show();
  await userEvent.click(await screen.findByRole("button", { name: "Gasthaus Adler" }));
  expect(onOpenParty).toHaveBeenCalledExactlyOnceWith(partyId);
});

test("what was captured is gone from the bar", async () => {
  const { client } = show([aNumber()], {}, "deepLink");
  await press("Anrufen");
  await screen.findByText("Gewählt. Haben Sie gesprochen?");
  call = { ...call, interactionId: 7 };
  await act(() => client.invalidateQueries({ queryKey: ["call"] }));
  await vi.waitFor(() => expect(screen.queryByRole("region", { name: "Anrufe" })).not.toBeInTheDocument());
});

test("with colleagues no contact is captured", async () => {
  show([aNumber()], {}, "deepLink", { canCapture: false });
  await press("Anrufen");
  expect(await screen.findByText("Gewählt. Haben Sie gesprochen?")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Kontakt erfassen" })).not.toBeInTheDocument();
});
