import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { HostProvider, type OpenMail } from "@/shared/host";
import { FormatsProvider, loadLaterTexts } from "@/shared/i18n";
import { fakeApi, problem } from "@/test/fakeApi";
import { aPartyContext } from "@/test/samples";
import PartyAppointments from "./PartyAppointments";
import type { Appointment, NewAppointment } from "./appointments";
import { anAppointment } from "./testAppointment";

let partyId = 100;
let rows: Appointment[];
beforeAll(() => loadLaterTexts());
beforeEach(() => {
  partyId++;
  rows = [];
});

function mail(key: string, subject = "AW: Lieferung"): OpenMail {
  const sender = { name: "Anna Huber", address: "anna@hirsch.example" };
  return {
    key,
    internetMessageId: "<1@mail.example>",
    itemId: key,
    subject,
    from: sender,
    to: [],
    cc: [],
    sentAt: new Date("2026-11-03T14:00:00Z"),
    attachments: [],
    direction: "incoming",
    readAttachment: undefined,
    correspondents: [sender],
    readText: () => Promise.resolve(""),
  };
}

function show(answers: Parameters<typeof fakeApi>[0] = {}) {
  const api = fakeApi({
    "GET /api/calendar": () => ({ reason: null }),
    "GET /api/appointments": () => ({ rows, total: rows.length }),
    "POST /api/appointments": () => plan(),
    ...answers,
  });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const onClose = vi.fn();
  const view = (open: OpenMail) => (
    <HostProvider office={undefined}>
      <FormatsProvider locale="de-AT">
        <QueryClientProvider client={client}>
          <PartyAppointments
            key={open.key}
            context={aPartyContext({ partyId })}
            mail={open}
            onClose={onClose}
          />
        </QueryClientProvider>
      </FormatsProvider>
    </HostProvider>
  );
  const { rerender } = render(view(mail("one")));
  return { api, user: userEvent.setup(), onClose, showMail: (open: OpenMail) => rerender(view(open)) };
}

function plan(changes: Partial<Appointment> = {}) {
  rows = [anAppointment(changes)];
  return rows[0];
}

async function posted(requests: Request[]): Promise<NewAppointment[]> {
  const posts = requests.filter(({ method, url }) => method === "POST" && url.endsWith("/api/appointments"));
  return Promise.all(posts.map((request) => request.json() as Promise<NewAppointment>));
}

test("beside a mail the subject is the mail's, half an hour is suggested, and Ctrl+Enter plans it without inviting anybody", async () => {
  const { api, user } = show();
  expect(screen.getByRole("textbox", { name: /Betreff/ })).toHaveValue("Lieferung");
  expect(await screen.findByRole("checkbox", { name: "Anna Huber einladen" })).not.toBeChecked();
  await user.type(screen.getByLabelText("Ort"), "Graz{Control>}{Enter}{/Control}");

  expect(await screen.findByText("Termin geplant.")).toBeVisible();
  expect(screen.getByText("Im Outlook-Kalender")).toBeVisible();
  const bodies = await posted(api.requests);
  expect(bodies).toMatchObject([
    {
      subject: "Lieferung",
      location: "Graz",
      attendeeAddress: null,
      inCalendar: true,
      partyId,
    },
  ]);
  expect(bodies.map(({ start, end }) => Date.parse(end) - Date.parse(start))).toEqual([30 * 60_000]);
});

test("the mail's person is invited when that is ticked", async () => {
  const { api, user } = show();
  await user.click(await screen.findByRole("checkbox", { name: "Anna Huber einladen" }));
  await user.click(screen.getByRole("button", { name: "Termin planen" }));
  await screen.findByText("Termin geplant.");
  expect(await posted(api.requests)).toMatchObject([
    { attendeeAddress: "anna@hirsch.example", attendeeName: "Anna Huber" },
  ]);
});

