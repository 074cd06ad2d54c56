/** Where access tokens come from; the API's requests carry them. */
export interface AccessTokens {
  /** Undefined where the API asks for none. Fails with {@link SignInRequired}. */
  get: () => Promise<string | undefined>;
  /** Another one, because the API refused this one; with the claims that the API asked for. */
  renew: (refused: string, claims: string | undefined) => Promise<string>;
  /** The other one was refused too: only the user can help. */
  giveUp: (claims: string | undefined) => SignInRequired;
}

/** The user must sign in before the request can be made. */
export class SignInRequired extends Error {
  override readonly name = "SignInRequired";

  constructor(options?: ErrorOptions) {
    super("The user must sign in.", options);
  }
}

type Send = (request: Request) => Promise<Response>;

/** Sends a request as the signed-in user; a token that is refused is renewed once. */
export async function sendSignedIn(
  request: Request,
  send: Send,
  tokens: AccessTokens | undefined,
): Promise<Response> {
  // Tokens are for this product's own server only.
  const isOwn = new URL(request.url).origin === window.location.origin;
  const token = isOwn ? await tokens?.get() : undefined;
  if (tokens === undefined || token === undefined) return send(request);

  const repeated = request.clone();
  const response = await send(withToken(request, token));
  if (response.status !== 401) return response;

  const fresh = await tokens.renew(token, readClaims(response));
  const second = await send(withToken(repeated, fresh));
  if (second.status === 401) throw tokens.giveUp(readClaims(second));
  return second;
}

function withToken(request: Request, token: string): Request {
  // The API redirects nowhere; were it to, the token must not follow.
  const signed = new Request(request, { redirect: "error" });
  signed.headers.set("Authorization", `Bearer ${token}`);
  return signed;
}

/** What the API wants to be proved besides (RFC 6750, 3; Entra's claims challenge), as JSON. */
function readClaims(response: Response): string | undefined {
  const challenge = response.headers.get("WWW-Authenticate") ?? "";
  const claims = /\bclaims="([^"]+)"/.exec(challenge)?.[1];
  return claims === undefined ? undefined : atob(claims);
}
