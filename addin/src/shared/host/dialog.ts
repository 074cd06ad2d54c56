/** Why there is no dialog, or no longer. */
export type DialogEnd = "closed" | "declined" | "blocked" | "busy" | "failed";

const ends: Record<number, DialogEnd> = {
  12006: "closed",
  12007: "busy",
  12009: "declined",
  12011: "blocked",
};

export class DialogFailure extends Error {
  override readonly name = "DialogFailure";
  readonly end: DialogEnd;

  constructor(readonly code: number) {
    super(`Office's dialog ended with ${code}.`);
    this.end = ends[code] ?? "failed";
  }
}

const size = { width: 35, height: 65 };

/** Opens a page of our own in a dialog of Office's and waits for its message; then the dialog is closed. */
export function messageFromDialog(
  office: typeof Office,
  address: string,
  closing: AbortSignal,
): Promise<string> {
  return new Promise((resolve, reject) => {
    office.context.ui.displayDialogAsync(address, size, (result) => {
      if (result.status !== office.AsyncResultStatus.Succeeded) {
        reject(new DialogFailure(result.error.code));
        return;
      }
      const dialog = result.value;
      const close = () => {
        dialog.close();
        reject(new DialogFailure(12006));
      };
      if (closing.aborted) close();
      else closing.addEventListener("abort", close);

      dialog.addEventHandler(office.EventType.DialogMessageReceived, (event) => {
        if (!("message" in event) || !isOwn(office, event.origin, address)) return;
        dialog.close();
        resolve(event.message);
      });
      dialog.addEventHandler(office.EventType.DialogEventReceived, (event) => {
        if ("error" in event) reject(new DialogFailure(event.error));
      });
    });
  });
}

/** A page that the dialog went on to must not answer in our name; versions that tell no origin pass on our pages only. */
function isOwn(office: typeof Office, origin: string | undefined, address: string): boolean {
  if (origin === undefined) return !office.context.requirements.isSetSupported("DialogOrigin", "1.1");
  return origin === new URL(address).origin;
}

/** The other end: tells the pane that opened this page, and no other site. */
export function messageToPane(office: typeof Office, message: string): void {
  office.context.ui.messageParent(message, { targetOrigin: window.location.origin });
}
