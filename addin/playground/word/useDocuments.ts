import { useEffect, useState } from "react";
import type { WordAnswer, WordCall } from "../wordCall";
import { fromBase64, toBase64 } from "./base64";
import { blankDocument } from "./blankDocument";
import { insertContentControl } from "./insertContentControl";

export interface WordDocument {
  id: number;
  /** Undefined for one that has never been saved. */
  name: string | undefined;
  content: Uint8Array;
}

/** The documents that are open, one of them in front, and what the pane may do with it. */
export function useDocuments() {
  const [documents, setDocuments] = useState<WordDocument[]>([]);
  const [frontId, setFrontId] = useState(0);
  const [cursor, setCursor] = useState(0);
  const front = documents.find(({ id }) => id === frontId);

  const open = (name: string | undefined, content: Uint8Array) => {
    const id = documents.reduce((highest, document) => Math.max(highest, document.id), 0) + 1;
    setDocuments((all) => [...all, { id, name, content }]);
    setFrontId(id);
    setCursor(0);
  };
  const replace = (content: Uint8Array) =>
    setDocuments((all) =>
      all.map((document) => (document.id === frontId ? { ...document, content } : document)),
    );

  useEffect(() => {
    let isCurrent = true;
    void blankDocument().then((content) => {
      if (!isCurrent) return;
      setDocuments([{ id: 1, name: undefined, content }]);
      setFrontId(1);
    });
    return () => {
      isCurrent = false;
    };
  }, []);

  const answer = async (call: WordCall): Promise<WordAnswer> => {
    if (front === undefined) return { failure: "No document is open." };
    switch (call.name) {
      case "read":
        return { document: toBase64(front.content) };
      case "replace":
        replace(fromBase64(call.document));
        return { isDone: true };
      case "openNew":
        open(undefined, fromBase64(call.document));
        return { isDone: true };
      case "insertContentControl":
        replace(await insertContentControl(front.content, cursor, call));
        return { isDone: true };
    }
  };

  return { documents, front, frontId, open, setFrontId, setCursor, answer };
}
