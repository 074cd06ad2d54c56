import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { officeWhenReady } from "./office";

const outlook = { host: "Outlook", platform: "OfficeOnline" };
const nowhere = { host: null, platform: null };
const never = new Promise<never>(() => undefined);

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(document, "readyState", "get").mockReturnValue("interactive");
});

afterEach(() => vi.unstubAllGlobals());

function officeJs(ready: Promise<object>) {
  const office = { onReady: () => ready };
  vi.stubGlobal("Office", office);
  return office;
}

test("in Outlook the library is handed on once it is ready", async () => {
  const office = officeJs(Promise.resolve(outlook));
  await expect(officeWhenReady()).resolves.toBe(office);
});

test("a library that is still loading is waited for", async () => {
  const script = document.head.appendChild(document.createElement("script"));
  script.setAttribute("src", "https://cdn.example/lib/office.js");
  const ready = officeWhenReady();
  const office = officeJs(Promise.resolve(outlook));
  script.dispatchEvent(new Event("load"));
  await expect(ready).resolves.toBe(office);
  script.remove();
});

test("a plain browser is no host, although the library is there", async () => {
  officeJs(Promise.resolve(nowhere));
  await expect(officeWhenReady()).resolves.toBeUndefined();
});

test("a library that can't be loaded is known of as soon as the page is complete", async () => {
  const ready = officeWhenReady();
  window.dispatchEvent(new Event("load"));
  await expect(ready).resolves.toBeUndefined();
});

test("a library that never arrives is waited for five seconds", async () => {
  const started = vi.fn();
  const ready = officeWhenReady().then(started);
  await vi.advanceTimersByTimeAsync(4_999);
  expect(started).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  await ready;
  expect(started).toHaveBeenCalledExactlyOnceWith(undefined);
});

test("a library that never becomes ready is waited for inside Office only", async () => {
  officeJs(never);
  const outside = officeWhenReady();
  await vi.advanceTimersByTimeAsync(5_000);
  await expect(outside).resolves.toBeUndefined();

  vi.stubGlobal("parent", {});
  const started = vi.fn();
  void officeWhenReady().then(started);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(started).not.toHaveBeenCalled();
});
