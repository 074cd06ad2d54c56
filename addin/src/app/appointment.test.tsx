import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { anAppointment } from "@/features/planning/appointments/testAppointment";
import { fakeApi, problem } from "@/test/fakeApi";
import { outlook } from "@/test/outlook";
import { aMailContext, aPartyContext } from "@/test/samples";
import { App, createQueryClient } from "./App";
import { loadTheme } from "./theme";

const theme = await loadTheme("light");
const anna = { displayName: "Anna Huber", emailAddress: "anna@hirsch.example" };
const eva = { displayName: "Eva Lang", emailAddress: "eva.lang@feinkost.example" };
const start = new Date(2026, 2, 3, 14, 0);
const end = new Date(2026, 2, 3, 15, 0);
const entered = anAppointment({
  partyId: 1,
  calendar: { ...anAppointment().calendar, isInvitation: true, isFromOutlook: true },
});

/** Outlook with an appointment open in it, and the server's answers about it. */
function open(item: object, answers: Parameters<typeof fakeApi>[0]) {
  const { office } = outlook(null);
  Object.assign(office.EventType, { RecipientsChanged: "recipientsChanged" });
  (office.context.mailbox as { item: unknown }).item = { itemType: "appointment", ...item };
  const server = fakeApi({
    "GET /api/draft-state": (_, url) => ({
      takesPart: true,
      reason: null,
      partyIds: [1],
      recipients: url.searchParams.getAll("address").map((address) => ({
        address,
        isOwn: address === eva.emailAddress,
        parties:
          address === anna.emailAddress
            ? [{ partyId: 1, type: "customer", name: "Gasthof Goldener Hirsch", contactPersonName: null }]
            : [],
      })),
    }),
    "GET /api/mail-context": (_, url) =>
      aMailContext(
        url.searchParams.get("address") ?? "",
        aPartyContext({ partyId: 1, name: "Gasthof Goldener Hirsch" }),
      ),
    ...answers,
  });
  render(<App office={office} locale="de-AT" theme={theme} queryClient={createQueryClient()} />);
  return server;
}

const field = (value: unknown) => ({
  getAsync: (done: (result: object) => void) => done({ status: "succeeded", value }),
});

test("an invitation shows who invites, is entered as it is and taken out again", async () => {
  const remove = vi.fn(() => new Response(null, { status: 204 }));
  const { requests } = open(
    {
      itemId: "AAMk/1+2",
      subject: "Verkostung",
      start,
      end,
      location: "Salzburg",
      organizer: anna,
      requiredAttendees: [eva],
      optionalAttendees: [],
    },
    {
      "GET /api/outlook-appointment": (_, url) => {
        expect(url.searchParams.get("itemId")).toBe("AAMk/1+2");
        return { appointment: null };
      },
      "POST /api/outlook-appointment": () => entered,
      "DELETE /api/appointments/7": remove,
    },
  );
  expect(await screen.findByRole("heading", { level: 1, name: "Gasthof Goldener Hirsch" })).toBeVisible();
  await userEvent.click(await screen.findByRole("button", { name: "Eintragen" }));
  expect(await screen.findByText("Ist ein Verkaufstermin")).toBeVisible();
  const posted = requests.find(({ method }) => method === "POST");
  expect(await posted?.clone().json()).toMatchObject({
    itemId: "AAMk/1+2",
    partyId: 1,
    subject: "Verkostung",
    start: start.toISOString(),
    end: end.toISOString(),
    isAllDay: false,
    location: "Salzburg",
  });

  await userEvent.click(screen.getByRole("button", { name: "Austragen" }));
  expect(await screen.findByText("Kein Verkaufstermin")).toBeVisible();
  expect(remove).toHaveBeenCalledOnce();
});

test("an own one that was never saved is saved first, and one without a subject is about the customer", async () => {
  const saveAsync = vi.fn((done: (result: object) => void) => done({ status: "succeeded", value: "AAMk3" }));
  const midnight = new Date(2026, 2, 3);
  let fails = true;
  const { requests } = open(
    {
      subject: field(""),
      start: field(midnight),
      end: field(new Date(2026, 2, 4)),
      location: field(""),
      requiredAttendees: field([anna]),
      optionalAttendees: field([]),
      getItemIdAsync: (done: (result: object) => void) =>
        done({ status: "failed", error: { message: "not saved" } }),
      saveAsync,
      addHandlerAsync: vi.fn(),
      removeHandlerAsync: vi.fn(),
    },
    {
      "POST /api/outlook-appointment": () => {
        if (!fails) return entered;
        fails = false;
        return problem(503, "calendar_unavailable", { title: "Outlook antwortet gerade nicht." });
      },
    },
  );
  await userEvent.click(await screen.findByRole("button", { name: "Eintragen" }));
  expect(await screen.findByText(/Outlook antwortet gerade nicht/)).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Eintragen" }));
  expect(await screen.findByText("Ist ein Verkaufstermin")).toBeVisible();
  expect(screen.queryByText(/Outlook antwortet gerade nicht/)).toBeNull();
  expect(saveAsync).toHaveBeenCalledTimes(2);
  expect(
    await requests
      .findLast(({ method }) => method === "POST")
      ?.clone()
      .json(),
  ).toMatchObject({
    itemId: "AAMk3",
    subject: "Gasthof Goldener Hirsch",
    isAllDay: true,
    location: null,
  });
});
