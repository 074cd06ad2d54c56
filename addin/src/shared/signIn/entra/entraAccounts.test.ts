import {
  BrowserAuthError,
  InteractionRequiredAuthError,
  type AccountInfo,
  type AuthenticationResult,
} from "@azure/msal-browser";
import { expect, test, vi, type Mock } from "vitest";
import { Unreachable } from "@/shared/api";
import { DialogFailure } from "@/shared/host";
import { InteractionNeeded, SignInFailure } from "../accounts";
import { msalConfiguration } from "./configuration";
import { createEntraAccounts, type Application } from "./entraAccounts";

const eva = { homeAccountId: "eva", username: "eva@feinkost.example" } as AccountInfo;
const options = { scope: "api://crm/access_as_user", loginHint: "owner@feinkost.example" };
const scopes = [options.scope];
const loginRequired = new InteractionRequiredAuthError("login_required", "");

function result(accessToken: string): AuthenticationResult {
  return { accessToken, account: eva } as AuthenticationResult;
}

function application(
  changes: { [Call in "ssoSilent" | "acquireTokenPopup"]?: Mock<Application[Call]> } = {},
) {
  let active: AccountInfo | null = null;
  return {
    acquireTokenSilent: vi.fn<Application["acquireTokenSilent"]>(() => Promise.resolve(result("renewed"))),
    ssoSilent: vi.fn<Application["ssoSilent"]>(() => Promise.resolve(result("by session"))),
    acquireTokenPopup: vi.fn<Application["acquireTokenPopup"]>(() => Promise.resolve(result("by window"))),
    getActiveAccount: () => active,
    setActiveAccount: (account: AccountInfo | null) => (active = account),
    ...changes,
  };
}

test("the mailbox's owner is signed in silently, then the account's token renewed", async () => {
  const app = application();
  const accounts = createEntraAccounts(app, options);
  await expect(accounts.silently({})).resolves.toBe("by session");
  expect(app.ssoSilent).toHaveBeenCalledExactlyOnceWith({ scopes, loginHint: options.loginHint });

  await expect(accounts.silently({ claims: "{}", isFresh: true })).resolves.toBe("renewed");
  expect(app.acquireTokenSilent).toHaveBeenCalledExactlyOnceWith({
    scopes,
    account: eva,
    claims: "{}",
    forceRefresh: true,
  });
});

test("what only the user can do is told from a network that is down", async () => {
  const offline = new BrowserAuthError("no_network_connectivity", "");
  const ssoSilent = vi.fn<Application["ssoSilent"]>();
  const accounts = createEntraAccounts(application({ ssoSilent }), options);
  ssoSilent.mockRejectedValueOnce(loginRequired).mockRejectedValueOnce(offline);
  await expect(accounts.silently({})).rejects.toBeInstanceOf(InteractionNeeded);
  await expect(accounts.silently({})).rejects.toBeInstanceOf(Unreachable);
});

test("a window is opened with the claims and for the known account", async () => {
  const app = application();
  const accounts = createEntraAccounts(app, options);
  await accounts.silently({});
  await expect(accounts.interactively({ claims: "{}" })).resolves.toBe("same");
  expect(app.acquireTokenPopup).toHaveBeenCalledExactlyOnceWith({
    scopes,
    claims: "{}",
    loginHint: eva.username,
    overrideInteractionInProgress: true,
  });
});

test("another account is chosen from all, and told from the former one", async () => {
  const app = application();
  const accounts = createEntraAccounts(app, options);
  await accounts.silently({});
  app.acquireTokenPopup.mockResolvedValue({
    ...result("by window"),
    account: { ...eva, homeAccountId: "max" },
  });
  await expect(accounts.interactively({ choosesAccount: true })).resolves.toBe("other");
  expect(app.acquireTokenPopup.mock.calls[0]?.[0]).toMatchObject({ prompt: "select_account" });
  expect(app.acquireTokenPopup.mock.calls[0]?.[0]).not.toHaveProperty("loginHint");
});

test("where no window opens the fallback's does, and renews from then on", async () => {
  const unavailable = new BrowserAuthError("popup_window_error", "");
  const nested = application({ acquireTokenPopup: vi.fn(() => Promise.reject(unavailable)) });
  const dialogs = application();
  const accounts = createEntraAccounts(nested, { ...options, fallbacks: [() => Promise.resolve(dialogs)] });
  await accounts.interactively({});
  await accounts.silently({});

  expect(dialogs.acquireTokenPopup).toHaveBeenCalledOnce();
  expect(dialogs.acquireTokenSilent).toHaveBeenCalledOnce();
  expect(nested.acquireTokenSilent).not.toHaveBeenCalled();
});

test("where Office shows no dialog, as inside another of its dialogs, a window of the browser does", async () => {
  const dialogs = application({
    acquireTokenPopup: vi.fn(() => Promise.reject(new TypeError("no function"))),
  });
  const windows = application();
  const accounts = createEntraAccounts(dialogs, { ...options, fallbacks: [() => Promise.resolve(windows)] });
  await accounts.interactively({});
  expect(windows.acquireTokenPopup).toHaveBeenCalledOnce();
});

test("a window that the user closed is not followed by another", async () => {
  const cancelled = new BrowserAuthError("user_cancelled", "");
  const openFallback = vi.fn(() => Promise.resolve<Application>(application()));
  const app = application({ acquireTokenPopup: vi.fn(() => Promise.reject(cancelled)) });
  const accounts = createEntraAccounts(app, { ...options, fallbacks: [openFallback] });
  await expect(accounts.interactively({})).rejects.toMatchObject({ reason: "cancelled" });
  expect(openFallback).not.toHaveBeenCalled();
});

test.each([
  [new DialogFailure(12006), "cancelled"],
  [new DialogFailure(12007), "busy"],
  [new DialogFailure(12009), "declined"],
  [new DialogFailure(12011), "blocked"],
  [new DialogFailure(12002), "failed"],
  [new BrowserAuthError("empty_window_error", ""), "blocked"],
  [new BrowserAuthError("timed_out", ""), "cancelled"],
  [new InteractionRequiredAuthError("consent_required", "AADSTS65001"), "failed"],
] as [Error, string][])("%s means %s", async (error, reason) => {
  const accounts = createEntraAccounts(
    application({ acquireTokenPopup: vi.fn(() => Promise.reject(error)) }),
    options,
  );
  const failure = accounts.interactively({});
  await expect(failure).rejects.toBeInstanceOf(SignInFailure);
  await expect(failure).rejects.toMatchObject({ reason });
});

test("tokens are kept in memory only, and the company's own cloud is trusted", () => {
  const registration = {
    clientId: "crm",
    authority: "https://login.partner.microsoftonline.cn/tenant",
    scope: "s",
  };
  const { auth, cache } = msalConfiguration(registration, "https://crm.feinkost.example");
  expect(cache?.cacheLocation).toBe("memoryStorage");
  expect(auth).toMatchObject({
    knownAuthorities: ["login.partner.microsoftonline.cn"],
    redirectUri: "https://crm.feinkost.example/sign-in.html",
    clientCapabilities: ["CP1"],
  });
});