test("what is typed survives another mail and an error, and saving again sends the same request", async () => {
  let fails = true;
  const { api, user, showMail } = show({
    "POST /api/appointments": () => (fails ? problem(503, "unavailable") : plan()),
  });
  const subject = screen.getByRole("textbox", { name: /Betreff/ });
  await user.clear(subject);
  await user.type(subject, "Preise{Control>}{Enter}{/Control}");
  await screen.findByText(/Das hat nicht geklappt/);

  showMail(mail("two", "Etwas anderes"));
  expect(screen.getByRole("textbox", { name: /Betreff/ })).toHaveValue("Preise");
  fails = false;
  await user.click(screen.getByRole("button", { name: "Termin planen" }));
  await screen.findByText("Termin geplant.");
  const [first, second] = await posted(api.requests);
  expect(second?.requestId).toBe(first?.requestId);
});

test("an expired sign-in keeps what was typed", async () => {
  const { user } = show({ "POST /api/appointments": () => problem(401, "sign_in_required") });
  await user.type(screen.getByLabelText("Ort"), "Graz{Control>}{Enter}{/Control}");
  await vi.waitFor(() => expect(screen.getByRole("button", { name: "Termin planen" })).toBeEnabled());
  expect(screen.getByLabelText("Ort")).toHaveValue("Graz");
});

test("where there is no calendar the form says why, and offers neither entry nor invitation", async () => {
  show({ "GET /api/calendar": () => ({ reason: "noMailbox" }) });
  expect(await screen.findByText(/Das Postfach nimmt nicht teil/)).toBeVisible();
  expect(screen.queryByRole("checkbox", { name: /Outlook/ })).not.toBeInTheDocument();
  expect(screen.queryByRole("checkbox", { name: /einladen/ })).not.toBeInTheDocument();
});

test("what was just planned is taken back", async () => {
  const { user } = show({
    "DELETE /api/appointments/7": () => {
      rows = [];
      return undefined;
    },
  });
  await user.click(screen.getByRole("button", { name: "Termin planen" }));
  await user.click(await screen.findByRole("button", { name: "Rückgängig" }));
  expect(await screen.findByText("Noch keine Termine.")).toBeVisible();
});

