import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { CaptureInteractionRequest, HistoryEntry } from "@/shared/api";
import { HostProvider } from "@/shared/host";
import { FormatsProvider } from "@/shared/i18n";
import { fakeApi, problem } from "@/test/fakeApi";
import { anEntry, aPartyContext } from "@/test/samples";
import { captureCall } from "../capture/captureRequests";
import { FoundParty } from "../FoundParty";
import { noParts } from "../testParts";

const number = "+43 662 848511";
const call = {
  id: 17,
  partyId: 1,
  contactPersonId: null,
  contactPersonName: null,
  number,
  direction: "outgoing",
  state: "ended",
  occurredAt: "2026-03-02T09:00:00Z",
  connectedAt: "2026-03-02T09:01:10Z",
  durationSeconds: 154,
  interactionId: null,
};

function aCall(changes: Partial<HistoryEntry>): HistoryEntry {
  const about = { kind: "call" as const, id: 17, subject: number, direction: "outgoing" as const };
  return anEntry({ ...about, status: "ended", ...changes });
}

function show(entries: HistoryEntry[], readCall: () => unknown = () => call) {
  const types = [{ id: 1, key: "phone", nameGerman: "Telefonat", nameEnglish: "Phone call", isActive: true }];
  const { requests } = fakeApi({
    "GET /api/party-contexts/1": () => aPartyContext({ entries }),
    "GET /api/history/customer/1": () => ({ entries, next: null, counts: [] }),
    "GET /api/interaction-types": () => types,
    "GET /api/calls/17": readCall,
    "POST /api/interactions": () => ({ id: 7, partyId: 1, etag: '"1"' }),
  });
  render(
    <HostProvider office={undefined}>
      <FormatsProvider locale="de-AT">
        <QueryClientProvider client={new QueryClient()}>
          <FoundParty partyId={1} parts={noParts} />
        </QueryClientProvider>
      </FormatsProvider>
    </HostProvider>,
  );
  return requests;
}

const captured = async (requests: Request[]) =>
  (await requests
    .find(({ method, url }) => method === "POST" && url.endsWith("/api/interactions"))
    ?.json()) as CaptureInteractionRequest;

test.each([
  [{ durationSeconds: 154 }, `Anruf an ${number}`, "Dauer 2:34"],
  [{ durationSeconds: 3725, direction: "incoming" as const }, `Anruf von ${number}`, "Dauer 1:02:05"],
  [{ status: "dialled" }, `Anruf an ${number}`, "Dauer unbekannt"],
  [{ status: "failed", subtype: "busy" }, `Anruf an ${number}`, "besetzt"],
  [{ status: "failed", subtype: "connectionLost" }, `Anruf an ${number}`, "nicht zustande gekommen"],
  [
    { status: "failed", subtype: "noAnswer", direction: "incoming" as const, personName: "Anna Huber" },
    `Verpasster Anruf von ${number}`,
    "Anna Huber",
  ],
])("the history says of a call which way it went and how it ended: %j", async (changes, title, secondary) => {
  show([aCall(changes)]);
  expect(await screen.findByText(title)).toBeVisible();
  expect(screen.getByText(secondary)).toBeVisible();
});

test("a contact that was captured about a call shows its duration", async () => {
  show([anEntry({ kind: "interaction", subtype: "phone", subject: "Preise", durationSeconds: 154 })]);
  expect(await screen.findByText(/Telefonat · Dauer 2:34/)).toBeVisible();
});

test("what was said is captured from the call's row, filled with what is known of it", async () => {
  const requests = show([aCall({ durationSeconds: 154 })]);
  await userEvent.click(await screen.findByText(`Anruf an ${number}`));
  await userEvent.click(await screen.findByRole("button", { name: "Kontakt erfassen" }));
  expect(await screen.findByText(new RegExp(`\\${number} · .* · Dauer 2:34`))).toBeVisible();
  expect(await screen.findByRole("option", { name: "Telefonat" })).toBeInTheDocument();
  await userEvent.type(screen.getByRole("textbox", { name: "Themen" }), "Preise");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await screen.findByText("Kontakt eingetragen");
  expect(await captured(requests)).toMatchObject({
    phoneCallId: 17,
    direction: "outgoing",
    occurredAt: "2026-03-02T09:01:00.000Z",
    topics: "Preise",
  });
});

test("the call of a colleague is theirs to capture", async () => {
  show([aCall({ durationSeconds: 154 })], () => problem(404, "not_found"));
  await userEvent.click(await screen.findByText(`Anruf an ${number}`));
  expect(await screen.findByText("2:34")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Kontakt erfassen" })).not.toBeInTheDocument();
});

test("a form that is asked for elsewhere opens as soon as its party is shown", async () => {
  expect(captureCall(call as Parameters<typeof captureCall>[0])).toBe(false);
  show([]);
  expect(await screen.findByRole("form", { name: "Kontakt erfassen" })).toBeVisible();
  expect(captureCall(call as Parameters<typeof captureCall>[0])).toBe(true);
});
