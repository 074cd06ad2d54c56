import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { FormatsProvider } from "@/shared/i18n";
import { fakeApi, problem } from "@/test/fakeApi";
import Administration from "./Administration";
import { useAdministrationRoute } from "./administrationRoute";
import type { Mailbox, MailboxRow, MailLinkingSetup } from "./mailboxes/mailboxes";

const administrator = { employeeId: 1, number: "M-1", name: "Katharina", email: null, seesMargin: true };
const setup: MailLinkingSetup = {
  isSetUp: true,
  credential: "certificate",
  notificationAddress: null,
  pollSeconds: 120,
  settings: [],
};
const mailbox: Mailbox = {
  id: 7,
  address: "eva@eigen.example",
  state: "active",
  reason: null,
  readSince: "2026-01-01T00:00:00Z",
  lastSuccessAt: "2026-03-02T08:00:00Z",
  holdUntil: null,
  isCaughtUp: true,
  folders: 3,
  foldersRead: 3,
  messagesRead: 12,
  isNotified: false,
  linked: 5,
  pending: 0,
  parked: 0,
};
const eva = (changes: Partial<Mailbox> | null): MailboxRow => ({
  employeeId: 2,
  name: "Pichler Eva",
  email: "eva@eigen.example",
  isActive: true,
  mailbox: changes && { ...mailbox, ...changes },
});

beforeEach(() => {
  window.location.hash = "";
});

/** A server with one employee, whose mailbox the test changes. */
function show(hash: string, first: MailboxRow, answers: Parameters<typeof fakeApi>[0] = {}) {
  let row = first;
  const become = (next: MailboxRow) => {
    row = next;
  };
  const server = fakeApi({
    "GET /api/me": () => ({ ...administrator, roles: ["sales", "administrator"] }),
    "GET /api/mail-linking": () => setup,
    "GET /api/mailboxes": () => ({
      rows: [row],
      total: 1,
      takingPart: row.mailbox ? 1 : 0,
      needAttention: 0,
    }),
    "GET /api/employees/2/mailbox": () => row,
    ...answers,
  });
  window.location.hash = hash;
  function Page() {
    const route = useAdministrationRoute();
    return route && <Administration route={route} />;
  }
  render(
    <FluentProvider theme={webLightTheme}>
      <FormatsProvider locale="de-AT">
        <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
          <Page />
        </QueryClientProvider>
      </FormatsProvider>
    </FluentProvider>,
  );
  return { ...server, become };
}

const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));
const sent = async (requests: Request[], path: string) =>
  (await requests.findLast(({ url, method }) => method !== "GET" && url.endsWith(path))?.json()) as unknown;

test("whoever is no administrator is told so, and nothing else is asked", async () => {
  const { requests } = show("#/administration/mailboxes", eva(null), {
    "GET /api/me": () => ({ ...administrator, roles: ["sales"] }),
  });
  expect(await screen.findByText(/Die Verwaltung ist Administratoren vorbehalten/)).toBeVisible();
  expect(requests.map(({ url }) => new URL(url).pathname)).toEqual(["/api/me"]);
});

test("an employee is added with the mails of a year, unless another time is chosen", async () => {
  const { requests, become } = show("#/administration/mailboxes?employee=2", eva(null), {
    "POST /api/mailboxes": () => {
      become(eva({ isCaughtUp: false, folders: 0, foldersRead: 0, messagesRead: 0 }));
      return eva({});
    },
  });
  await press("Aufnehmen");
  expect((await screen.findAllByText("Einlesen beginnt")).length).toBeGreaterThan(0);
  expect(await sent(requests, "/api/mailboxes")).toEqual({ employeeId: 2, days: 365 });
});

test("while mails are read the page asks again by itself, and rests when it is over", async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const { requests, become } = show(
    "#/administration/mailboxes?employee=2",
    eva({ isCaughtUp: false, foldersRead: 1, messagesRead: 1240 }),
  );
  const detail = within(await screen.findByRole("complementary"));
  expect(await detail.findByText(/1[.\s ]?240 Mails, Ordner 1 von 3/)).toBeVisible();
  become(eva({}));
  await vi.advanceTimersByTimeAsync(5_100);
  expect(await detail.findByText("Aktiv")).toBeVisible();
  const asked = requests.length;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(requests).toHaveLength(asked);
});

test("a stopped mailbox says what to do and is resumed", async () => {
  const { become } = show(
    "#/administration/mailboxes?employee=2",
    eva({ state: "stopped", reason: "accessDenied" }),
    {
      "POST /api/mailboxes/7/resume": () => {
        become(eva({}));
      },
    },
  );
  expect(await screen.findByText(/Nehmen Sie es in Exchange Online/)).toBeVisible();
  await press("Fortsetzen");
  expect(await within(screen.getByRole("complementary")).findByText("Aktiv")).toBeVisible();
});