test("cancelling takes a reason and is undone; with a guest it says who is told", async () => {
  const { user, api } = show({
    "POST /api/appointments/7/cancel": () =>
      plan({ status: "cancelled", calendar: { ...anAppointment().calendar, state: "notInCalendar" } }),
    "POST /api/appointments/7/plan-again": () => plan({ attendeeAddress: "anna@hirsch.example" }),
  });
  rows = [anAppointment()];
  await user.click(screen.getByRole("button", { name: "Abbrechen" }));
  await user.click(await screen.findByRole("button", { name: "Absagen" }));
  await user.type(await screen.findByRole("textbox", { name: "Grund" }), "Krank{Control>}{Enter}{/Control}");
  expect(await screen.findByText("Termin abgesagt.")).toBeVisible();
  expect(await api.requests.find(({ method }) => method === "POST")?.json()).toEqual({ outcome: "Krank" });
  await user.click(screen.getByRole("button", { name: "Rückgängig" }));

  await user.click(await screen.findByRole("button", { name: "Absagen" }));
  expect(await screen.findByText("Die Absage geht auch an anna@hirsch.example.")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Nicht absagen" }));
  expect(screen.queryByText(/Die Absage geht/)).not.toBeInTheDocument();
});

test("what was said to be held by mistake is planned again", async () => {
  const pastTime = { start: "2020-11-03T09:00:00Z", end: "2020-11-03T09:30:00Z" };
  const { user } = show({
    "POST /api/appointments/7/hold": () => plan({ ...pastTime, status: "held" }),
    "POST /api/appointments/7/plan-again": () => plan(pastTime),
  });
  rows = [anAppointment(pastTime)];
  await user.click(screen.getByRole("button", { name: "Abbrechen" }));
  await user.click(await screen.findByRole("button", { name: "Hat stattgefunden" }));
  const popover = await screen.findByRole("dialog", { name: /^Hat stattgefunden/ });
  await user.click(within(popover).getByRole("button", { name: "Hat stattgefunden" }));
  expect(await screen.findByText("Termin abgehalten.")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Rückgängig" }));
  expect(await screen.findByRole("button", { name: "Hat stattgefunden" })).toBeVisible();
});

test("Escape leads from the form to the list, and from there back to the history", async () => {
  const { user, onClose } = show();
  await user.click(screen.getByRole("textbox", { name: /Betreff/ }));
  await user.keyboard("{Escape}");
  expect(await screen.findByRole("button", { name: "Neuer Termin" })).toBeVisible();
  expect(onClose).not.toHaveBeenCalled();
  await user.keyboard("{Escape}");
  expect(onClose).toHaveBeenCalledTimes(1);
});

test("what came of one that was held is said later, and corrected back", async () => {
  const held = { start: "2020-11-03T09:00:00Z", end: "2020-11-03T09:30:00Z", status: "held" } as const;
  const { user } = show({
    "POST /api/appointments/7/hold": async (request) =>
      plan({ ...held, ...((await request.json()) as { outcome: string | null }) }),
  });
  rows = [anAppointment({ ...held, outcome: "Bestellt" })];
  await user.click(screen.getByRole("button", { name: "Abbrechen" }));
  const change = async () => user.click(await screen.findByRole("button", { name: "Ergebnis ändern" }));
  await change();
  const outcome = await screen.findByRole("textbox", { name: "Ergebnis" });
  expect(outcome).toHaveValue("Bestellt");
  await user.type(outcome, " im Mai");
  // Closed without saving, it is still there.
  await user.keyboard("{Escape}");
  await change();
  await user.click(await screen.findByRole("button", { name: "Speichern" }));
  expect(await screen.findByText("Ergebnis gespeichert.")).toBeVisible();
  expect(screen.getByText("Bestellt im Mai")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Rückgängig" }));
  expect(await screen.findByText("Bestellt")).toBeVisible();
});

test("a newer time in Outlook is shown beside one's own input, which can be insisted on", async () => {
  const newer = anAppointment({ subject: "Aus Outlook", etag: '"2"' });
  const etags: (string | null)[] = [];
  const { user } = show({
    "PUT /api/appointments/7": (request) => {
      etags.push(request.headers.get("If-Match"));
      return etags.length === 1
        ? problem(412, "changed_meanwhile", { current: newer })
        : plan({ subject: "Meiner" });
    },
  });
  rows = [anAppointment()];
  await user.click(screen.getByRole("button", { name: "Abbrechen" }));
  await user.click(await screen.findByRole("button", { name: "Ändern" }));
  const form = screen.getByRole("form", { name: "Termin ändern" });
  await user.clear(within(form).getByRole("textbox", { name: /Betreff/ }));
  await user.type(within(form).getByRole("textbox", { name: /Betreff/ }), "Meiner");
  await user.click(within(form).getByRole("button", { name: "Speichern" }));

  expect(await screen.findByText(/Aus Outlook/)).toBeVisible();
  expect(within(form).getByRole("textbox", { name: /Betreff/ })).toHaveValue("Meiner");
  await user.click(screen.getByRole("button", { name: "Trotzdem speichern" }));
  expect(await screen.findByText("Meiner")).toBeVisible();
  expect(etags).toEqual(['"1"', '"2"']);
});

test.each([
  ["pending", null, "Wird in Outlook eingetragen"],
  ["removedInOutlook", null, "In Outlook gelöscht"],
  ["failed", "accessDenied", "Nicht in Outlook: CrmOffice darf nicht in den Kalender schreiben."],
  ["notInCalendar", "notSetUp", "Nur in CrmOffice: Der Server hat keinen Zugriff auf Kalender."],
] as const)("the state %s %s is said in words", async (state, reason, words) => {
  const { user } = show();
  rows = [anAppointment({ calendar: { ...anAppointment().calendar, state, reason } })];
  await user.click(screen.getByRole("button", { name: "Abbrechen" }));
  expect(await screen.findByText(words)).toBeVisible();
  expect(screen.queryAllByRole("button", { name: "Kalenderdatei" })).toHaveLength(reason ? 1 : 0);
});
