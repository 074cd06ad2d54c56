import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import type { CaptureInteractionRequest, HistoryEntry } from "@/shared/api";
import { HostProvider, type OpenMail } from "@/shared/host";
import { FormatsProvider } from "@/shared/i18n";
import { fakeApi, problem } from "@/test/fakeApi";
import { aMailContext, anEntry, aPartyContext } from "@/test/samples";
import { MailParty } from "../MailParty";
import { noParts } from "../testParts";

const address = "anna.huber@goldener-hirsch.example";
const types = ["phone", "email"].map((key, index) => ({
  id: index + 1,
  key,
  nameGerman: key,
  nameEnglish: key,
  countsAsContact: true,
  isActive: true,
}));

let key = 0;
let entries: HistoryEntry[];
beforeEach(() => {
  key++;
  entries = [];
});

function mail(mailKey: string): OpenMail {
  return {
    key: mailKey,
    internetMessageId: "<1@mail.example>",
    itemId: mailKey,
    subject: "Lieferung",
    from: { name: "Anna Huber", address },
    to: [],
    cc: [],
    sentAt: new Date("2026-11-03T14:00:00Z"),
    attachments: [],
    direction: "incoming",
    correspondents: [{ name: "Anna Huber", address }],
    readText: () => Promise.resolve(""),
    readAttachment: undefined,
  };
}

function showParty(save: () => unknown) {
  const api = fakeApi({
    "GET /api/mail-context": () => aMailContext(address, aPartyContext({ entries })),
    "GET /api/interaction-types": () => types,
    "POST /api/interactions": save,
    "DELETE /api/interactions/7": (request) => {
      if (request.headers.get("If-Match") !== '"1"') return problem(428, "precondition_required");
      entries = [];
      return undefined;
    },
  });
  const view = (mailKey: string) => (
    <HostProvider office={undefined}>
      <FormatsProvider locale="de-AT">
        <QueryClientProvider client={client}>
          <MailParty
            key={mailKey}
            address={address}
            mail={mail(mailKey)}
            parts={noParts}
            unknown={() => null}
            invalid={null}
          />
        </QueryClientProvider>
      </FormatsProvider>
    </HostProvider>
  );
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const { rerender } = render(view(`mail ${key}`));
  return { api, showMail: (mailKey: string) => rerender(view(mailKey)) };
}

async function openForm() {
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "Kontakt" }));
  const topics = await screen.findByRole("textbox", { name: "Themen" });
  await screen.findByRole("option", { name: "email" });
  return { user, topics };
}

function recorded() {
  entries = [anEntry({ kind: "interaction", id: 7, subtype: "email", subject: "Preise 2027" })];
  return { id: 7, partyId: 1, etag: '"1"' };
}

async function postedBodies(requests: Request[]): Promise<CaptureInteractionRequest[]> {
  const posts = requests.filter((request) => request.method === "POST");
  return Promise.all(posts.map((request) => request.json() as Promise<CaptureInteractionRequest>));
}

test("beside a mail the type is e-mail, topics has the focus, and Ctrl+Enter saves", async () => {
  const { api } = showParty(recorded);
  const { user, topics } = await openForm();
  expect(screen.getByRole("combobox", { name: "Art" })).toHaveValue("email");
  expect(topics).toHaveFocus();

  await user.keyboard("Preise 2027{Control>}{Enter}{/Control}");

  expect(await screen.findByText("Preise 2027")).toBeVisible();
  expect(screen.queryByRole("form")).not.toBeInTheDocument();
  expect(await postedBodies(api.requests)).toMatchObject([
    {
      partyId: 1,
      interactionTypeId: 2,
      direction: "incoming",
      topics: "Preise 2027",
      internetMessageId: "<1@mail.example>",
    },
  ]);
});

test("what was captured can be taken back", async () => {
  showParty(recorded);
  const { user } = await openForm();
  await user.keyboard("Preise 2027{Control>}{Enter}{/Control}");
  await user.click(await screen.findByRole("button", { name: "Rückgängig" }));
  await vi.waitFor(() => expect(screen.queryByText("Preise 2027")).not.toBeInTheDocument());
});

test("saving again after a failure sends the same request, so that nothing is recorded twice", async () => {
  let fails = true;
  const { api } = showParty(() => (fails ? problem(503, "unavailable") : recorded()));
  const { user } = await openForm();
  await user.keyboard("Preise 2027{Control>}{Enter}{/Control}");
  await screen.findByText(/Das hat nicht geklappt/);
  expect(screen.getByRole("textbox", { name: "Themen" })).toHaveValue("Preise 2027");

  fails = false;
  await user.click(screen.getByRole("button", { name: "Speichern" }));
  await screen.findByRole("button", { name: "Rückgängig" });

  const [first, second] = await postedBodies(api.requests);
  expect(first?.requestId).toMatch(/^[0-9a-f-]{36}$/);
  expect(second?.requestId).toBe(first?.requestId);
});

test("Esc keeps the draft, other mails included, and the header offers to go on", async () => {
  const { showMail } = showParty(recorded);
  const { user } = await openForm();
  await user.keyboard("Halb geschrieben{Escape}");
  expect(screen.getByText("Angefangener Kontakt")).toBeVisible();

  showMail("another mail");
  await screen.findByRole("button", { name: "Kontakt" });
  expect(screen.queryByText("Angefangener Kontakt")).not.toBeInTheDocument();

  showMail(`mail ${key}`);
  await user.click(await screen.findByRole("button", { name: "Fortsetzen" }));
  expect(await screen.findByRole("textbox", { name: "Themen" })).toHaveValue("Halb geschrieben");
  expect(localStorage).toHaveLength(0);
});

test("a form that was only opened leaves no draft", async () => {
  showParty(recorded);
  const { user } = await openForm();
  await user.keyboard("{Escape}");
  expect(screen.queryByText("Angefangener Kontakt")).not.toBeInTheDocument();
});
