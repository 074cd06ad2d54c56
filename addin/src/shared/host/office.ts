/** As long as Office waits for an add-in before it says that the start has failed. */
const patienceMilliseconds = 5_000;

/** Office.js, real or stand-in, once it is ready; undefined in a plain browser, and where it can't be loaded. */
export async function officeWhenReady(): Promise<typeof Office | undefined> {
  if (typeof Office === "undefined") await Promise.race([scriptsSettled(), patienceEnds()]);
  if (typeof Office === "undefined") return undefined;
  // Beside a mail the pane is nothing without Outlook. Elsewhere it must not wait for the library's other files.
  const ready = Office.onReady();
  const info = await (isInsideOffice() ? ready : Promise.race([ready, patienceEnds()]));
  const host = info?.host as Office.HostType | null | undefined;
  return host ? Office : undefined;
}

/** A script that failed before this one ran tells nobody any more; the page is complete only after every one of them. */
function scriptsSettled(): Promise<unknown> {
  if (document.readyState === "complete") return Promise.resolve();
  const script = document.querySelector("script[src$='/office.js' i]");
  return Promise.race([happens(window, "load"), ...(script ? [happens(script, "load")] : [])]);
}

function happens(target: EventTarget, event: string): Promise<unknown> {
  return new Promise((resolve) => target.addEventListener(event, resolve, { once: true }));
}

function patienceEnds(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, patienceMilliseconds, undefined));
}

/** Office shows add-ins in a frame, or tells who it is in the address. */
function isInsideOffice(): boolean {
  return window.parent !== window || window.location.search.includes("_host_Info");
}

/** For a page that needs Office.js only at times: it names the address and loads nothing. */
export function loadOffice(page: Document): Promise<void> {
  const address = page.querySelector<HTMLMetaElement>("meta[name='office-js']")?.content;
  if (address === undefined) throw new Error("The page names no address of Office.js.");
  return new Promise((resolve, reject) => {
    const script = page.createElement("script");
    script.src = address;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error("Office.js can't be loaded."));
    page.head.append(script);
  });
}
