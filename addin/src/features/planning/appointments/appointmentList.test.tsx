import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { fakeApi, problem } from "@/test/fakeApi";
import { aPartyContext } from "@/test/samples";
import { local, now, parsed, queries, sent, showList } from "../testPlanning";
import { anAppointment } from "./testAppointment";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now });
});

const pastTime = { start: local(3, 1, 9), end: local(3, 1, 10) };

function answerAppointments(
  given: ReturnType<typeof anAppointment>,
  more: Parameters<typeof fakeApi>[0] = {},
) {
  let row = given;
  const become = (status: typeof row.status) => async (request: Request) => {
    const body = parsed(await request.text()) as { outcome: string | null } | null;
    return (row = { ...row, status, outcome: body?.outcome ?? null, etag: `"${row.etag}+"` });
  };
  return fakeApi({
    "GET /api/appointments": () => ({ rows: [row], total: 1 }),
    "GET /api/appointments/7": () => row,
    "POST /api/appointments/7/cancel": become("cancelled"),
    "POST /api/appointments/7/hold": become("held"),
    "POST /api/appointments/7/plan-again": become("planned"),
    "GET /api/employees": () => ({ rows: [{ partyId: 4, name: "Max Moser", isActive: false }], total: 1 }),
    ...more,
  });
}

test("my appointments from today on are listed by start, and others by period, salesperson, kind and status", async () => {
  const api = answerAppointments(
    anAppointment({ start: local(3, 3, 9), end: local(3, 3, 10), outcome: "Bestellt" }),
  );
  const { onOpen } = showList("appointments");
  const row = await screen.findByRole("row", { name: /Verkostung/ });
  for (const text of [
    "morgen 09:00",
    "Eva Berger",
    "Gasthof Goldener Hirsch",
    "Verkaufstermin",
    "geplant",
    "Bestellt",
  ])
    expect(within(row).getByText(text)).toBeVisible();
  await userEvent.click(row);
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(1);

  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Beginn filtern" }), "voriger Monat");
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Art filtern" }), "Veranstaltung");
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Status filtern" }), "abgehalten");
  await userEvent.click(screen.getByRole("button", { name: "Beginn" }));
  const page = { limit: "100", offset: "0" };
  const filters = { from: "2026-02-01", to: "2026-02-28", kind: "networking", status: "held" };
  await waitFor(() => {
    const asked = queries(api.requests, "/api/appointments");
    expect(asked[0]).toEqual({ scope: "mine", from: "2026-03-02", descending: "false", ...page });
    expect(asked.at(-1)).toEqual({ scope: "mine", ...filters, descending: "true", ...page });
  });

  // Somebody else's are none of mine.
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Verkäufer filtern" }), "Max Moser");
  expect(screen.getByRole("button", { name: "Alle", pressed: true })).toBeVisible();
  await waitFor(() =>
    expect(queries(api.requests, "/api/appointments").at(-1)).toMatchObject({
      scope: "all",
      salespersonId: "4",
    }),
  );
  await userEvent.click(screen.getByRole("button", { name: "Meine" }));
  expect(screen.getByRole("button", { name: "Meine", pressed: true })).toBeVisible();
  expect(screen.getByRole("combobox", { name: "Verkäufer filtern" })).toHaveValue("");
  expect(screen.getByRole("combobox", { name: "Status filtern" })).toHaveValue("held");
});

