import { useSyncExternalStore } from "react";
import { api, readProblem, readSignInSettings, signRequestsWith } from "@/shared/api";
import type { Accounts } from "./accounts";
import { createSignIn, type SignIn, type SignInState } from "./signIn";

export type { SignInState } from "./signIn";

type OfficeReady = Promise<typeof Office | undefined>;

let current: SignIn | undefined;

/** Begins while Office.js still gets ready; the first request waits for its outcome. */
export function startSignIn(officeReady: OfficeReady): void {
  const signIn = createSignIn(() => openAccounts(officeReady));
  current = signIn;
  signRequestsWith(signIn.tokens);
  api.use({
    async onResponse({ response }) {
      if (response.status === 403 && (await readProblem(response.clone())).code === "no_employee")
        signIn.reportNoEmployee();
    },
  });
  // Whoever asks for the first token meets the same failure, and shows it.
  signIn.tokens.get().catch(() => undefined);
}

/** What to say about signing in, and what the user can do about it; undefined before anything has started. */
export function useSignIn(): { state: SignInState; actions: Pick<SignIn, "signIn" | "dismiss"> } | undefined {
  const state = useSyncExternalStore(subscribe, read);
  return current && state && { state, actions: current };
}

function subscribe(listener: () => void): () => void {
  return current?.subscribe(listener) ?? (() => undefined);
}

function read(): SignInState | undefined {
  return current?.state();
}

async function openAccounts(officeReady: OfficeReady): Promise<Accounts | undefined> {
  const settings = await readSignInSettings();
  if (settings.mode !== "entra") return undefined;
  const [{ openEntraAccounts }, office] = await Promise.all([import("./entra"), officeReady]);
  return openEntraAccounts(settings, office);
}
