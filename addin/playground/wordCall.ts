/** What the pane asks of the open document, in one piece each. Documents are .docx files in Base64. */
export type WordCall =
  | { name: "read" }
  | { name: "replace"; document: string }
  | { name: "openNew"; document: string }
  | { name: "insertContentControl"; tag: string; title: string; text: string };

export type WordAnswer = { document: string } | { isDone: true } | { failure: string };
