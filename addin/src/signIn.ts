import { broadcastResponseToMainFrame } from "@azure/msal-browser/redirect-bridge";
import { readSignInSettings } from "./shared/api";
import { messageToPane } from "./shared/host/dialog";
import { loadOffice, officeWhenReady } from "./shared/host/office";

// The page to which Entra ID sends the browser back, in a dialog of Office's, a pop-up window or a hidden frame. A dialog
// also starts here, because Office opens pages of our own only.
const { hash } = window.location;
const parameters = new URLSearchParams(hash.slice(1));
const start = parameters.get("start");

try {
  if (start !== null) await goTo(start);
  else if (parameters.get("state")?.endsWith("|dialog")) messageToPane(await office(), hash);
  else await broadcastResponseToMainFrame();
} catch (error) {
  // Whoever opened the page waits in vain; closing it tells them.
  document.body.textContent = navigator.language.startsWith("de")
    ? "Die Anmeldung konnte nicht geöffnet werden. Bitte schließen Sie dieses Fenster."
    : "The sign-in could not be opened. Please close this window.";
  throw error;
}

async function goTo(address: string): Promise<void> {
  const { authority } = await readSignInSettings();
  if (authority === null || new URL(address).origin !== new URL(authority).origin)
    throw new Error("This is not the address of the sign-in.");
  // On the way back Office.js relies on what it keeps now.
  await office();
  window.location.replace(address);
}

async function office(): Promise<typeof Office> {
  await loadOffice(document);
  const ready = await officeWhenReady();
  if (ready === undefined) throw new Error("This page is not in a dialog of Office's.");
  return ready;
}
