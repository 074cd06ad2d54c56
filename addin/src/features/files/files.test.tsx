import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { File as NodeFile } from "node:buffer";
import { beforeAll, expect, test, vi } from "vitest";
import { FormatsProvider } from "@/shared/i18n";
import { fakeApi, problem } from "@/test/fakeApi";
import type { FileRow } from "./files";
import { fileSize } from "./fileSize";
import PartyFiles from "./PartyFiles";

vi.mock("@/shared/ui/saveFile", () => ({ saveFile: vi.fn() }));
const { saveFile } = await import("@/shared/ui/saveFile");

// Forms and files of the browser's stand-in lose their contents on the way into Node's requests.
beforeAll(async () => {
  const form = await new Response(new URLSearchParams()).formData();
  vi.stubGlobal("FormData", form.constructor);
});

let partyId = 0;

function aFile(changes: Partial<FileRow> = {}): FileRow {
  return {
    id: 1,
    partyId,
    fileName: "Angebot.docx",
    kind: "letter",
    createdAt: "2026-02-03T10:00:00Z",
    authorId: 9,
    authorName: "Katharina Lindhofer",
    size: 18_432,
    hasContent: true,
    templateName: null,
    salesDocumentId: null,
    salesDocumentNumber: null,
    ...changes,
  };
}

function show(answers: Parameters<typeof fakeApi>[0]) {
  partyId++;
  const api = fakeApi(answers);
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const view = (
    <FluentProvider theme={webLightTheme}>
      <FormatsProvider locale="de-AT">
        <QueryClientProvider client={client}>
          <PartyFiles partyId={partyId} />
        </QueryClientProvider>
      </FormatsProvider>
    </FluentProvider>
  );
  return { ...api, view, ...render(view) };
}

const list = (...rows: FileRow[]) => ({ rows, total: rows.length });
const chooser = () => document.querySelector("input[type=file]") ?? document.body;
const named = (name: string) => new NodeFile(["x"], name) as File;
const choose = (...files: File[]) => fireEvent.change(chooser(), { target: { files } });

async function uploadedName(request: Request): Promise<string> {
  return ((await request.formData()).get("file") as File).name;
}

test("files say what they are and where they came from, and a click downloads one under its own name", async () => {
  show({
    "GET /api/files": () =>
      list(aFile({ templateName: "Geschäftsbrief" }), aFile({ id: 2, fileName: "Plan.dwg" })),
    "GET /api/files/1/content": () => new Response("the letter"),
  });
  const row = await screen.findByRole("button", { name: /Angebot\.docx/ });
  expect(row).toHaveTextContent("Geschäftsbrief · Katharina Lindhofer · 18 kB");

  await userEvent.click(row);
  await expect.poll(() => vi.mocked(saveFile).mock.calls.map(([, name]) => name)).toEqual(["Angebot.docx"]);
});

test("a file of which only the entry is kept can't be downloaded, and says why", async () => {
  show({ "GET /api/files": () => list(aFile({ hasContent: false, size: null })) });
  const row = await screen.findByRole("button", { name: /Angebot\.docx/ });
  expect(row).toHaveTextContent("nur Eintrag");
  expect(row).toHaveAttribute("aria-disabled", "true");
});

test("the filter asks for one kind only, by its name", async () => {
  const { requests } = show({
    "GET /api/files": (_, url) => (url.searchParams.get("kind") === "drawing" ? list() : list(aFile())),
  });
  await screen.findByRole("button", { name: /Angebot\.docx/ });
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Nach Art filtern" }), "Zeichnungen");

  expect(await screen.findByText("Keine Dateien dieser Art.")).toBeVisible();
  expect(new URL(requests.at(-1)?.url ?? "").search).toMatch(
    /^\?partyId=\d+&limit=50&offset=0&kind=drawing$/,
  );
});

test("of several files the refused one is named with the reason and can be sent again; the others are kept", async () => {
  const kept: FileRow[] = [];
  let refuses = true;
  const attempts: string[] = [];
  show({
    "GET /api/files": () => list(...kept),
    "POST /api/files": async (request) => {
      const fileName = await uploadedName(request);
      attempts.push(fileName);
      if (fileName === "setup.exe" && refuses) {
        return problem(415, "file_type_refused", { title: "Dateien der Art .exe werden nicht angenommen." });
      }
      const row = aFile({ id: kept.length + 1, fileName });
      kept.unshift(row);
      return row;
    },
  });
  await screen.findByText(/Noch keine Dateien/);
  choose(named("Plan.dwg"), named("setup.exe"), named("Preise.xlsx"));

  const notice = await screen.findByText("1 Datei wurde nicht hochgeladen.");
  expect(notice.closest("[role=group]")).toHaveTextContent(
    "setup.exe: Dateien der Art .exe werden nicht angenommen.",
  );
  const items = await screen.findAllByRole("listitem");
  expect(items.some((item) => within(item).queryByText("Preise.xlsx"))).toBe(true);

  refuses = false;
  await userEvent.click(screen.getByRole("button", { name: "Erneut versuchen" }));
  expect(await screen.findByRole("button", { name: /setup\.exe/ })).toBeVisible();
  expect(attempts).toEqual(["Plan.dwg", "setup.exe", "Preise.xlsx", "setup.exe"]);
  expect(screen.queryByText(/nicht hochgeladen/)).toBeNull();
});

test("while files are under way their number is shown, also to whoever comes back to the page", async () => {
  let finish: (() => void) | undefined;
  const { unmount, view } = show({
    "GET /api/files": () => list(),
    "POST /api/files": async () => {
      await new Promise<void>((resolve) => (finish = resolve));
      return aFile();
    },
  });
  await screen.findByText(/Noch keine Dateien/);
  choose(named("a.pdf"), named("b.pdf"));
  expect(await screen.findByText("1 von 2 wird hochgeladen")).toBeVisible();
  unmount();

  render(view);
  expect(await screen.findByText("1 von 2 wird hochgeladen")).toBeVisible();
  await expect.poll(() => finish).toBeDefined();
  finish?.();
  expect(await screen.findByText("2 von 2 wird hochgeladen")).toBeVisible();
});

test("files can be dropped on the page", async () => {
  const { requests } = show({ "GET /api/files": () => list(), "POST /api/files": () => aFile() });
  await screen.findByText(/Noch keine Dateien/);
  fireEvent.drop(screen.getByRole("region", { name: "Dateien" }), {
    dataTransfer: { files: [named("Plan.dwg")] },
  });
  await expect.poll(() => requests.filter(({ method }) => method === "POST").length).toBe(1);
});

test("a list that can't be read says so and is read again", async () => {
  let fails = true;
  show({ "GET /api/files": () => (fails ? problem(500, "unexpected") : list(aFile())) });
  await screen.findByText(/Das hat nicht geklappt/);
  fails = false;
  await userEvent.click(screen.getByRole("button", { name: "Erneut versuchen" }));
  expect(await screen.findByRole("button", { name: /Angebot\.docx/ })).toBeVisible();
});

test.each([
  [0, "0 Byte"],
  [999, "999 Byte"],
  [1_000, "1 kB"],
  [18_432, "18 kB"],
  [2_449_000, "2,4 MB"],
  [50_000_000_000, "50 GB"],
])("%d bytes read %s", (bytes, text) => expect(fileSize(bytes, "de").replace(/\s/, " ")).toBe(text));
