import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import type { WordDocument } from "@/shared/host/word";
import { FormatsProvider } from "@/shared/i18n";
import { fakeApi, problem } from "@/test/fakeApi";
import { anEntry } from "@/test/samples";
import { filledLetter, keptDocument, previewedDocument } from "../memory";
import { begunHere } from "../merge/MergeJob";
import WordLetters from "./WordLetters";

vi.mock("@/shared/ui/saveFile", () => ({ saveFile: vi.fn() }));
vi.mock("@/shared/host/word", async (original) => ({
  ...(await original<typeof import("@/shared/host/word")>()),
  createWordDocument: () => word,
}));
vi.mock("@/shared/host", async (original) => ({
  ...(await original<typeof import("@/shared/host")>()),
  useOffice: () => ({}),
}));
const { saveFile } = await import("@/shared/ui/saveFile");

let word: { [Name in keyof WordDocument]-?: ReturnType<typeof vi.fn> & WordDocument[Name] };

beforeEach(() => {
  word = {
    read: vi.fn(() => Promise.resolve("open")),
    replace: vi.fn(() => Promise.resolve()),
    openNew: vi.fn(() => Promise.resolve()),
    insertField: vi.fn(() => Promise.resolve()),
  };
  vi.mocked(saveFile).mockClear();
  for (const memory of [keptDocument, previewedDocument, filledLetter]) memory.write(undefined);
  begunHere.clear();
});

const hirsch = {
  partyId: 7,
  type: "customer",
  number: "10042",
  name: "Gasthof Goldener Hirsch",
  city: "Salzburg",
  matchedPersonId: null,
  matchedPersonName: null,
  phone: null,
  email: null,
  isActive: true,
  match: "name",
};
const template = { id: 3, name: "Dank", language: "de", purpose: "other", isLabels: false };
const values = {
  fields: [
    {
      name: "Belegnummer",
      label: "Belegnummer",
      kind: "text",
      value: null,
      state: "empty",
      where: ["body"],
      region: null,
    },
  ],
  persons: [],
  contactPersonId: null,
  language: "de",
  recipientLine: "Gasthof Goldener Hirsch",
};
const catalogue = {
  groups: [
    {
      key: "salesDocument",
      label: "Beleg",
      fields: [{ name: "Belegnummer", label: "Belegnummer", kind: "text", example: "", region: null }],
    },
  ],
};

const job = {
  id: "b9d1f7a4-0000-4000-8000-000000000001",
  kind: "letterMerge",
  state: "completed",
  done: 3,
  total: 3,
  cancelRequested: false,
  createdAt: new Date().toISOString(),
  startedAt: null,
  endedAt: new Date().toISOString(),
  expiresAt: null,
  result: { counts: { letters: 3 }, excluded: [], fileName: "Dank.docx", size: 5 },
  problem: null,
};

const answers: Parameters<typeof fakeApi>[0] = {
  "GET /api/letters/templates": () => [],
  "GET /api/letters/fields": () => catalogue,
  "GET /api/addresses/search": () => ({ results: [hirsch], total: 1 }),
  "POST /api/letters/values": () => values,
  "POST /api/letters/fill": () => ({ document: btoa("letter"), fileName: "Brief Hirsch.docx", fields: [] }),
  "POST /api/letters/recipients": () => ({ total: 3, included: 3, excluded: [], rows: [] }),
  "GET /api/history/customer/7": () => ({
    entries: [anEntry({ kind: "quote", id: 44, subject: "A-2026-0044" })],
    next: null,
    counts: [],
  }),
  "GET /api/jobs": () => ({ rows: [] }),
};

function show(changes: Parameters<typeof fakeApi>[0] = {}) {
  const api = fakeApi({ ...answers, ...changes });
  render(
    <FluentProvider theme={webLightTheme}>
      <FormatsProvider locale="de-AT">
        <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
          <WordLetters />
        </QueryClientProvider>
      </FormatsProvider>
    </FluentProvider>,
  );
  return api;
}

async function choose(): Promise<void> {
  await userEvent.type(screen.getByRole("combobox", { name: "Empfänger" }), "hirsch");
  await userEvent.click(await screen.findByRole("option", { name: /Goldener Hirsch/ }));
}

const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole("button", { name }));

async function sent(requests: Request[], path: string): Promise<unknown> {
  const request = requests.findLast(({ url }) => new URL(url).pathname === path);
  return (await request?.json()) as unknown;
}

test("a letter is filled in place, and the document from before comes back", async () => {
  const { requests } = show();
  await choose();
  await press("Füllen");

  expect(await screen.findByText("Der Brief steht im Dokument.")).toBeVisible();
  expect(word.replace).toHaveBeenLastCalledWith(btoa("letter"));
  expect(await sent(requests, "/api/letters/fill")).toEqual({ partyId: 7, values: {}, document: "open" });

  await press("Wiederherstellen");
  expect(await screen.findByRole("button", { name: "Füllen" })).toBeVisible();
  expect(word.replace).toHaveBeenLastCalledWith("open");
});

test("a letter can be a document of its own", async () => {
  show();
  await choose();
  await press("Neues Dokument");

  expect(await screen.findByText("Der Brief ist als neues Dokument offen.")).toBeVisible();
  expect(word.openNew).toHaveBeenCalledWith(btoa("letter"));
  expect(word.replace).not.toHaveBeenCalled();
});

