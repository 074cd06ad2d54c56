import { useMemo } from "react";
import { saveFile } from "@/shared/ui/saveFile";
import { useOffice } from "@/shared/host";
import {
  createWordDocument,
  fromBase64,
  mostBytesInPlace,
  wordType,
  type WordDocument,
} from "@/shared/host/word";

export { wordType };

/** How a finished document reached the user. */
export type Delivery = "inPlace" | "newDocument" | "download";

/** The open document. The views that use it are shown in Word only. */
export function useWord(): WordDocument {
  const office = useOffice();
  return useMemo(() => {
    if (office === undefined) throw new Error("There is no document outside Word.");
    return createWordDocument(office);
  }, [office]);
}

/** @param document In Base64, where four characters are three bytes. */
function isTooLargeInPlace(document: string): boolean {
  return document.length * 0.75 > mostBytesInPlace;
}

/** In place where it is wanted and possible, else as a new document, else as a file. */
export async function deliver(
  word: WordDocument,
  document: string,
  fileName: string,
  wantsInPlace: boolean,
): Promise<Delivery> {
  if (wantsInPlace && word.replace && !isTooLargeInPlace(document)) {
    await word.replace(document);
    return "inPlace";
  }
  if (word.openNew) {
    // A document that Word refuses, or a window that the browser blocks, is no reason to lose the letter.
    const isOpen = await word.openNew(document).then(
      () => true,
      () => false,
    );
    if (isOpen) return "newDocument";
  }
  saveFile(new Blob([fromBase64(document)], { type: wordType }), fileName);
  return "download";
}
