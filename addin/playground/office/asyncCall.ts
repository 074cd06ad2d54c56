import { asyncResultStatus } from "./constants";
import { argumentError, HostFailure } from "./failure";

export type Callback<Value> = (result: Office.AsyncResult<Value>) => void;

/** The tail that nearly every call of Office.js has: `(options, callback)`, `(callback)`, `(options)` or nothing. */
export type Tail<Value> = [
  optionsOrCallback?: Office.AsyncContextOptions | Callback<Value>,
  callback?: Callback<Value>,
];

/** Does the work and delivers its outcome in a later turn of the event loop, as everything from Outlook arrives. */
export function answerLater<Value>(tail: Tail<Value>, work: () => Value | Promise<Value>): void {
  const { callback, asyncContext } = readTail(tail);
  const deliver = async () => {
    const result = { asyncContext, diagnostics: undefined, ...(await outcome(work)) };
    // The declaration promises value and error with every result; the library sets one of them.
    callback?.(result as unknown as Office.AsyncResult<Value>);
  };
  setTimeout(() => void deliver());
}

/** Like `answerLater`, for calls that are pointless without a callback and that Office.js refuses then. */
export function answerCallbackLater<Value>(tail: Tail<Value>, work: () => Value | Promise<Value>): void {
  if (readTail(tail).callback === undefined) throw argumentError("callback");
  answerLater(tail, work);
}

function readTail<Value>([first, second]: Tail<Value>) {
  if (typeof first === "function") return { callback: first, asyncContext: undefined };
  if (second !== undefined && typeof second !== "function") throw argumentError("callback");
  return { callback: second, asyncContext: first?.asyncContext as unknown };
}

async function outcome<Value>(work: () => Value | Promise<Value>) {
  try {
    return { status: asyncResultStatus.Succeeded, value: await work(), error: undefined };
  } catch (failure) {
    if (!(failure instanceof HostFailure)) throw failure;
    return { status: asyncResultStatus.Failed, value: undefined, error: failure.details };
  }
}
