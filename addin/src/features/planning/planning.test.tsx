import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { fakeApi, problem } from "@/test/fakeApi";
import { aPartyContext, aStartView, aSuggestion, aTask } from "@/test/samples";
import PartyCallback from "./callbacks/PartyCallback";
import {
  aDueCallback,
  due,
  local,
  now,
  plannedAnswer,
  queries,
  sent,
  show,
  showList,
  showStart,
} from "./testPlanning";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now });
});

test("a callback is postponed over the state that was shown, and that is undone over the newer one", async () => {
  let rows = [aDueCallback()];
  const api = fakeApi({
    "GET /api/start": () => aStartView({ callbacks: rows }),
    "PUT /api/parties/7/callback": async (request) => {
      const { callbackAt } = (await request.json()) as { callbackAt: string };
      rows = callbackAt === due ? [aDueCallback()] : [];
      return plannedAnswer(callbackAt);
    },
  });
  showStart();
  await userEvent.click(await screen.findByRole("button", { name: "Wiederanruf von Almhof verschieben" }));
  await userEvent.click(await screen.findByRole("button", { name: /^Nächster Werktag.*Di/ }));

  expect(await screen.findByText("Almhof: Wiederanruf morgen 10:00.")).toBeVisible();
  expect(await screen.findByText("Niemand wartet auf einen Anruf.")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Rückgängig" }));
  expect(await screen.findByRole("button", { name: /^Almhof/ })).toBeVisible();
  expect(screen.queryByRole("button", { name: "Rückgängig" })).not.toBeInTheDocument();
  expect(await sent(api.requests, "PUT")).toEqual([
    { path: "/api/parties/7/callback", ifMatch: '"1"', body: { callbackAt: local(3, 3, 10) } },
    { path: "/api/parties/7/callback", ifMatch: '"2"', body: { callbackAt: due } },
  ]);
});

test("a time of one's own may be in the past, which is said before and after", async () => {
  fakeApi({
    "GET /api/callbacks": () => ({ rows: [aDueCallback()], total: 1 }),
    "PUT /api/parties/7/callback": () => plannedAnswer(local(2, 1, 10), true),
  });
  showList("callbacks");
  await userEvent.click(await screen.findByRole("button", { name: "Wiederanruf von Almhof verschieben" }));
  const own = await screen.findByLabelText("Datum und Uhrzeit");
  await userEvent.clear(own);
  await userEvent.type(own, "2026-02-01T10:00");
  expect(screen.getByText("Liegt in der Vergangenheit.")).toBeVisible();
  await userEvent.keyboard("{Enter}");
  expect(await screen.findByText(/Das liegt in der Vergangenheit\.$/)).toBeVisible();
});

test("who was quicker is not overwritten unasked", async () => {
  const api = fakeApi({
    "GET /api/callbacks": () => ({ rows: [aDueCallback()], total: 1 }),
    "PUT /api/parties/7/callback": (request) =>
      request.headers.get("If-Match") === '"1"'
        ? problem(412, "changed_meanwhile", { current: plannedAnswer(local(3, 5, 10)) })
        : { ...plannedAnswer(null), etag: '"3"' },
  });
  showList("callbacks");
  await userEvent.click(await screen.findByRole("button", { name: "Wiederanruf von Almhof verschieben" }));
  await userEvent.click(await screen.findByRole("button", { name: "Kein Wiederanruf" }));
  expect(
    await screen.findByText("Almhof wurde inzwischen geändert. Der Wiederanruf ist jetzt 5. März 10:00."),
  ).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Trotzdem ändern" }));
  expect(await screen.findByText("Almhof: kein Wiederanruf mehr.")).toBeVisible();

  // Undone is what the colleague had saved.
  await userEvent.click(screen.getByRole("button", { name: "Rückgängig" }));
  await waitFor(async () =>
    expect((await sent(api.requests, "PUT")).at(-1)).toMatchObject({
      ifMatch: '"3"',
      body: { callbackAt: local(3, 5, 10) },
    }),
  );
});

test.each([
  [201, "Aufgabe angelegt: Bergwirt anrufen, fällig heute 17:00.", true],
  [200, /^Es gibt schon eine offene Aufgabe, Bergwirt anzurufen/, false],
])("a call task is created, and an open one reported (%i)", async (status, said, canBeUndone) => {
  const task = aTask({ kind: "callback", partyId: 8, partyName: "Bergwirt", dueAt: local(3, 2, 17) });
  const api = fakeApi({
    "GET /api/call-suggestions": () => ({ rows: [aSuggestion()], total: 1 }),
    "POST /api/parties/8/callback-task": () => Response.json(task, { status }),
  });
  showList("suggestions");
  await userEvent.click(await screen.findByRole("button", { name: "Wiederanruf von Bergwirt planen" }));
  await userEvent.click(await screen.findByRole("button", { name: "Anruf-Aufgabe anlegen" }));
  expect(await screen.findByText(said)).toBeVisible();
  expect(screen.queryAllByRole("button", { name: "Rückgängig" })).toHaveLength(canBeUndone ? 1 : 0);
  expect((await sent(api.requests, "POST")).map(({ path }) => path)).toEqual([
    "/api/parties/8/callback-task",
  ]);
});

test("a call task that is done offers the contact, and can be opened again", async () => {
  const task = aTask({ kind: "callback", partyId: 8, partyName: "Bergwirt" });
  let rows = [task];
  const api = fakeApi({
    "GET /api/tasks": () => ({ rows, total: rows.length }),
    "POST /api/tasks/3/complete": () => {
      rows = [];
      return { ...task, status: "done", etag: '"2"' };
    },
    "POST /api/tasks/3/reopen": () => {
      rows = [task];
      return task;
    },
  });
  const { onCapture } = showList("tasks");
  await userEvent.click(await screen.findByRole("button", { name: "Erledigt: Muster bestellen" }));
  expect(await screen.findByText("Nichts zu erledigen.")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Kontakt erfassen" }));
  expect(onCapture).toHaveBeenCalledExactlyOnceWith(8);
  await userEvent.click(screen.getByRole("button", { name: "Rückgängig" }));
  expect(await screen.findByRole("row", { name: /Muster bestellen/ })).toBeVisible();
  expect(await sent(api.requests, "POST")).toMatchObject([{ ifMatch: '"1"' }, { ifMatch: '"2"' }]);
});

test("the lists ask for mine at first, and for what is filtered and sorted by", async () => {
  const api = fakeApi({
    "GET /api/call-suggestions": () => ({ rows: [aSuggestion()], total: 1 }),
    "GET /api/employees": () => ({ rows: [{ partyId: 4, name: "Eva Lang", isActive: true }], total: 1 }),
  });
  showList("suggestions");
  await screen.findByRole("row", { name: /Bergwirt/ });
  await userEvent.click(screen.getByRole("button", { name: "Alle" }));
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Art filtern" }), "Kunde");
  await userEvent.selectOptions(
    await screen.findByRole("combobox", { name: "Betreuer filtern" }),
    "Eva Lang",
  );
  await userEvent.click(screen.getByRole("button", { name: "Kontakte" }));
  const order = { sort: "daysOverdue", descending: "true", limit: "100", offset: "0" };
  await waitFor(() =>
    expect(queries(api.requests, "/api/call-suggestions")).toEqual([
      { scope: "mine", ...order },
      { scope: "all", ...order },
      { scope: "all", type: "customer", ...order },
      { scope: "all", type: "customer", accountManagerId: "4", ...order },
      {
        ...order,
        scope: "all",
        type: "customer",
        accountManagerId: "4",
        sort: "contactCount",
        descending: "false",
      },
    ]),
  );
  expect(screen.getByRole("columnheader", { name: "Betreuer" })).not.toHaveAttribute("aria-sort");

  // The filters go; whose it is stays.
  await userEvent.click(screen.getByRole("button", { name: "Filter löschen" }));
  await waitFor(() =>
    expect(queries(api.requests, "/api/call-suggestions").at(-1)).toEqual({
      ...order,
      scope: "all",
      sort: "contactCount",
      descending: "false",
    }),
  );
});

test("what is overdue is a switch", async () => {
  const api = fakeApi({ "GET /api/callbacks": () => ({ rows: [], total: 0 }) });
  showList("callbacks");
  await userEvent.click(await screen.findByRole("button", { name: "Überfällig", pressed: false }));
  expect(await screen.findByText("Nichts passt zu diesen Filtern.")).toBeVisible();
  expect(queries(api.requests, "/api/callbacks").at(-1)).toMatchObject({ overdue: "true" });
  await userEvent.click(screen.getByRole("button", { name: "Überfällig", pressed: true }));
  expect(await screen.findByText("Niemand wartet auf einen Anruf.")).toBeVisible();
  expect(queries(api.requests, "/api/callbacks")[0]).not.toHaveProperty("overdue");
});

test("in a list the keyboard opens the row, and reaches its buttons without opening it", async () => {
  fakeApi({
    "GET /api/callbacks": () => ({
      rows: [aDueCallback(), aDueCallback({ partyId: 9, name: "Café" })],
      total: 2,
    }),
  });
  const { onOpen, onCapture } = showList("callbacks");
  const first = await screen.findByRole("row", { name: /Almhof/ });
  act(() => first.focus());
  await userEvent.keyboard("{Enter}");
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(7);
  await userEvent.tab();
  expect(screen.getByRole("link", { name: "Almhof anrufen" })).toHaveFocus();
  await userEvent.tab();
  await userEvent.keyboard("{Enter}");
  expect(onCapture).toHaveBeenCalledExactlyOnceWith(7);
  expect(onOpen).toHaveBeenCalledTimes(1);
  await userEvent.tab();
  await userEvent.tab();
  expect(screen.getByRole("link", { name: "Café anrufen" })).not.toHaveFocus();
});

test("a new task is typed, survives leaving the form, and is saved by the keyboard", async () => {
  const api = fakeApi({
    "GET /api/tasks": () => ({ rows: [], total: 0 }),
    "GET /api/employees": () => ({ rows: [{ partyId: 4, name: "Eva Lang", isActive: true }], total: 1 }),
    "GET /api/addresses/search": () => ({
      results: [{ partyId: 8, name: "Bergwirt", number: "10008", city: "Salzburg" }],
      total: 1,
      totalIsExact: true,
    }),
    "POST /api/tasks": () => Response.json(aTask(), { status: 201 }),
  });
  showList("tasks");
  await screen.findByText("Nichts zu erledigen.");
  await userEvent.keyboard("n");
  await userEvent.type(await screen.findByRole("textbox", { name: /^Betreff/ }), "Muster");
  await userEvent.keyboard("{Escape}");
  await userEvent.click(await screen.findByRole("button", { name: "Neu" }));
  const subject = await screen.findByRole("textbox", { name: /^Betreff/ });
  expect(subject).toHaveValue("Muster");

  await userEvent.type(screen.getByRole("combobox", { name: "Betrifft" }), "berg");
  await userEvent.click(await screen.findByRole("option", { name: "Bergwirt · 10008 · Salzburg" }));
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Zuständig" }), "Eva Lang");
  await userEvent.type(subject, " senden{Control>}{Enter}{/Control}");
  expect(await screen.findByText("Nichts zu erledigen.")).toBeVisible();
  const [created] = await sent(api.requests, "POST");
  expect(created?.body).toEqual({
    subject: "Muster senden",
    dueAt: local(3, 2, 17),
    assignedToId: 4,
    partyId: 8,
  });

  await userEvent.click(screen.getByRole("button", { name: "Neu" }));
  expect(await screen.findByRole("textbox", { name: /^Betreff/ })).toHaveValue("");
});

test("a task that a colleague has changed is not overwritten unasked, and what was typed stays", async () => {
  const api = fakeApi({
    "GET /api/tasks": () => ({ rows: [aTask()], total: 1 }),
    "GET /api/employees": () => ({ rows: [], total: 0 }),
    "PUT /api/tasks/3": (request) =>
      request.headers.get("If-Match") === '"1"'
        ? problem(412, "changed_meanwhile", { current: aTask({ subject: "Muster abholen", etag: '"2"' }) })
        : aTask(),
  });
  showList("tasks");
  // A task about nobody opens itself.
  await userEvent.click(await screen.findByRole("row", { name: /Muster bestellen/ }));
  const subject = await screen.findByRole("textbox", { name: /^Betreff/ });
  await userEvent.type(subject, " heute");
  await userEvent.click(screen.getByRole("button", { name: "Speichern" }));
  expect(await screen.findByText(/^Muster abholen · /)).toBeVisible();
  expect(subject).toHaveValue("Muster bestellen heute");
  await userEvent.click(screen.getByRole("button", { name: "Trotzdem speichern" }));
  expect(await screen.findByRole("row", { name: /Muster bestellen/ })).toBeVisible();
  expect((await sent(api.requests, "PUT")).map(({ ifMatch }) => ifMatch)).toEqual(['"1"', '"2"']);
});

test("with little room the rows stand in two lines, with the same filters", async () => {
  const before = window.ResizeObserver;
  onTestFinished(() => void vi.stubGlobal("ResizeObserver", before));
  vi.stubGlobal(
    "ResizeObserver",
    class {
      constructor(private readonly tell: (entries: { contentRect: { width: number } }[]) => void) {}
      observe() {
        this.tell([{ contentRect: { width: 320 } }]);
      }
      unobserve = vi.fn();
      disconnect = vi.fn();
    },
  );
  const api = fakeApi({ "GET /api/callbacks": () => ({ rows: [aDueCallback()], total: 1 }) });
  const { onOpen } = showList("callbacks");
  await userEvent.click(await screen.findByRole("button", { name: /^Almhof/ }));
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(7);
  expect(screen.queryByRole("grid")).not.toBeInTheDocument();
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Art filtern" }), "Interessent");
  await waitFor(() => expect(queries(api.requests, "/api/callbacks").at(-1)).toMatchObject({ type: "lead" }));
});

test("at a record a callback is planned, and the rhythm is one click away", async () => {
  const api = fakeApi({ "PUT /api/parties/1/callback": () => plannedAnswer(local(3, 9, 9)) });
  const onOpenDetails = vi.fn();
  const onClose = vi.fn();
  show(<PartyCallback context={aPartyContext()} onClose={onClose} onOpenDetails={onOpenDetails} />);
  expect(screen.getByText("Kein Wiederanruf geplant.")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Kein Wiederanruf" })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: /^Nächste Woche/ }));
  expect(await screen.findByText("Gasthof Goldener Hirsch: Wiederanruf 9. März 09:00.")).toBeVisible();
  expect(await sent(api.requests, "PUT")).toMatchObject([
    { ifMatch: "1", body: { callbackAt: local(3, 9, 9) } },
  ]);
  await userEvent.click(screen.getByRole("button", { name: "Rhythmus der Kontakte festlegen" }));
  expect(onOpenDetails).toHaveBeenCalledOnce();
  await userEvent.keyboard("{Escape}");
  expect(onClose).toHaveBeenCalledOnce();
});