test("what is too large for the open document becomes one of its own, and a file where Word refuses that too", async () => {
  const document = "A".repeat(6 * 1024 * 1024);
  word.openNew.mockRejectedValueOnce(new Error("refused"));
  show({ "POST /api/letters/fill": () => ({ document, fileName: "Groß.docx", fields: [] }) });
  await choose();
  await press("Füllen");

  expect(await screen.findByText("Der Brief wurde heruntergeladen.")).toBeVisible();
  expect(screen.getByText(/zu groß/)).toBeVisible();
  expect(word.replace).not.toHaveBeenCalled();
  expect(vi.mocked(saveFile).mock.calls.map(([, name]) => name)).toEqual(["Groß.docx"]);
});

test("a letter about a quote asks for which", async () => {
  const { requests } = show();
  await choose();
  await userEvent.selectOptions(await screen.findByRole("combobox", { name: "Beleg" }), "44");
  await press("Füllen");

  await screen.findByText("Der Brief steht im Dokument.");
  expect(await sent(requests, "/api/letters/fill")).toMatchObject({ partyId: 7, salesDocumentId: 44 });
});

test("a merge that was finished elsewhere is told above the form, and goes when it is closed", async () => {
  show({ "GET /api/jobs": () => ({ rows: [job] }) });
  await userEvent.click(screen.getByRole("tab", { name: "Serienbrief" }));

  expect(await screen.findByText("3 Briefe sind fertig.")).toBeVisible();
  expect(word.replace).not.toHaveBeenCalled();
  expect(await screen.findByRole("button", { name: "3 Briefe zusammenführen" })).toBeVisible();
  await press("Schließen");
  expect(screen.queryByText("3 Briefe sind fertig.")).toBeNull();
});

test("picked recipients are merged into the document once", async () => {
  const { requests } = show({
    "POST /api/letters/merge": () => ({ ...job, id: "b9d1f7a4-0000-4000-8000-000000000002" }),
    "GET /api/jobs/b9d1f7a4-0000-4000-8000-000000000002/result": () => new Response("merged"),
  });
  await userEvent.click(screen.getByRole("tab", { name: "Serienbrief" }));
  await userEvent.selectOptions(await screen.findByRole("combobox", { name: "Liste" }), "picked");
  await choose();
  await press("3 Briefe zusammenführen");

  expect(await screen.findByText("3 Briefe sind fertig.")).toBeVisible();
  expect(word.replace.mock.calls).toEqual([[btoa("merged")]]);
  expect(await sent(requests, "/api/letters/merge")).toMatchObject({
    selection: { partyIds: [7] },
    output: "inPlace",
    document: "open",
  });

  await userEvent.click(screen.getByRole("tab", { name: "Felder" }));
  await userEvent.click(screen.getByRole("tab", { name: "Serienbrief" }));
  expect(await screen.findByText("3 Briefe sind fertig.")).toBeVisible();
  expect(word.replace).toHaveBeenCalledOnce();
});

test("the same letter for all is merged only when that is said, and another document is as good an answer", async () => {
  const wanted: unknown[] = [];
  show({
    "GET /api/letters/templates": () => [template],
    "POST /api/letters/merge": async (request: Request) => {
      const { sameForAll } = (await request.json()) as { sameForAll: boolean };
      wanted.push(sameForAll);
      return sameForAll
        ? { ...job, id: "b9d1f7a4-0000-4000-8000-000000000003" }
        : problem(409, "letter_without_fields");
    },
    "GET /api/jobs/b9d1f7a4-0000-4000-8000-000000000003/result": () => new Response("merged"),
  });
  await userEvent.click(screen.getByRole("tab", { name: "Serienbrief" }));
  await press("3 Briefe zusammenführen");
  expect(await screen.findByText("Alle Briefe wären gleich.")).toBeVisible();
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Vorlage" }), template.name);
  expect(screen.queryByText("Alle Briefe wären gleich.")).not.toBeInTheDocument();

  await press("3 Briefe zusammenführen");
  await press("Trotzdem zusammenführen");
  expect(await screen.findByText("3 Briefe sind fertig.")).toBeVisible();
  expect(wanted).toEqual([false, false, true]);
});

test("an older Word has no preview, because nothing could bring its document back", async () => {
  Object.assign(word, { replace: undefined, openNew: undefined });
  show();
  await userEvent.click(screen.getByRole("tab", { name: "Serienbrief" }));

  expect(await screen.findByRole("button", { name: "3 Briefe zusammenführen" })).toBeVisible();
  expect(screen.queryByRole("button", { name: "Vorschau" })).toBeNull();
  expect(screen.queryByRole("radio", { name: "In dieses Dokument" })).toBeNull();
});

test("the open document becomes a new version of a template", async () => {
  const { requests } = show({
    "GET /api/letters/templates": () => [template],
    "POST /api/letters/templates/3/versions": () => ({
      template,
      check: { known: [], unknown: [], warnings: [] },
    }),
  });
  await userEvent.click(screen.getByRole("tab", { name: "Vorlage" }));
  await userEvent.selectOptions(
    await screen.findByRole("combobox", { name: "Speichern als" }),
    await screen.findByRole("option", { name: "neue Fassung von „Dank“" }),
  );
  expect(screen.queryByRole("textbox", { name: "Name" })).toBeNull();
  await press("Als Vorlage speichern");

  expect(await screen.findByText("„Dank“ ist als Vorlage gespeichert.")).toBeVisible();
  expect(requests.some(({ url }) => url.endsWith("/api/letters/templates/3/versions"))).toBe(true);
});
