/** Office.js, real or stand-in, once it is ready; undefined in a plain browser. */
export async function officeWhenReady(): Promise<typeof Office | undefined> {
  if (typeof Office === "undefined") return undefined;
  const { host } = await Office.onReady();
  return (host as Office.HostType | null) === null ? undefined : Office;
}
