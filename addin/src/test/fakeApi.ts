import { vi } from "vitest";

type Answer = (request: Request, url: URL) => unknown;

/** Answers the pane's requests by "GET /path"; a path nobody named is a mistake of the test. */
export function fakeApi(answers: Record<string, Answer>): { requests: Request[] } {
  const requests: Request[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    requests.push(request.clone());
    const url = new URL(request.url);
    const answer = answers[`${request.method} ${url.pathname}`];
    if (!answer) throw new Error(`Nobody answers ${request.method} ${url.pathname}.`);
    const body = await answer(request, url);
    if (body instanceof Response) return body;
    return body === undefined ? new Response(null, { status: 204 }) : Response.json(body);
  });
  return { requests };
}

export function problem(status: number, code: string, extensions: object = {}): Response {
  const body = { status, code, title: code, ...extensions };
  return Response.json(body, { status, headers: { "Content-Type": "application/problem+json" } });
}
