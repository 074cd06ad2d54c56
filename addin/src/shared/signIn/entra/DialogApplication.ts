import { PublicClientApplication, type AuthenticationResult, type PopupRequest } from "@azure/msal-browser";
import type { EntraRegistration } from "./configuration";
import { msalConfiguration, redirectPage } from "./configuration";

/** Says on the redirect page that the answer is for a dialog's opener. */
export const dialogState = "dialog";

/**
 * MSAL, with a dialog of Office's in place of a pop-up window. The dialog only brings back the authorization code, which is
 * of use to nobody but the pane that holds its verifier; the tokens are fetched by the pane and stay in its memory.
 */
export class DialogApplication extends PublicClientApplication {
  private answer: Promise<string> = Promise.reject(new Error("No dialog was opened."));
  private opened = new AbortController();

  constructor(
    registration: EntraRegistration,
    private readonly origin: string,
    private readonly ask: (address: string, closing: AbortSignal) => Promise<string>,
  ) {
    super(msalConfiguration(registration, origin, { navigatePopups: false }));
    this.answer.catch(() => undefined);
  }

  override acquireTokenPopup(request: PopupRequest): Promise<AuthenticationResult> {
    // Office shows one dialog at a time.
    this.opened.abort();
    this.opened = new AbortController();
    const opener = { open: (url: string) => this.open(url), screenX: 0, screenY: 0 };
    return super.acquireTokenPopup({
      ...request,
      state: dialogState,
      popupWindowParent: opener as unknown as Window,
    });
  }

  protected override waitForPopupResponse(): Promise<string> {
    return this.answer;
  }

  /** Office opens pages of our own only. What follows the # is not sent to the server, nor logged there. */
  private open(url: string): object {
    const start = new URL(redirectPage, this.origin);
    start.hash = new URLSearchParams({ start: url }).toString();
    this.answer = this.ask(start.href, this.opened.signal);
    return {};
  }
}
