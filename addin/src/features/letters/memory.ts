import { useSyncExternalStore } from "react";
import type { WordDocument } from "@/shared/host/word";
import type { Delivery } from "./word/useWord";

/** Something that outlives its view but not the pane: whole documents are nothing for a browser's storage. */
export function createMemory<Value>() {
  let value: Value | undefined;
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const read = () => value;
  return {
    read,
    write: (next: Value | undefined) => {
      value = next;
      for (const listener of listeners) listener();
    },
    use: () => useSyncExternalStore(subscribe, read),
  };
}

/** The document as it was before a letter was put in its place. */
export const keptDocument = createMemory<string>();

/** The document while one recipient's letter is shown in its place. */
export const previewedDocument = createMemory<string>();

/** The letter that was filled last, until something else is chosen. */
export const filledLetter = createMemory<FilledLetter>();

export interface FilledLetter {
  delivery: Delivery;
  fileName: string;
  missing: number;
  /** Wanted in the open document, and larger than Word takes there. */
  wasTooLarge: boolean;
  /** Where it is not the open document. */
  document: string | undefined;
}

/** The letter with its fields, also while a preview stands in its place. */
export function readLetter(word: WordDocument): Promise<string> {
  const previewed = previewedDocument.read();
  return previewed === undefined ? word.read() : Promise.resolve(previewed);
}

/** Brings the letter back after a preview. */
export async function endPreview(word: WordDocument): Promise<void> {
  const previewed = previewedDocument.read();
  if (previewed === undefined) return;
  await word.replace?.(previewed);
  previewedDocument.write(undefined);
}
