import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import type { components } from "@/shared/api/schema";
import { FormatsProvider } from "@/shared/i18n";
import { fakeApi, problem } from "@/test/fakeApi";
import { anEntry, aPartyContext } from "@/test/samples";
import type { LetterValue } from "../queries";
import PartyLetter from "./PartyLetter";
import { chosenTemplate, type Template } from "./templates";
import { neededSubject } from "./useNeededSubject";

vi.mock("@/shared/ui/saveFile", () => ({ saveFile: vi.fn() }));
const { saveFile } = await import("@/shared/ui/saveFile");

type Fill = components["schemas"]["FillLetterRequest"];

let partyId = 0;
beforeEach(() => {
  partyId++;
  vi.mocked(saveFile).mockClear();
});

function template(id: number, changes: Partial<Template>): Template {
  return {
    id,
    name: `Vorlage ${id}`,
    language: "de",
    purpose: "other",
    isLabels: false,
    isBuiltIn: true,
    version: 1,
    changedAt: "2026-01-01T00:00:00Z",
    changedBy: null,
    fields: [],
    unknownFields: [],
    etag: '"1"',
    ...changes,
  };
}

const templates = [
  template(1, { purpose: "labels", isLabels: true, name: "Etiketten" }),
  template(2, { purpose: "offerCoverLetter", name: "Angebotsbrief" }),
  template(3, { purpose: "businessLetter", name: "Geschäftsbrief" }),
  template(4, { purpose: "offerCoverLetter", name: "Offer letter", language: "en" }),
];

function field(changes: Partial<LetterValue>): LetterValue {
  return {
    name: "Firma",
    label: "Firma",
    kind: "text",
    value: "Gasthof Goldener Hirsch",
    state: "filled",
    where: ["body"],
    region: null,
    ...changes,
  };
}

const values = {
  fields: [
    field({}),
    field({ name: "TerminOrt", label: "Terminort", value: null, state: "empty" }),
    field({ name: "Rabattcode", label: "Rabattcode", value: null, state: "unknown" }),
  ],
  persons: [
    { id: 11, name: "Frau Anna Huber", role: "Küche", isPrimary: true },
    { id: 12, name: "Herr Max Moser", role: null, isPrimary: false },
  ],
  contactPersonId: 11,
  language: "de",
  recipientLine: "Gasthof Goldener Hirsch, 5020 Salzburg",
};

const answers = {
  "GET /api/letters/templates": () => templates,
  "GET /api/letters/fields": () => ({
    groups: [
      {
        key: "salesDocument",
        label: "Beleg",
        fields: [{ name: "Belegnummer", label: "Belegnummer", kind: "text", example: "", region: null }],
      },
    ],
  }),
  "POST /api/letters/values": () => values as unknown,
  "POST /api/letters/fill": () => ({
    document: btoa("letter"),
    fileName: "Geschäftsbrief Hirsch.docx",
    fields: [{ name: "Rabattcode", state: "unknown", where: ["body"] }],
  }),
};

function show(changes: Parameters<typeof fakeApi>[0] = {}, onCapture?: (contact: object) => void) {
  const api = fakeApi({ ...answers, ...changes });
  const view = (
    <FluentProvider theme={webLightTheme}>
      <FormatsProvider locale="de-AT">
        <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
          <PartyLetter context={aPartyContext({ partyId })} onClose={() => undefined} onCapture={onCapture} />
        </QueryClientProvider>
      </FormatsProvider>
    </FluentProvider>
  );
  return { ...api, view, ...render(view) };
}

const make = () => screen.findByRole("button", { name: "Brief erstellen" });

async function bodies<Body>(requests: Request[], path: string): Promise<Body[]> {
  const sent = requests.filter(({ url }) => new URL(url).pathname === path);
  return Promise.all(sent.map((request) => request.clone().json() as Promise<Body>));
}

test("the business letter is proposed, with the values it will have and the missing ones to type", async () => {
  const { requests } = show();
  await make();
  expect(screen.getByRole("combobox", { name: "Vorlage" })).toHaveDisplayValue("Geschäftsbrief");
  expect(screen.queryByRole("option", { name: "Etiketten" })).toBeNull();
  expect(screen.getByRole("combobox", { name: "Person" })).toHaveDisplayValue("Frau Anna Huber, Küche");
  expect(
    within(screen.getByRole("region", { name: "Felder" })).getByText("Gasthof Goldener Hirsch"),
  ).toBeVisible();
  expect(screen.getByText(/Rabattcode/)).toBeVisible();

  await userEvent.type(screen.getByRole("textbox", { name: "Terminort" }), "Linz");
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Person" }), "Herr Max Moser");
  await userEvent.click(await make());

  expect(await screen.findByText("Der Brief wurde heruntergeladen.")).toBeVisible();
  expect(screen.getByText("1 Feld blieb leer.")).toBeVisible();
  expect(vi.mocked(saveFile).mock.calls.map(([, name]) => name)).toEqual(["Geschäftsbrief Hirsch.docx"]);
  expect(await bodies<Fill>(requests, "/api/letters/fill")).toEqual([
    { partyId, templateId: 3, language: "de", contactPersonId: 12, values: { TerminOrt: "Linz" } },
  ]);
});

