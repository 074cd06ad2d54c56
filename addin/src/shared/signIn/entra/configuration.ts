import { BrowserCacheLocation, type Configuration } from "@azure/msal-browser";
import type { SignInSettings } from "@/shared/api";

const seconds = 1000;

/** The page to which Entra ID sends the browser back; registered there as a redirect URI. */
export const redirectPage = "/sign-in.html";

export interface EntraRegistration {
  clientId: string;
  authority: string;
  scope: string;
}

export function readRegistration(settings: SignInSettings): EntraRegistration {
  const { clientId, authority, scope } = settings;
  if (clientId === null || authority === null || scope === null)
    throw new Error("The API does not tell how to sign in with Entra ID.");
  return { clientId, authority, scope };
}

export function msalConfiguration(
  { clientId, authority }: EntraRegistration,
  origin: string,
  system: Configuration["system"] = {},
): Configuration {
  return {
    auth: {
      clientId,
      authority,
      // The API has named it; whether it is one of Microsoft's public clouds need not be asked.
      knownAuthorities: [new URL(authority).host],
      redirectUri: new URL(redirectPage, origin).href,
      // Tells Entra ID that claims challenges are understood here.
      clientCapabilities: ["CP1"],
    },
    // Nothing that opens the CRM is left behind in the browser.
    cache: { cacheLocation: BrowserCacheLocation.MemoryStorage },
    // People take their time for a second factor; a hidden frame that does not answer soon never will.
    system: { popupBridgeTimeout: 600 * seconds, iframeBridgeTimeout: 6 * seconds, ...system },
  };
}
