/** Office.js, real or stand-in, once it is ready; undefined in a plain browser. */
export async function officeWhenReady(): Promise<typeof Office | undefined> {
  if (typeof Office === "undefined") return undefined;
  const { host } = await Office.onReady();
  return (host as Office.HostType | null) === null ? undefined : Office;
}

/** For pages that need Office.js only at times; the panes name it in their HTML. */
export function loadOffice(page: Document): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = page.createElement("script");
    script.src = "/office.js";
    script.onload = () => resolve();
    script.onerror = () => reject(new Error("Office.js can't be loaded."));
    page.head.append(script);
  });
}
