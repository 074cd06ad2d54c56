import { connect, type FromPane, type ToPane } from "../wire";
import { createDialogOffice } from "./dialogOffice";
import { createHostlessOffice, createOffice } from "./office";

/**
 * Sets `window.Office` to the stand-in for Office.js. Everything the stand-in consists of lives in this folder; it
 * imports nothing from `src/`, and the pane imports nothing from here. The mailbox page shows the pane in an iframe
 * with the address `/playground/pane.html`; both have one origin.
 */
export function installOffice(frame: Window): void {
  const isFramed = frame.parent !== frame;
  const office =
    createDialogOffice(frame.name) ??
    (isFramed ? createOffice(frame, connect<FromPane, ToPane>(frame, frame.parent)) : createHostlessOffice());
  Reflect.set(frame, "Office", office);
  if (isFramed) refuseHistory(frame.history);
}

/** Office.js takes these away inside a host; a pane that relied on them would work here and fail in Outlook. */
function refuseHistory(history: History): void {
  Reflect.set(history, "pushState", null);
  Reflect.set(history, "replaceState", null);
}
