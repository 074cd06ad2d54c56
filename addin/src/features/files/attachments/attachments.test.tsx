import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, expect, test, vi } from "vitest";
import type { MailAttachment, OpenMail } from "@/shared/host";
import { FormatsProvider } from "@/shared/i18n";
import { fakeApi, problem } from "@/test/fakeApi";
import { aPartyContext } from "@/test/samples";
import type { FileRow } from "../files";
import SaveAttachments from "./SaveAttachments";

// Forms and files of the browser's stand-in lose their contents on the way into Node's requests.
beforeAll(async () => {
  const form = await new Response(new URLSearchParams()).formData();
  const { File: NodeFile } = await import("node:buffer");
  vi.stubGlobal("FormData", form.constructor);
  vi.stubGlobal("File", NodeFile);
});

const attachments: MailAttachment[] = [
  { id: "1", name: "Listino.pdf", size: 14_416, isInline: false, attachmentType: "file" },
  { id: "2", name: "Anfrage", size: 900, isInline: false, attachmentType: "item" },
  { id: "3", name: "logo.png", size: 300, isInline: true, attachmentType: "file" },
  { id: "4", name: "Plan.dwg", size: 0, isInline: false, attachmentType: "cloud" },
];
const contents: Record<string, Office.AttachmentContent> = {
  "1": { format: "base64", content: btoa("%PDF") },
  "2": { format: "eml", content: "Subject: Anfrage" },
  "3": { format: "base64", content: btoa("png") },
};

let partyId = 100;

function show(refuses: string[] = [], kept: Partial<FileRow>[] = [], unreadable: string[] = []) {
  partyId++;
  const uploaded: { name: string; kind: string; text: string }[] = [];
  const row = (fileName: string) => ({
    id: uploaded.length,
    partyId,
    fileName,
    createdAt: "2026-02-03T10:00:00Z",
  });
  let waiting: (() => void) | undefined;
  const server = fakeApi({
    "GET /api/files": () => ({ rows: kept, total: kept.length }),
    "POST /api/files": async (request) => {
      const form = await request.formData();
      const file = form.get("file") as File;
      if (file.name === "Anfrage.eml" && refuses.includes("slow")) {
        await new Promise<void>((resolve, reject) => {
          waiting = resolve;
          request.signal.addEventListener("abort", () => reject(new DOMException("", "AbortError")));
        });
      }
      if (refuses.includes(file.name))
        return problem(413, "file_too_large", { title: "Die Datei ist zu groß." });
      uploaded.push({ name: file.name, kind: form.get("kind") as string, text: await file.text() });
      kept.push(row(file.name));
      return row(file.name);
    },
  });
  const mail = {
    key: "1",
    attachments,
    readAttachment: (id: string) =>
      unreadable.includes(id)
        ? Promise.reject(new Error("9030"))
        : Promise.resolve(contents[id] ?? { format: "url", content: "https://cloud.example" }),
  } as unknown as OpenMail;
  const onClose = vi.fn();
  render(
    <FluentProvider theme={webLightTheme}>
      <FormatsProvider locale="de-AT">
        <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
          <SaveAttachments mail={mail} party={aPartyContext({ partyId }).party} onClose={onClose} />
        </QueryClientProvider>
      </FormatsProvider>
    </FluentProvider>,
  );
  return { ...server, uploaded, onClose, finish: () => waiting?.() };
}

const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));
const choice = (name: RegExp) => screen.findByRole("checkbox", { name });

test("all files are chosen, pictures in the text are not, and links to the cloud can't be", async () => {
  const { uploaded } = show();
  expect(await choice(/Listino/)).toBeChecked();
  expect(await choice(/logo.png.*Bild im Text/)).not.toBeChecked();
  expect(await choice(/Plan.dwg.*in der Cloud/)).toBeDisabled();
  await press("2 speichern");

  expect(await screen.findByText("2 Anlagen sind unter Dokumente gespeichert.")).toBeVisible();
  expect(uploaded).toEqual([
    { name: "Listino.pdf", kind: "attachment", text: "%PDF" },
    { name: "Anfrage.eml", kind: "attachment", text: "Subject: Anfrage" },
  ]);
  expect(screen.getByRole("button", { name: "Listino.pdf" })).toBeVisible();
  expect(await choice(/Listino.*schon gespeichert/)).not.toBeChecked();
  expect(screen.getByRole("button", { name: "Fertig" })).toBeVisible();
});

test("what was saved before is marked, and can be saved once more", async () => {
  const { uploaded } = show([], [{ id: 9, fileName: "Listino.pdf", createdAt: "2026-02-03T10:00:00Z" }]);
  const listino = await screen.findByRole("checkbox", { name: /Listino.*schon gespeichert/ });
  expect(listino).not.toBeChecked();
  await userEvent.click(listino);
  await userEvent.click(await choice(/Anfrage/));
  await press("1 speichern");

  expect(await screen.findByText("1 Anlage ist unter Dokumente gespeichert.")).toBeVisible();
  expect(uploaded.map(({ name }) => name)).toEqual(["Listino.pdf"]);
});

test("one that is refused is named with the reason, one that can't be read by its name, and the rest is saved", async () => {
  const { uploaded } = show(["Listino.pdf"], [], ["3"]);
  await userEvent.click(await choice(/logo.png/));
  await press("3 speichern");

  expect(await screen.findByText(/Listino.pdf: Die Datei ist zu groß/)).toBeVisible();
  expect(
    screen.getByText("Outlook hat diese Anlagen nicht herausgegeben:").closest("[role=group]"),
  ).toHaveTextContent("logo.png");
  expect(uploaded.map(({ name }) => name)).toEqual(["Anfrage.eml"]);
});

test("saving can be stopped, and what is kept already stays", async () => {
  const { uploaded, finish } = show(["slow"]);
  await press("2 speichern");
  expect(await screen.findByText("2 von 2 wird hochgeladen")).toBeVisible();
  await press("Abbrechen");

  expect(await screen.findByText("1 Anlage ist unter Dokumente gespeichert.")).toBeVisible();
  finish();
  expect(screen.queryByText(/nicht hochgeladen/)).toBeNull();
  expect(uploaded.map(({ name }) => name)).toContain("Listino.pdf");
});
