import type { FromPane, Surroundings, ToPane, Wire } from "../wire";
import type { WordAnswer, WordCall } from "../wordCall";
import { answerCallbackLater, answerLater, type Tail } from "./asyncCall";
import { hostType, platformType } from "./constants";
import { argumentError } from "./failure";
import type { StandInContext } from "./office";
import { requirementsOf } from "./requirements";
import { officeTheme } from "./theme";
import { wordHosts, type WordName } from "./wordHosts";

type AskWord = (call: WordCall) => Promise<WordAnswer>;

/** Carries calls on the document to the page that holds it, and its answers back. */
export function createWordCalls(send: Wire<FromPane, never>["send"]) {
  const waiting = new Map<number, (answer: WordAnswer) => void>();
  let number = 0;
  return {
    ask: (call: WordCall): Promise<WordAnswer> => {
      const own = ++number;
      return new Promise((resolve) => {
        waiting.set(own, resolve);
        send({ kind: "wordCall", number: own, call });
      });
    },
    answered: ({ number: own, answer }: Extract<ToPane, { kind: "wordAnswer" }>): void => {
      waiting.get(own)?.(answer);
      waiting.delete(own);
    },
  };
}

/** `Office.context` and `Word` as a pane beside a document sees them, as far as the pane asks. */
export function createWordHost(ask: AskWord, surroundings: Surroundings, word: WordName) {
  const { platform, sets } = wordHosts[word];
  const context = {
    host: hostType.Word as unknown as Office.HostType,
    platform: platformType[platform] as unknown as Office.PlatformType,
    displayLanguage: surroundings.displayLanguage,
    contentLanguage: surroundings.displayLanguage,
    officeTheme: officeTheme(surroundings.theme),
    requirements: requirementsOf(sets),
    document: { getFileAsync: getFileAsync(ask) },
    ui: {},
  };
  return { context: context as unknown as StandInContext, word: { run: runBatches(ask) } };
}

const compressed = "compressed";

/** The whole file in slices; only one may be open at a time, as in Word. */
function getFileAsync(ask: AskWord) {
  return (type: string, options: { sliceSize?: number }, ...tail: Tail<unknown>): void => {
    if (type !== compressed) throw argumentError("fileType");
    const sliceSize = Math.min(options.sliceSize ?? 4_194_304, 4_194_304);
    answerCallbackLater(tail, async () => {
      const bytes = bytesOf(documentIn(await ask({ name: "read" })));
      return {
        size: bytes.length,
        sliceCount: Math.ceil(bytes.length / sliceSize),
        getSliceAsync: (index: number, ...rest: Tail<unknown>) =>
          answerCallbackLater(rest, () => {
            const data = bytes.subarray(index * sliceSize, (index + 1) * sliceSize);
            return { data: [...data], index, size: data.length };
          }),
        closeAsync: (...rest: Tail<void>) => answerLater(rest, () => undefined),
      };
    });
  };
}

/** What is asked of the proxies is done, in order, with `sync`. */
function runBatches(ask: AskWord) {
  return async <Result>(batch: (context: unknown) => Promise<Result>): Promise<Result> => {
    const queue: (() => WordCall)[] = [];
    const trackChanges = { changeTrackingMode: "Off" };
    const document = {
      get changeTrackingMode() {
        return trackChanges.changeTrackingMode;
      },
      set changeTrackingMode(mode: string) {
        trackChanges.changeTrackingMode = mode;
      },
      load: () => undefined,
      insertFileFromBase64: (base64: string, location: string) => {
        if (location !== "Replace") throw argumentError("insertLocation");
        queue.push(() => ({ name: "replace", document: base64 }));
      },
      getSelection: () => ({
        insertContentControl: () => {
          const control = { tag: "", title: "", text: "" };
          queue.push(() => {
            const { tag, title, text } = control;
            return { name: "insertContentControl", tag, title, text };
          });
          return Object.assign(control, {
            insertText: (text: string) => {
              control.text = text;
            },
          });
        },
      }),
    };
    const context = {
      document,
      application: {
        createDocument: (base64: string) => ({
          open: () => void queue.push(() => ({ name: "openNew", document: base64 })),
        }),
      },
      sync: async () => {
        for (const call of queue.splice(0)) documentOrDone(await ask(call()));
      },
    };
    const result = await batch(context);
    await context.sync();
    return result;
  };
}

function documentOrDone(answer: WordAnswer): void {
  if ("failure" in answer) throw new Error(answer.failure);
}

function documentIn(answer: WordAnswer): string {
  documentOrDone(answer);
  if (!("document" in answer)) throw new Error("The page gave no document.");
  return answer.document;
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
