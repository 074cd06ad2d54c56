export interface SilentRequest {
  /** What the API wants to be proved besides, as JSON. */
  claims?: string | undefined;
  /** Past what is in memory. */
  isFresh?: boolean;
}

export interface InteractiveRequest {
  claims?: string | undefined;
  choosesAccount?: boolean;
}

/** The user's work account, and the tokens that its provider gives. */
export interface Accounts {
  /** An access token, without a window. Fails with {@link InteractionNeeded}. */
  silently: (request: SilentRequest) => Promise<string>;
  /** Signs in with a window, upon the user's click; tells whether it is somebody else now. */
  interactively: (request: InteractiveRequest) => Promise<"same" | "other">;
}

/** There is no token without the user's doing. */
export class InteractionNeeded extends Error {
  override readonly name = "InteractionNeeded";
}

export type SignInFailureReason = "cancelled" | "blocked" | "declined" | "busy" | "unreachable" | "failed";

/** The user tried to sign in, and it came to nothing. */
export class SignInFailure extends Error {
  override readonly name = "SignInFailure";

  constructor(
    readonly reason: SignInFailureReason,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
