import { afterEach, expect, test, vi } from "vitest";
import { createWordDocument, fromBase64 } from "./word";

interface Answer {
  value?: unknown;
  error?: { message: string };
}

/** A Word with a document of so many bytes, handed out in slices of three. */
function fakeWord(bytes: number[], version = "1.5", sliceError?: string) {
  const closed = vi.fn();
  const calls: unknown[] = [];
  const file = {
    size: bytes.length,
    sliceCount: Math.ceil(bytes.length / 3),
    getSliceAsync: (index: number, done: (answer: Answer) => void) =>
      done(
        sliceError === undefined
          ? { value: { data: bytes.slice(index * 3, index * 3 + 3) } }
          : { error: { message: sliceError } },
      ),
    closeAsync: closed,
  };
  const control = { tag: "", title: "", insertText: (...text: unknown[]) => calls.push(text) };
  const document = {
    changeTrackingMode: "TrackAll",
    load: () => undefined,
    insertFileFromBase64: (...call: unknown[]) => calls.push([document.changeTrackingMode, ...call]),
    getSelection: () => ({ insertContentControl: () => control }),
  };
  const open = vi.fn();
  const context = {
    document,
    application: { createDocument: () => ({ open }) },
    sync: () => Promise.resolve(),
  };
  vi.stubGlobal("Word", { run: (batch: (given: unknown) => Promise<void>) => batch(context) });
  const office = {
    FileType: { Compressed: "compressed" },
    context: {
      requirements: { isSetSupported: (_: string, minimum: string) => minimum <= version },
      document: {
        getFileAsync: (_: string, __: unknown, done: (answer: Answer) => void) => done({ value: file }),
      },
    },
  } as unknown as typeof Office;
  return { word: createWordDocument(office), closed, calls, control, document, open };
}

afterEach(() => vi.unstubAllGlobals());

test("a document is read slice by slice, and its file is closed", async () => {
  const { word, closed } = fakeWord([80, 75, 3, 4, 255, 0, 1]);

  expect([...fromBase64(await word.read())]).toEqual([80, 75, 3, 4, 255, 0, 1]);
  expect(closed).toHaveBeenCalledOnce();
});

test("a slice that can't be read is Word's failure, and the file is closed all the same", async () => {
  const { word, closed } = fakeWord([1, 2, 3], "1.5", "Zu groß");

  await expect(word.read()).rejects.toThrow("Zu groß");
  expect(closed).toHaveBeenCalledOnce();
});

test("replacing tracks no changes, and the user's setting comes back", async () => {
  const { word, calls, document } = fakeWord([]);
  await word.replace?.("UEs=");

  expect(calls).toEqual([["Off", "UEs=", "Replace", expect.objectContaining({ importStyles: true })]]);
  expect(document.changeTrackingMode).toBe("TrackAll");
});

test("a field is a content control with its name as tag", async () => {
  const { word, calls, control } = fakeWord([]);
  await word.insertField("Nachname", "Nachname");

  expect(control).toMatchObject({ tag: "Nachname", title: "Nachname" });
  expect(calls).toEqual([["«Nachname»", "Replace"]]);
});

test.each([
  { version: "1.1", replaces: false, opens: false },
  { version: "1.3", replaces: false, opens: true },
  { version: "1.5", replaces: true, opens: true },
])("Word with $version offers what it can", ({ version, replaces, opens }) => {
  const { word } = fakeWord([], version);

  expect(word.replace !== undefined).toBe(replaces);
  expect(word.openNew !== undefined).toBe(opens);
});