test("the saved letter is offered as a contact, filled", async () => {
  const onCapture = vi.fn();
  show(
    {
      "POST /api/letters/save": () => ({
        fileId: 5,
        partyId,
        fileName: "Geschäftsbrief Hirsch.docx",
        interactionSuggestion: {
          type: "letter",
          interactionTypeId: 4,
          topics: "Geschäftsbrief",
          contactPersonId: 11,
          salesDocumentId: null,
        },
      }),
    },
    onCapture,
  );
  await userEvent.click(await make());
  await userEvent.click(await screen.findByRole("button", { name: "In Dokumente speichern" }));
  await userEvent.click(await screen.findByRole("button", { name: "Als Kontakt eintragen" }));
  expect(onCapture).toHaveBeenCalledExactlyOnceWith({
    key: "letter 5",
    typeKey: "letter",
    topics: "Geschäftsbrief",
    contactPersonId: 11,
    salesDocumentId: null,
  });
});

test("a letter that can't be saved is still there to be saved again", async () => {
  show({ "POST /api/letters/save": () => problem(413, "too_large", { title: "Diese Datei ist zu groß." }) });
  await userEvent.click(await make());
  await userEvent.click(await screen.findByRole("button", { name: "In Dokumente speichern" }));
  expect(await screen.findByText(/Diese Datei ist zu groß/)).toBeVisible();
  expect(screen.getByRole("button", { name: "In Dokumente speichern" })).toBeEnabled();
});

test("the other language proposes the same letter, and the letter is asked for in it", async () => {
  const { requests } = show();
  await make();
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Vorlage" }), "Angebotsbrief");
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Sprache" }), "Englisch");
  expect(screen.getByRole("combobox", { name: "Vorlage" })).toHaveDisplayValue("Offer letter");
  await userEvent.click(await make());
  await screen.findByText("Der Brief wurde heruntergeladen.");
  expect(await bodies<Fill>(requests, "/api/letters/fill")).toMatchObject([
    { templateId: 4, language: "en" },
  ]);
});

test("a letter about a document asks which one", async () => {
  const number = field({ name: "Document Number", label: "Belegnummer", value: null, state: "empty" });
  const { requests } = show({
    "POST /api/letters/values": () => ({ ...values, fields: [number] }),
    [`GET /api/history/customer/${partyId}`]: () => ({
      entries: [anEntry({ kind: "quote", id: 31, subject: "AN-2026-0031", isDateOnly: true })],
      next: null,
      counts: null,
    }),
  });
  const choice = await screen.findByRole("combobox", { name: "Beleg" });
  await screen.findByRole("option", { name: /AN-2026-0031/ });
  await userEvent.selectOptions(choice, "31");
  await userEvent.click(await make());
  await screen.findByText("Der Brief wurde heruntergeladen.");
  expect(await bodies<Fill>(requests, "/api/letters/fill")).toMatchObject([{ salesDocumentId: 31 }]);
});

test("a failure keeps what was typed, and so does leaving", async () => {
  const { unmount, view } = show({ "POST /api/letters/fill": () => problem(500, "unexpected") });
  await make();
  await userEvent.type(screen.getByRole("textbox", { name: "Terminort" }), "Linz");
  await userEvent.click(await make());
  expect(await screen.findByText(/Das hat nicht geklappt/)).toBeVisible();
  expect(saveFile).not.toHaveBeenCalled();
  unmount();

  render(view);
  expect(await screen.findByRole("textbox", { name: "Terminort" })).toHaveValue("Linz");
});

test("without templates the view says where they come from", async () => {
  show({ "GET /api/letters/templates": () => [] });
  expect(await screen.findByText(/Es gibt noch keine Vorlagen/)).toBeVisible();
});

test("a template of the chosen language is taken, whatever was chosen before", () => {
  expect(chosenTemplate(templates, "en", 3)?.id).toBe(4);
  expect(chosenTemplate(templates, "de", 2)?.id).toBe(2);
  expect(chosenTemplate([], "de", 2)).toBeUndefined();
});

test("inside a region the same label asks for no document", () => {
  const amount = { name: "Betrag", label: "Betrag", kind: "number" as const, example: "" };
  const groups = [
    { key: "salesDocument", label: "Beleg", fields: [{ ...amount, region: "Positionen" }] },
    { key: "complaint", label: "Reklamation", fields: [{ ...amount, label: "Text", region: null }] },
  ];
  expect(neededSubject([field({ label: "Betrag", region: "Einkaeufe" })], groups)).toBeUndefined();
  expect(neededSubject([field({ label: "Text" })], groups)).toBe("complaint");
});
