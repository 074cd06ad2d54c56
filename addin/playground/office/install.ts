/**
 * Sets `window.Office` to the stand-in for Office.js. Everything the stand-in consists of lives in this folder; it
 * imports nothing from `src/`, and the pane imports nothing from here. The mailbox page shows the pane in an iframe
 * with the address `/playground/pane.html`; both have one origin.
 */
export function installOffice(frame: Window): void {
  // Without a stand-in the pane behaves as in a plain browser.
  Reflect.deleteProperty(frame, "Office");
}