test("before the consent is withdrawn the page says what goes and what stays", async () => {
  const { requests, become } = show("#/administration/mailboxes?employee=2", eva({}), {
    "POST /api/mailboxes/7/withdraw": () => {
      become(eva({ state: "leaving" }));
    },
  });
  // Whether the page around a dialog is hidden, or for a moment the dialog itself, is up to Fluent and its timers.
  const pressAnywhere = async (name: string) =>
    userEvent.click(await screen.findByRole("button", { name, hidden: true }));
  await pressAnywhere("Einwilligung zurückziehen …");
  expect(await screen.findByText(/5 eingetragene Mails bleiben im Verlauf/)).toBeVisible();
  await pressAnywhere("Abbrechen");
  expect(requests.some(({ url }) => url.endsWith("/withdraw"))).toBe(false);
  await pressAnywhere("Einwilligung zurückziehen …");
  await pressAnywhere("Zurückziehen und löschen");
  expect((await screen.findAllByText("Einwilligung zurückgezogen, wird gelöscht")).length).toBeGreaterThan(0);
});

test("only longer periods are offered afterwards, and a refusal is shown", async () => {
  const { requests } = show(
    "#/administration/mailboxes?employee=2",
    eva({ readSince: new Date(Date.now() - 365 * 86_400_000).toISOString() }),
    {
      "POST /api/mailboxes/7/read-further-back": () =>
        problem(409, "mailbox_busy", { title: "Gleich noch einmal." }),
    },
  );
  const choice = await screen.findByLabelText("Ältere Mails einlesen", { selector: "select" });
  expect(
    within(choice)
      .getAllByRole("option")
      .map((option) => option.textContent),
  ).toEqual(["2 Jahre", "5 Jahre", "10 Jahre"]);
  await press("Einlesen");
  expect(await screen.findByText(/Gleich noch einmal/)).toBeVisible();
  expect(await sent(requests, "/read-further-back")).toEqual({ days: 730 });
});

test("what became of parked mails stands beside them, and they stay where they are until the notice is closed", async () => {
  const parkedMail = (id: number, subject: string | null) => ({
    id,
    subject,
    problemCode: "http_500",
    tries: 5,
    parkedAt: "2026-03-01T08:00:00Z",
  });
  let parked = [parkedMail(1, null), parkedMail(2, "Angebot")];
  const { become } = show("#/administration/mailboxes?employee=2", eva({ parked: 2 }), {
    "GET /api/mailboxes/7/parked": () => ({ rows: parked, total: parked.length }),
    "POST /api/mailboxes/7/parked/try-again": () => {
      become(eva({ parked: 0 }));
      parked = [];
      return { ids: [1, 2] };
    },
    "GET /api/mailboxes/7/messages": () => [
      { id: 1, decision: "linked", reason: null, problemCode: null, nextTryAt: null },
      { id: 2, decision: "skipped", reason: "private", problemCode: null, nextTryAt: null },
    ],
  });
  await press("Alle 2 erneut versuchen");
  expect(await screen.findByText("1 eingetragen, 1 gelesen, aber nicht einzutragen")).toBeVisible();
  const [first, second] = screen.getAllByRole("listitem");
  expect(first).toHaveTextContent("Betreff nicht bekannt");
  expect(first).toHaveTextContent("Eingetragen");
  expect(second).toHaveTextContent("Nicht eingetragen: als privat markiert");
  const section = within(screen.getByRole("region", { name: "Geparkte Mails" }));
  await userEvent.click(section.getByRole("button", { name: "Schließen" }));
  expect(screen.queryAllByRole("listitem")).toEqual([]);
});

test("without access to mailboxes every missing setting is named", async () => {
  show("#/administration/mailboxes", eva(null), {
    "GET /api/mail-linking": () => ({
      ...setup,
      isSetUp: false,
      settings: [
        { name: "Graph:TenantId", isSet: true, isRequired: true },
        { name: "Graph:HashKey", isSet: false, isRequired: true },
      ],
    }),
  });
  expect(await screen.findByText("Graph:HashKey")).toBeVisible();
  expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
    expect.stringContaining("gesetzt"),
    expect.stringContaining("fehlt"),
  ]);
  expect(screen.queryByRole("link", { name: "Pichler Eva" })).toBeNull();
});

test("a failed list offers to try again", async () => {
  let fails = true;
  show("#/administration/mailboxes", eva({}), {
    "GET /api/mailboxes": () =>
      fails ? problem(400, "broken") : { rows: [eva({})], total: 1, takingPart: 1, needAttention: 0 },
  });
  const retry = await screen.findByRole("button", { name: "Erneut versuchen" });
  fails = false;
  await userEvent.click(retry);
  expect(await screen.findByRole("link", { name: "Pichler Eva" })).toBeVisible();
});
