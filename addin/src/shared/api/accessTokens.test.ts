import { beforeEach, expect, test, vi } from "vitest";
import { sendSignedIn, SignInRequired, type AccessTokens } from "./accessTokens";

const own = new URL("/api/interactions", window.location.origin).href;
const send = vi.fn<(request: Request) => Promise<Response>>();

function tokens(changes: Partial<AccessTokens> = {}) {
  return {
    get: vi.fn(() => Promise.resolve<string | undefined>("old")),
    renew: vi.fn(() => Promise.resolve("new")),
    giveUp: vi.fn(() => new SignInRequired()),
    ...changes,
  };
}

function refusal(challenge?: string): Response {
  return new Response(null, { status: 401, headers: challenge ? { "WWW-Authenticate": challenge } : {} });
}

function sentTokens(): (string | null)[] {
  return send.mock.calls.map(([request]) => request.headers.get("Authorization"));
}

beforeEach(() => {
  send.mockReset().mockImplementation(() => Promise.resolve(new Response("done")));
});

test("a request carries the token, and no redirect takes it elsewhere", async () => {
  await sendSignedIn(new Request(own), send, tokens());
  expect(sentTokens()).toEqual(["Bearer old"]);
  expect(send.mock.calls[0]?.[0].redirect).toBe("error");
});

test("another site gets no token", async () => {
  const source = tokens();
  await sendSignedIn(new Request("https://elsewhere.example/api/interactions"), send, source);
  expect(sentTokens()).toEqual([null]);
  expect(source.get).not.toHaveBeenCalled();
});

test("where the API asks for no token none is sent, and its answer counts", async () => {
  send.mockResolvedValue(refusal());
  const response = await sendSignedIn(
    new Request(own),
    send,
    tokens({ get: () => Promise.resolve(undefined) }),
  );
  expect(response.status).toBe(401);
  expect(sentTokens()).toEqual([null]);
});

test("a refused token is renewed, and the request repeated with its content", async () => {
  send.mockResolvedValueOnce(refusal());
  const source = tokens();
  const request = new Request(own, { method: "POST", body: "Mehl am Donnerstag" });
  const response = await sendSignedIn(request, send, source);

  expect(await response.text()).toBe("done");
  expect(source.renew).toHaveBeenCalledExactlyOnceWith("old", undefined);
  expect(sentTokens()).toEqual(["Bearer old", "Bearer new"]);
  await expect(send.mock.calls[1]?.[0].text()).resolves.toBe("Mehl am Donnerstag");
});

test("the claims that the API asks for are passed on", async () => {
  const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
  send.mockResolvedValueOnce(refusal(`Bearer error="insufficient_claims", claims="${btoa(claims)}"`));
  const source = tokens();
  await sendSignedIn(new Request(own), send, source);
  expect(source.renew).toHaveBeenCalledExactlyOnceWith("old", claims);
});

test("a request is repeated once, never in a loop", async () => {
  send.mockImplementation(() => Promise.resolve(refusal(`Bearer claims="${btoa("{}")}"`)));
  const source = tokens();
  await expect(sendSignedIn(new Request(own), send, source)).rejects.toBeInstanceOf(SignInRequired);
  expect(send).toHaveBeenCalledTimes(2);
  expect(source.giveUp).toHaveBeenCalledExactlyOnceWith("{}");
});