test("appointments of a period of one's own are listed, which is changed and may be open on one side", async () => {
  const api = answerAppointments(anAppointment());
  showList("appointments");
  const filter = await screen.findByRole("combobox", { name: "Beginn filtern" });
  const choose = () => userEvent.selectOptions(filter, "Von … bis …");
  const asked = () => queries(api.requests, "/api/appointments").at(-1);
  await choose();
  const from = await screen.findByLabelText("Von");
  // The chosen one, "from today", is where it begins.
  expect(from).toHaveValue("2026-03-02");
  const to = screen.getByLabelText("Bis");
  fireEvent.change(from, { target: { value: "2026-03-15" } });
  fireEvent.change(to, { target: { value: "2026-03-01" } });
  expect(screen.getByText("Der letzte Tag liegt vor dem ersten.")).toBeVisible();
  await userEvent.type(to, "{Enter}");
  expect(asked()).toMatchObject({ from: "2026-03-02" });
  fireEvent.change(from, { target: { value: "2026-02-20" } });
  await userEvent.type(to, "{Enter}");
  await waitFor(() => expect(asked()).toMatchObject({ from: "2026-02-20", to: "2026-03-01" }));
  expect(filter).toHaveDisplayValue(/^20\. Feb\.\s–\s1\. März$/);

  await choose();
  expect(await screen.findByLabelText("Von")).toHaveValue("2026-02-20");
  await userEvent.clear(screen.getByLabelText("Bis"));
  await userEvent.click(screen.getByRole("button", { name: "Anzeigen" }));
  await waitFor(() => expect(filter).toHaveDisplayValue("ab 20.02.2026"));
  expect(asked()).not.toHaveProperty("to");

  await choose();
  await userEvent.click(await screen.findByRole("button", { name: "Abbrechen" }));
  expect(screen.queryByLabelText("Von")).not.toBeInTheDocument();
  expect(filter).toHaveDisplayValue("ab 20.02.2026");
});

test("the list of appointments is saved as it is filtered", async () => {
  URL.createObjectURL = vi.fn(() => "blob:");
  URL.revokeObjectURL = vi.fn();
  const api = answerAppointments(anAppointment(), {
    "GET /api/appointments/export": () => new Response("Beginn"),
  });
  showList("appointments");
  await screen.findByRole("row", { name: /Verkostung/ });
  await userEvent.click(screen.getByRole("button", { name: "Exportieren" }));
  await waitFor(() =>
    expect(queries(api.requests, "/api/appointments/export")).toEqual([
      { scope: "mine", from: "2026-03-02", descending: "false" },
    ]),
  );
});

const hold = async (outcome: string) => {
  await userEvent.click(await screen.findByRole("button", { name: "Hat stattgefunden: Verkostung" }));
  await userEvent.type(
    await screen.findByRole("textbox", { name: "Ergebnis" }),
    `${outcome}{Control>}{Enter}{/Control}`,
  );
};

