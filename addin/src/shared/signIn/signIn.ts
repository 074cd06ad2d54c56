import { SignInRequired, type AccessTokens } from "@/shared/api";
import { InteractionNeeded, SignInFailure, type Accounts, type SilentRequest } from "./accounts";

/** What the user must know about signing in; mostly nothing. */
export type SignInState =
  | { kind: "quiet" }
  | { kind: "needed"; reason: "first" | "expired" | "claims" | "refused"; failure?: SignInFailure }
  | { kind: "running" }
  | { kind: "noEmployee" };

export interface SignIn {
  tokens: AccessTokens;
  state: () => SignInState;
  subscribe: (listener: () => void) => () => void;
  /** Upon the user's click. Tells whether it is somebody else now; undefined when it came to nothing. */
  signIn: (options?: { choosesAccount: boolean }) => Promise<"same" | "other" | undefined>;
  /** The API knows the account, but no employee who has it. */
  reportNoEmployee: () => void;
  /** The user wants it to be tried again as it is. */
  dismiss: () => void;
}

/** @param open tells the accounts once; undefined where nobody needs to sign in. */
export function createSignIn(open: () => Promise<Accounts | undefined>): SignIn {
  const listeners = new Set<() => void>();
  const pending = new Map<string, Promise<string>>();
  let opened: Promise<Accounts | undefined> | undefined;
  let state: SignInState = { kind: "quiet" };
  let claims: string | undefined;
  // Without this, every request would try in vain what the last one has tried.
  let isLocked = false;
  let hasWorked = false;
  let attempt = 0;

  function accounts(): Promise<Accounts | undefined> {
    opened ??= open().catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  }

  function change(next: SignInState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  async function required(): Promise<Accounts> {
    const found = await accounts();
    if (found === undefined) throw new Error("Nobody needs to sign in here.");
    return found;
  }

  /** Requests that come at once share one. */
  function silently(request: SilentRequest): Promise<string> {
    const key = JSON.stringify(request);
    const token = pending.get(key) ?? askSilently(request).finally(() => pending.delete(key));
    pending.set(key, token);
    return token;
  }

  async function askSilently(request: SilentRequest): Promise<string> {
    try {
      const token = await (await required()).silently(request);
      hasWorked = true;
      return token;
    } catch (error) {
      if (!(error instanceof InteractionNeeded)) throw error;
      claims = request.claims ?? claims;
      isLocked ||= request.claims === undefined;
      if (state.kind !== "running") change({ kind: "needed", reason: reason() });
      throw new SignInRequired({ cause: error });
    }
  }

  function reason() {
    if (!isLocked && claims !== undefined) return "claims";
    return hasWorked ? "expired" : "first";
  }

  return {
    tokens: {
      get: async () => {
        if ((await accounts()) === undefined) return undefined;
        if (isLocked) throw new SignInRequired();
        return silently({});
      },
      renew: async (refused, wanted) => {
        if (isLocked) throw new SignInRequired();
        const current = await silently({});
        return current !== refused && wanted === undefined
          ? current
          : silently({ claims: wanted, isFresh: true });
      },
      giveUp: (wanted) => {
        claims = wanted;
        if (state.kind !== "running")
          change({ kind: "needed", reason: wanted === undefined ? "refused" : "claims" });
        return new SignInRequired();
      },
    },
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    signIn: async (options) => {
      const own = ++attempt;
      change({ kind: "running" });
      try {
        const who = await (await required()).interactively({ claims, ...options });
        hasWorked = true;
        isLocked = false;
        claims = undefined;
        change({ kind: "quiet" });
        return who;
      } catch (error) {
        // A later click has closed this window and opened another.
        if (own !== attempt) return undefined;
        const failure = asFailure(error);
        change({ kind: "needed", reason: reason(), failure });
        return undefined;
      }
    },
    reportNoEmployee: () => change({ kind: "noEmployee" }),
    dismiss: () => change({ kind: "quiet" }),
  };
}

function asFailure(error: unknown): SignInFailure {
  if (error instanceof SignInFailure) return error;
  return new SignInFailure("failed", error instanceof Error ? error.message : String(error), {
    cause: error,
  });
}
