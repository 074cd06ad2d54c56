import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { FormatsProvider } from "@/shared/i18n";
import { fakeApi, problem } from "@/test/fakeApi";
import RecordPage from "./RecordPage";

const hirsch = {
  partyId: 1,
  number: "10042",
  name: "Gasthof Goldener Hirsch",
  partyKind: "company",
  companyName: "Gasthof Goldener Hirsch",
  city: "Salzburg",
  phone: "+43 662 841233",
  email: null,
  notes: null,
  categoryIds: [],
  contactPersons: [],
  isActive: true,
  etag: '"1"',
};

const lists = {
  "GET /api/employees": () => ({ rows: [], total: 0 }),
  "GET /api/customer-categories": () => [],
  "GET /api/source-categories": () => [],
  "GET /api/networking-appointments": () => [],
};

function show(tab: "address" | "details" | "terms" = "address") {
  return render(
    <FluentProvider theme={webLightTheme}>
      <FormatsProvider locale="de-AT">
        <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
          <RecordPage type="customer" partyId={1} tab={tab} onOpenParty={() => undefined} />
        </QueryClientProvider>
      </FormatsProvider>
    </FluentProvider>,
  );
}

const city = () => screen.findByRole("textbox", { name: "Ort" });
const save = () => screen.getByRole("button", { name: "Speichern" });

test("a change is saved over the state that was read, by the keyboard, and can be taken back", async () => {
  let saved = { ...hirsch };
  const { requests } = fakeApi({
    ...lists,
    "GET /api/customers/1": () => saved,
    "PUT /api/customers/1": async (request) => {
      saved = { ...((await request.json()) as typeof hirsch), etag: '"2"' };
      return saved;
    },
  });
  show();
  await userEvent.clear(await city());
  await userEvent.type(await city(), "Hallein{Control>}{Enter}{/Control}");

  expect(await screen.findByText("Änderungen gespeichert")).toBeVisible();
  expect(saved).toMatchObject({ city: "Hallein", phone: hirsch.phone, number: "10042" });
  expect(requests.find((request) => request.method === "PUT")?.headers.get("If-Match")).toBe('"1"');
  expect(screen.queryByRole("button", { name: "Speichern" })).toBeNull();

  await userEvent.click(screen.getByRole("button", { name: "Rückgängig" }));
  await expect.poll(() => saved.city).toBe("Salzburg");
});

test("a colleague who was quicker overwrites nothing and is not overwritten: both states are shown", async () => {
  const newer = { ...hirsch, city: "Anif", phone: "+43 662 999", etag: '"2"' };
  let saved: Record<string, unknown> | undefined;
  fakeApi({
    ...lists,
    "GET /api/customers/1": () => hirsch,
    "PUT /api/customers/1": async (request) => {
      if (request.headers.get("If-Match") !== newer.etag) {
        return problem(412, "changed_meanwhile", { current: newer });
      }
      saved = (await request.json()) as Record<string, unknown>;
      return { ...saved, etag: '"3"' };
    },
  });
  show();
  await userEvent.clear(await city());
  await userEvent.type(await city(), "Hallein");
  await userEvent.type(screen.getByRole("textbox", { name: "Straße" }), "Dorfplatz 1");
  await userEvent.click(save());

  const row = await screen.findByRole("row", { name: /Ort/ });
  expect(within(row).getByText("Hallein")).toBeVisible();
  expect(within(row).getByText(/Anif/)).toBeVisible();
  expect(screen.getByText("Übernommen: Telefon")).toBeVisible();
  expect(await city()).toHaveValue("Hallein");
  expect(screen.getByRole("textbox", { name: "Straße" })).toHaveValue("Dorfplatz 1");
  expect(screen.getByRole("textbox", { name: "Telefon" })).toHaveValue("+43 662 999");

  await userEvent.click(within(row).getByRole("button", { name: /Ort/ }));
  expect(await city()).toHaveValue("Anif");
  await userEvent.click(save());
  await expect.poll(() => saved).toMatchObject({ city: "Anif", phone: "+43 662 999", street: "Dorfplatz 1" });
});

