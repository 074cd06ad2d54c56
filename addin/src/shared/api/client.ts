import createClient from "openapi-fetch";
import { ApiProblem, readProblem, Unreachable } from "./problem";
import type { paths } from "./schema";

/** Looked up with every request, so that a page around the pane may replace it. */
const send: typeof fetch = (input, init) => fetch(input, init);

export const api = createClient<paths>({ baseUrl: window.location.origin, fetch: send });

api.use({
  onRequest({ request }) {
    request.headers.set("Accept-Language", document.documentElement.lang || "de");
  },
  async onResponse({ response }) {
    if (!response.ok) throw new ApiProblem(response.status, await readProblem(response));
  },
  onError({ error }) {
    const isAbort = error instanceof Error && error.name === "AbortError";
    return isAbort ? error : new Unreachable({ cause: error });
  },
});

/** The body of an answer; every failure has already been thrown. */
export async function answer<Body>(request: Promise<{ data?: Body }>): Promise<Body> {
  const { data } = await request;
  return data as Body;
}