test("an appointment that was held offers the contact, and is planned again over its newest state", async () => {
  const api = answerAppointments(anAppointment(pastTime));
  const { onCapture } = showList("appointments");
  await hold("Bestellt im Mai");
  expect(await screen.findByText("Termin abgehalten: Verkostung")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Kontakt erfassen" }));
  expect(onCapture).toHaveBeenCalledExactlyOnceWith(1);
  await userEvent.click(
    await screen.findByRole("button", { name: "Kontakt mit Gasthof Goldener Hirsch erfassen" }),
  );
  expect(onCapture).toHaveBeenCalledTimes(2);

  await userEvent.click(screen.getByRole("button", { name: "Rückgängig" }));
  expect(await screen.findByRole("button", { name: "Hat stattgefunden: Verkostung" })).toBeVisible();
  expect(screen.queryByText("Termin abgehalten: Verkostung")).not.toBeInTheDocument();
  expect((await sent(api.requests, "POST")).map(({ path, ifMatch, body }) => [path, ifMatch, body])).toEqual([
    ["/api/appointments/7/hold", '"1"', { outcome: "Bestellt im Mai" }],
    ["/api/appointments/7/plan-again", '""1"+"', null],
  ]);
});

test("what came of an appointment is said later, and corrected back", async () => {
  const api = answerAppointments(anAppointment({ ...pastTime, status: "held", outcome: "Bestellt" }));
  showList("appointments");
  await userEvent.click(await screen.findByRole("button", { name: "Ergebnis: Verkostung" }));
  const outcome = await screen.findByRole("textbox", { name: "Ergebnis" });
  expect(outcome).toHaveValue("Bestellt");
  await userEvent.clear(outcome);
  await userEvent.click(screen.getByRole("button", { name: "Speichern" }));
  expect(await screen.findByText("Ergebnis gespeichert: Verkostung")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Rückgängig" }));
  await waitFor(() => expect(screen.queryByText(/^Ergebnis gespeichert/)).not.toBeInTheDocument());
  expect(await sent(api.requests, "POST")).toEqual([
    { path: "/api/appointments/7/hold", ifMatch: '"1"', body: { outcome: null } },
    { path: "/api/appointments/7/hold", ifMatch: '""1"+"', body: { outcome: "Bestellt" } },
  ]);
});

test("an appointment is cancelled with a reason, says which guest is told, and is planned again", async () => {
  const guest = { attendeeAddress: "anna@hirsch.example" };
  const api = answerAppointments(anAppointment(guest));
  showList("appointments");
  const cancel = async () =>
    userEvent.click(await screen.findByRole("button", { name: "Absagen: Verkostung" }));
  await cancel();
  expect(await screen.findByText("Die Absage geht auch an anna@hirsch.example.")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Nicht absagen" }));
  expect(screen.queryByText(/^Die Absage/)).not.toBeInTheDocument();
  expect(await sent(api.requests, "POST")).toEqual([]);

  await cancel();
  await userEvent.type(await screen.findByRole("textbox", { name: "Grund" }), "Krank");
  await userEvent.click(screen.getByRole("button", { name: "Absagen" }));
  expect(await screen.findByText("Termin abgesagt: Verkostung")).toBeVisible();
  expect(await sent(api.requests, "POST")).toMatchObject([{ body: { outcome: "Krank" } }]);
  await userEvent.click(await screen.findByRole("button", { name: "Wieder planen: Verkostung" }));
  expect(await screen.findByText("Termin wieder geplant: Verkostung")).toBeVisible();
  // A guest would get a mail for it.
  expect(screen.queryByRole("button", { name: "Rückgängig" })).not.toBeInTheDocument();
});

test("an appointment about nobody is changed in the list's place, and stays what it is", async () => {
  const fair = anAppointment({ kind: "networking", partyId: null, partyName: null, subject: "Messe" });
  const api = answerAppointments(fair, { "PUT /api/appointments/7": () => fair });
  showList("appointments");
  await userEvent.click(await screen.findByRole("row", { name: /Messe/ }));
  await userEvent.type(await screen.findByRole("textbox", { name: /Betreff/ }), " Wels");
  await userEvent.click(screen.getByRole("button", { name: "Speichern" }));
  expect(await screen.findByRole("grid", { name: "Termine" })).toBeVisible();
  expect(await sent(api.requests, "PUT")).toMatchObject([
    { ifMatch: '"1"', body: { kind: "networking", subject: "Messe Wels", contactPersonId: null } },
  ]);
});

test("changing an appointment offers its party's persons", async () => {
  const context = aPartyContext();
  const anna = { id: 5, firstName: "Anna", lastName: "Huber", role: "Einkauf", isActive: true };
  context.party.persons = [anna as (typeof context.party.persons)[number]];
  answerAppointments(anAppointment(), { "GET /api/party-contexts/1": () => context });
  showList("appointments");
  await userEvent.click(await screen.findByRole("button", { name: "Ändern: Verkostung" }));
  await userEvent.click(await screen.findByRole("button", { name: "Person, Erinnerung, Notizen" }));
  expect(screen.getByRole("option", { name: /Anna Huber/ })).toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "Abbrechen" }));
  expect(await screen.findByRole("row", { name: /Verkostung/ })).toBeVisible();
});

test("an appointment that was changed meanwhile is not ended unasked, and a series is left to Outlook", async () => {
  const row = anAppointment(pastTime);
  let isSeries = false;
  answerAppointments(row, {
    "GET /api/appointments": () => ({
      rows: [{ ...row, calendar: { ...row.calendar, isSeries } }],
      total: 1,
    }),
    "POST /api/appointments/7/hold": () => {
      isSeries = true;
      return problem(412, "changed_meanwhile", { current: row });
    },
  });
  showList("appointments");
  await hold("Bestellt");
  expect(await screen.findByText(/^Der Termin wurde inzwischen geändert/)).toBeVisible();
  await waitFor(() => expect(screen.queryByRole("button", { name: /Verkostung/ })).not.toBeInTheDocument());
});