test("of a contact person, too, what only the colleague has changed is taken over and not written back", async () => {
  const anna = {
    id: 7,
    salutation: "ms",
    title: null,
    firstName: "Anna",
    lastName: "Huber",
    role: "Küche",
    phone: "+43 662 1",
    mobile: null,
    email: "anna.huber@goldener-hirsch.example",
    isPrimary: true,
    isActive: true,
    etag: '"1"',
  };
  const newer = { ...anna, role: "Küchenleitung", phone: "+43 662 2", isPrimary: false, etag: '"2"' };
  let read = anna;
  let saved: Record<string, unknown> | undefined;
  fakeApi({
    ...lists,
    "GET /api/customers/1": () => ({ ...hirsch, contactPersons: [read] }),
    "PUT /api/contact-persons/7": async (request) => {
      read = newer;
      if (request.headers.get("If-Match") !== newer.etag) return problem(412, "changed_meanwhile");
      saved = (await request.json()) as Record<string, unknown>;
      return { ...newer, ...saved, etag: '"3"' };
    },
  });
  show();
  await userEvent.click(await screen.findByRole("button", { name: /Huber/ }));
  const form = () => within(screen.getByRole("form", { name: "Ansprechpartner" }));
  await userEvent.type(form().getByRole("textbox", { name: "Mobil" }), "+43 664 1");
  await userEvent.clear(form().getByRole("textbox", { name: "Telefon" }));
  await userEvent.type(form().getByRole("textbox", { name: "Telefon" }), "+43 662 3");
  await userEvent.click(form().getByRole("button", { name: "Speichern" }));

  expect(await form().findByText("Übernommen: Funktion, Hauptkontakt")).toBeVisible();
  const row = form().getByRole("row", { name: /Telefon/ });
  expect(within(row).getByText("+43 662 3")).toBeVisible();
  expect(within(row).getByText(/\+43 662 2/)).toBeVisible();
  expect(form().getByRole("textbox", { name: "Funktion" })).toHaveValue("Küchenleitung");

  await userEvent.click(form().getByRole("button", { name: "Speichern" }));
  await expect
    .poll(() => saved)
    .toMatchObject({ role: "Küchenleitung", isPrimary: false, phone: "+43 662 3", mobile: "+43 664 1" });
});

test("what is typed outlives the page, and can be discarded", async () => {
  fakeApi({ ...lists, "GET /api/customers/1": () => hirsch });
  const { unmount } = show();
  await userEvent.clear(await city());
  await userEvent.type(await city(), "Hallein");
  unmount();

  show();
  expect(await city()).toHaveValue("Hallein");
  await userEvent.click(screen.getByRole("button", { name: "Verwerfen" }));
  expect(await city()).toHaveValue("Salzburg");
});

test("a refused value is said at its field, and everything typed is still there", async () => {
  fakeApi({
    ...lists,
    "GET /api/customers/1": () => hirsch,
    "PUT /api/customers/1": () =>
      problem(400, "validation_failed", { errors: { Email: ["Das ist keine gültige E-Mail-Adresse."] } }),
  });
  show();
  const email = await screen.findByRole("textbox", { name: "E-Mail" });
  await userEvent.type(email, "huber@{Control>}s{/Control}");

  expect(await screen.findByRole("textbox", { name: "E-Mail", description: /keine gültige/ })).toHaveValue(
    "huber@",
  );
});

test("a possible duplicate is shown before anything is saved, and can be saved all the same", async () => {
  let accepted: string | null = null;
  fakeApi({
    ...lists,
    "GET /api/customers/1": () => hirsch,
    "PUT /api/customers/1": (_, url) => {
      accepted = url.searchParams.get("acceptDuplicates");
      const twin = {
        partyId: 2,
        type: "lead",
        number: "L-1",
        name: "Hirschen",
        city: "Anif",
        reasons: ["phone"],
      };
      return accepted === "true"
        ? { ...hirsch, etag: '"2"' }
        : problem(409, "duplicates_found", { duplicates: [twin] });
    },
  });
  show();
  await userEvent.type(await screen.findByRole("textbox", { name: "Mobil" }), "+43 664 1");
  await userEvent.click(save());

  expect(await screen.findByRole("button", { name: /Hirschen/ })).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Trotzdem speichern" }));
  expect(await screen.findByText("Änderungen gespeichert")).toBeVisible();
  expect(accepted).toBe("true");
});

test("saving that fails keeps the changes and says so", async () => {
  fakeApi({
    ...lists,
    "GET /api/customers/1": () => hirsch,
    "PUT /api/customers/1": () => problem(500, "unexpected", { title: "Das hat nicht geklappt." }),
  });
  show("terms");
  await userEvent.type(await screen.findByRole("textbox", { name: "Zahlungsziel" }), "14 Tage netto");
  await userEvent.click(save());

  expect(await screen.findByText(/Das hat nicht geklappt/)).toBeVisible();
  expect(screen.getByRole("textbox", { name: "Zahlungsziel" })).toHaveValue("14 Tage netto");
  expect(save()).toBeEnabled();
});
