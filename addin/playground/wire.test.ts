import { expect, it, vi } from "vitest";
import { connect, type FromPane, type ToPane } from "./wire";

function framed() {
  const frame = document.body.appendChild(document.createElement("iframe"));
  if (frame.contentWindow === null) throw new Error("The frame has no window.");
  return frame.contentWindow;
}

function receive(source: Window, origin: string, data: unknown) {
  window.dispatchEvent(new MessageEvent("message", { source, origin, data }));
}

it("hears only the other window, and only from its own origin", () => {
  const pane = framed();
  const stranger = framed();
  const listener = vi.fn();
  const { origin } = window.location;
  const stop = connect<ToPane, FromPane>(window, pane).listen(listener);

  receive(pane, "https://elsewhere.example", { kind: "ready" });
  receive(stranger, origin, { kind: "ready" });
  receive(pane, origin, "ready");
  receive(pane, origin, null);
  expect(listener).not.toHaveBeenCalled();

  receive(pane, origin, { kind: "ready" });
  expect(listener).toHaveBeenCalledExactlyOnceWith({ kind: "ready" });

  stop();
  receive(pane, origin, { kind: "ready" });
  expect(listener).toHaveBeenCalledOnce();
});

it("sends to its own origin only", () => {
  const pane = framed();
  const post = vi.spyOn(pane, "postMessage");
  connect<ToPane, FromPane>(window, pane).send({ kind: "dialogClosed" });
  expect(post).toHaveBeenCalledExactlyOnceWith({ kind: "dialogClosed" }, window.location.origin);
});
