import { AuthError } from "@azure/msal-browser";
import { Unreachable } from "@/shared/api";
import { DialogFailure, type DialogEnd } from "@/shared/host";
import { InteractionNeeded, SignInFailure, type SignInFailureReason } from "../accounts";

const reasons: Record<string, SignInFailureReason> = {
  user_cancelled: "cancelled",
  user_canceled: "cancelled",
  interaction_in_progress_cancelled: "cancelled",
  // A closed window tells nobody; MSAL waits for its answer in vain.
  timed_out: "cancelled",
  popup_window_error: "blocked",
  empty_window_error: "blocked",
  no_network_connectivity: "unreachable",
  network_error: "unreachable",
  post_request_failed: "unreachable",
  get_request_failed: "unreachable",
  endpoints_resolution_error: "unreachable",
  openid_config_error: "unreachable",
};

const reasonsOfDialogs: Record<DialogEnd, SignInFailureReason> = {
  closed: "cancelled",
  declined: "declined",
  blocked: "blocked",
  busy: "busy",
  failed: "failed",
};

export function asSignInFailure(error: unknown): SignInFailure {
  if (error instanceof DialogFailure)
    return new SignInFailure(reasonsOfDialogs[error.end], error.message, { cause: error });
  if (!(error instanceof AuthError))
    return new SignInFailure("failed", error instanceof Error ? error.message : String(error), {
      cause: error,
    });
  return new SignInFailure(reasons[error.errorCode] ?? "failed", error.errorMessage || error.errorCode, {
    cause: error,
  });
}

/** Whatever is not the network's fault, the user can put right by signing in. */
export function asSilentFailure(error: unknown): Error {
  return asSignInFailure(error).reason === "unreachable"
    ? new Unreachable({ cause: error })
    : new InteractionNeeded("No token without the user.", { cause: error });
}
