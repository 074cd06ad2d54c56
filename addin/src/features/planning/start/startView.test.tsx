import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { fakeApi, problem } from "@/test/fakeApi";
import { aCallback, aStartView, aSuggestion, aTask } from "@/test/samples";
import { local, now, queries, showStart } from "../testPlanning";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now });
});

test("the start view has the few first of everything, how many there are, and the way to all of them", async () => {
  const start = aStartView({
    callbacks: [aCallback({ callbackAt: local(2, 27, 15) })],
    suggestions: [aSuggestion()],
    tasks: [aTask()],
    appointments: [
      {
        id: 1,
        start: "2026-03-02T09:00:00Z",
        end: "2026-03-02T10:00:00Z",
        subject: "Verkostung",
        location: "Graz",
        partyId: 9,
        partyType: "customer",
        partyName: "Café Zentral",
        salesperson: "Eva Lang",
      },
    ],
    issues: [
      {
        id: 2,
        number: "R-17",
        kind: "complaint",
        reportedAt: "2026-02-20T09:00:00Z",
        ageDays: 10,
        customerId: 11,
        customerName: "Dorfladen",
        description: "Ware beschädigt",
      },
    ],
  });
  start.issues.total = 12;
  fakeApi({ "GET /api/start": () => start });
  const { onOpen } = showStart();

  const callbacks = within(await screen.findByRole("region", { name: "Wiederanrufe" }));
  expect(callbacks.getByText("überfällig, 27. Feb. 15:00")).toBeVisible();
  expect(callbacks.getByRole("link", { name: "Alle anzeigen: Wiederanrufe" })).toHaveAttribute(
    "href",
    "#/callbacks",
  );
  expect(screen.getByRole("link", { name: "Alle anzeigen: Termine heute" })).toHaveAttribute(
    "href",
    "#/appointments",
  );
  const issues = within(screen.getByRole("region", { name: "Offene Reklamationen" }));
  expect(issues.getByText("1 von 12")).toBeVisible();
  for (const [name, partyId] of [
    [/^Almhof/, 7],
    [/^Bergwirt/, 8],
    [/Verkostung/, 9],
    [/^Dorfladen/, 11],
  ] as const) {
    screen.getByRole("button", { name }).focus();
    await userEvent.keyboard("{Enter}");
    expect(onOpen).toHaveBeenLastCalledWith(partyId);
  }
});

test("an empty day says so in each place, and everybody's is asked for when it is wanted", async () => {
  const api = fakeApi({ "GET /api/start": () => aStartView() });
  showStart();
  for (const text of [
    "Niemand wartet auf einen Anruf.",
    "Mit allen wurde rechtzeitig gesprochen.",
    "Nichts zu erledigen.",
    "Keine Termine.",
    "Alles erledigt.",
  ]) {
    expect(await screen.findByText(text)).toBeVisible();
  }
  await userEvent.click(screen.getByRole("button", { name: "Alle" }));
  await waitFor(() =>
    expect(queries(api.requests, "/api/start")).toEqual([{ scope: "mine" }, { scope: "all" }]),
  );
});

test("a start view that fails can be asked for again", async () => {
  let fails = true;
  fakeApi({ "GET /api/start": () => (fails ? problem(400, "odd") : aStartView()) });
  showStart();
  const retry = await screen.findByRole("button", { name: "Erneut versuchen" });
  fails = false;
  await userEvent.click(retry);
  expect(await screen.findByText("Nichts zu erledigen.")).toBeVisible();
  expect(retry).not.toBeInTheDocument();
});

test("the day comes by mail, too, when one's mailbox can send it", async () => {
  const user = userEvent.setup();
  const api = fakeApi({
    "GET /api/start": () => aStartView(),
    "GET /api/me/morning-digest": () => ({ isOn: false, isPossible: true, problemCode: "http_403" }),
    "PUT /api/me/morning-digest": () => ({ isOn: true, isPossible: true, problemCode: null }),
  });
  showStart();

  const wanted = await screen.findByRole("switch", { name: "Morgens auch per Mail" });
  expect(wanted).not.toBeChecked();
  expect(screen.getByText(/ließ sich nicht senden \(http_403\)/)).toBeVisible();
  await user.click(wanted);
  await waitFor(() => expect(screen.queryByText(/http_403/)).not.toBeInTheDocument());
  expect(wanted).toBeChecked();
  const change = api.requests.find(({ method }) => method === "PUT");
  await expect(change?.json()).resolves.toEqual({ isOn: true });
});

test("without a mailbox that could send it nothing is offered", async () => {
  fakeApi({
    "GET /api/start": () => aStartView(),
    "GET /api/me/morning-digest": () => ({ isOn: false, isPossible: false, problemCode: null }),
  });
  showStart();

  await screen.findByRole("heading", { name: "Termine heute" });
  expect(screen.queryByRole("switch")).not.toBeInTheDocument();
});
