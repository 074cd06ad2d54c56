import createClient, { type Middleware } from "openapi-fetch";
import { sendSignedIn, SignInRequired, type AccessTokens } from "./accessTokens";
import { ApiProblem, readProblem, Unreachable } from "./problem";
import type { components, paths } from "./schema";

let tokens: AccessTokens | undefined;

/** From now on, requests are made as the user to whom these tokens belong. */
export function signRequestsWith(source: AccessTokens | undefined): void {
  tokens = source;
}

/** Looked up with every request, so that a page around the pane may replace it. */
const send: typeof fetch = (input, init) => fetch(input, init);

const translate: Middleware = {
  onRequest({ request }) {
    request.headers.set("Accept-Language", document.documentElement.lang || "de");
  },
  async onResponse({ response }) {
    if (!response.ok) throw new ApiProblem(response.status, await readProblem(response));
  },
  onError({ error }) {
    const isKnown = error instanceof ApiProblem || error instanceof SignInRequired;
    const isAbort = error instanceof Error && error.name === "AbortError";
    return isKnown || isAbort ? error : new Unreachable({ cause: error });
  },
};

export const api = createClient<paths>({
  baseUrl: window.location.origin,
  fetch: (request) => sendSignedIn(request, send, tokens),
});
api.use(translate);

/** How to sign in; answered to everybody. */
export async function readSignInSettings(): Promise<components["schemas"]["SignInSettings"]> {
  const open = createClient<paths>({ baseUrl: window.location.origin, fetch: send });
  open.use(translate);
  return answer(open.GET("/api/sign-in"));
}

/** The body of an answer; every failure has already been thrown. */
export async function answer<Body>(request: Promise<{ data?: Body }>): Promise<Body> {
  const { data } = await request;
  return data as Body;
}
