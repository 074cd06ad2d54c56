import { EventSourceParserStream } from "eventsource-parser/stream";
import { answer, api } from "@/shared/api";
import type { CallView } from "./dialProps";

const firstPauseMilliseconds = 1_000;
const longestPauseMilliseconds = 30_000;

/**
 * Hands on a call's live state, connecting again whenever the stream breaks, until the call is over or the signal is given.
 * EventSource itself can't be used: it sends no access token.
 * @param onLive Whether events arrive; while they don't, the call has to be asked after.
 */
export async function followCall(
  id: number,
  signal: AbortSignal,
  onCall: (call: CallView) => void,
  onLive: (isLive: boolean) => void,
): Promise<void> {
  const isStopped = () => signal.aborted;
  let pause = firstPauseMilliseconds;
  while (!isStopped()) {
    try {
      for await (const call of readCalls(await openEvents(id, signal))) {
        pause = firstPauseMilliseconds;
        onLive(true);
        onCall(call);
        if (call.isOver) return;
      }
    } catch {
      // Whatever is the matter, asking after the call meets it too, and says so.
    }
    if (isStopped()) return;
    onLive(false);
    await rest(pause, signal);
    pause = Math.min(2 * pause, longestPauseMilliseconds);
  }
}

type Bytes = ReadableStream<Uint8Array<ArrayBuffer>>;

async function openEvents(id: number, signal: AbortSignal): Promise<Bytes> {
  const request = api.GET("/api/calls/{id}/events", {
    params: { path: { id } },
    headers: { Accept: "text/event-stream" },
    parseAs: "stream",
    signal,
  });
  const stream = await answer(request);
  if (!stream) throw new Error("The answer has no body.");
  return stream;
}

async function* readCalls(stream: Bytes): AsyncGenerator<CallView> {
  const reader = stream
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream())
    .getReader();
  // Not every browser in which Office runs can iterate a stream itself.
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    if (read.value.event === "call") yield JSON.parse(read.value.data) as CallView;
  }
}

function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", wake);
      resolve();
    };
    const timer = setTimeout(wake, milliseconds);
    signal.addEventListener("abort", wake);
  });
}
