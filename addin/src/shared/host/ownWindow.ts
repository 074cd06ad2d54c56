/** The user said no to the window. */
const declined = 12009;

let opened: Office.Dialog | undefined;

/** Shows another view of the pane, named by its hash, in a window of its own beside Outlook. */
export function openOwnWindow(office: typeof Office, hash: string): void {
  const address = addressOf(window.location.href, hash);
  if (!office.context.requirements.isSetSupported("DialogApi", "1.1")) {
    openBrowser(office, address);
    return;
  }
  // Office shows one at a time.
  opened?.close();
  opened = undefined;
  office.context.ui.displayDialogAsync(address, { width: 80, height: 80 }, (result) => {
    if (result.status === office.AsyncResultStatus.Succeeded) {
      const dialog = result.value;
      opened = dialog;
      // Its only event that needs no answer from here: it was closed.
      dialog.addEventHandler(office.EventType.DialogEventReceived, () => {
        if (opened === dialog) opened = undefined;
      });
    } else if (result.error.code !== declined) openBrowser(office, address);
  });
}

export function openBrowser(office: typeof Office | undefined, address: string): void {
  if (office?.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1")) {
    office.context.ui.openBrowserWindow(address);
  } else window.open(address, "_blank", "noopener");
}

/** The pane's own address without what Office added for this place: elsewhere, Office.js would wait for a host. */
export function addressOf(paneAddress: string, hash: string): string {
  const address = new URL(paneAddress);
  address.searchParams.delete("_host_Info");
  address.hash = hash;
  return address.href;
}
