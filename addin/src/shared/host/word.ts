/** Thrown where Word refuses; the message is Word's. */
export class WordFailure extends Error {
  override readonly name = "WordFailure";
}

/** The document that is open beside the pane. Documents are .docx files in Base64. */
export interface WordDocument {
  /** The whole document, with headers, footers and all that is not on the screen. */
  read: () => Promise<string>;
  /** Puts another document in its place, headers and footers too. Undefined in older Words. */
  replace: ((document: string) => Promise<void>) | undefined;
  /** Opens a document of its own. Undefined in older Words. */
  openNew: ((document: string) => Promise<void>) | undefined;
  /** Puts a field where the cursor is: a content control, which a letter fills by its tag. */
  insertField: (name: string, label: string) => Promise<void>;
}

/** The media type of a .docx. */
export const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Above this size Word on the web fails to insert a document. */
export const mostBytesInPlace = 4 * 1024 * 1024;

/** As large as a slice may be. */
const sliceSize = 4_194_304;

export function createWordDocument(office: typeof Office): WordDocument {
  const supports = (version: string) => office.context.requirements.isSetSupported("WordApi", version);
  return {
    read: async () => toBase64(await readSlices(office)),
    replace: supports("1.5") ? (document) => replaceDocument(document, supports) : undefined,
    openNew: supports("1.3") ? openDocument : undefined,
    insertField,
  };
}

/** With changes tracked, every word of the letter would be one; the user's own setting comes back afterwards. */
async function replaceDocument(base64: string, supports: (version: string) => boolean): Promise<void> {
  await run(async (context) => {
    const { document } = context;
    document.load("changeTrackingMode");
    await context.sync();
    const { changeTrackingMode } = document;
    document.changeTrackingMode = "Off";
    document.insertFileFromBase64(base64, "Replace", {
      importTheme: true,
      importStyles: true,
      importParagraphSpacing: true,
      importPageColor: true,
      ...(supports("1.6") && { importCustomProperties: true, importCustomXmlParts: true }),
      ...(supports("1.7") && { importDifferentOddEvenPages: true }),
    });
    try {
      await context.sync();
    } finally {
      document.changeTrackingMode = changeTrackingMode;
      await context.sync();
    }
  });
}

async function openDocument(base64: string): Promise<void> {
  await run(async (context) => {
    context.application.createDocument(base64).open();
    await context.sync();
  });
}

async function insertField(name: string, label: string): Promise<void> {
  await run(async (context) => {
    const control = context.document.getSelection().insertContentControl();
    control.tag = name;
    control.title = label;
    control.insertText(`«${label}»`, "Replace");
    await context.sync();
  });
}

async function run(batch: (context: Word.RequestContext) => Promise<void>): Promise<void> {
  try {
    await Word.run(batch);
  } catch (error) {
    throw new WordFailure(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** Only one file may be open at a time: it is closed whatever happens. */
async function readSlices(office: typeof Office): Promise<Uint8Array> {
  const { document } = office.context;
  const file = await result<Office.File>((done) =>
    document.getFileAsync(office.FileType.Compressed, { sliceSize }, done),
  );
  try {
    const bytes = new Uint8Array(file.size);
    let filled = 0;
    for (let index = 0; index < file.sliceCount; index++) {
      const slice = await result<Office.Slice>((done) => file.getSliceAsync(index, done));
      const data = slice.data as number[];
      bytes.set(data, filled);
      filled += data.length;
    }
    return bytes;
  } finally {
    file.closeAsync();
  }
}

function result<Value>(call: (done: (answer: Office.AsyncResult<Value>) => void) => void): Promise<Value> {
  return new Promise((resolve, reject) =>
    call((answer) => {
      const error = answer.error as Office.Error | undefined;
      if (error) reject(new WordFailure(error.message));
      else resolve(answer.value);
    }),
  );
}

export function toBase64(bytes: Uint8Array): string {
  let text = "";
  // As many arguments at once as every browser takes.
  for (let start = 0; start < bytes.length; start += 32_768)
    text += String.fromCharCode(...bytes.subarray(start, start + 32_768));
  return btoa(text);
}

export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
