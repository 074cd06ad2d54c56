import type { AuthenticationResult, IPublicClientApplication, PopupRequest } from "@azure/msal-browser";
import type { Accounts, SignInFailureReason } from "../accounts";
import { asSignInFailure, asSilentFailure } from "./failures";

/** What is used of MSAL. */
export type Application = Pick<
  IPublicClientApplication,
  "acquireTokenSilent" | "ssoSilent" | "acquireTokenPopup" | "getActiveAccount" | "setActiveAccount"
>;

interface Options {
  scope: string;
  /** The mailbox's owner, who is most likely the one to sign in. */
  loginHint: string | undefined;
  /** What to try, one after the other, when no window opens. */
  fallbacks?: (() => Promise<Application>)[];
}

/** A window that the user closed or refused is not followed by one of another kind. */
const followed = new Set<SignInFailureReason>(["failed", "blocked"]);

/** Tokens in memory first, then renewed in silence, then by a window, then by a fallback's window. */
export function createEntraAccounts(first: Application, options: Options): Accounts {
  const scopes = [options.scope];
  let application = first;
  const fallbacks = [...(options.fallbacks ?? [])];

  function accept(result: AuthenticationResult): AuthenticationResult {
    application.setActiveAccount(result.account);
    return result;
  }

  async function openWindow(request: PopupRequest): Promise<AuthenticationResult> {
    try {
      return await application.acquireTokenPopup(request);
    } catch (error) {
      const open = followed.has(asSignInFailure(error).reason) ? fallbacks.shift() : undefined;
      if (open === undefined) throw error;
      application = await open();
      return openWindow(request);
    }
  }

  return {
    silently: async ({ claims, isFresh = false }) => {
      const account = application.getActiveAccount();
      try {
        const result = account
          ? await application.acquireTokenSilent({ scopes, account, claims, forceRefresh: isFresh })
          : await application.ssoSilent({ scopes, claims, loginHint: options.loginHint });
        return accept(result).accessToken;
      } catch (error) {
        throw asSilentFailure(error);
      }
    },
    interactively: async ({ claims, choosesAccount = false }) => {
      const before = application.getActiveAccount();
      const loginHint = before?.username ?? options.loginHint;
      const who = choosesAccount ? { prompt: "select_account" } : { loginHint };
      try {
        const result = await openWindow({ scopes, claims, overrideInteractionInProgress: true, ...who });
        const { account } = accept(result);
        return before === null || before.homeAccountId === account.homeAccountId ? "same" : "other";
      } catch (error) {
        throw asSignInFailure(error);
      }
    },
  };
}
