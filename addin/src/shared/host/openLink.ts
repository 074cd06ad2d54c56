import { openBrowser } from "./ownWindow";

/** Opens an address for people in the browser, and one for another program, such as tel:, with that program. */
export function openLink(office: typeof Office | undefined, address: string): void {
  if (/^https?:/i.test(address)) {
    openBrowser(office, address);
    return;
  }
  // Office opens only web addresses; a link in the page is what every host hands over to the system.
  const link = document.createElement("a");
  link.href = address;
  link.rel = "noopener";
  link.click();
}
