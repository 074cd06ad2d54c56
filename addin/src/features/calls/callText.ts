import { useFormats, useTranslation, type Formats, type Texts } from "@/shared/i18n";
import type { CallView } from "./dialProps";

/** How a call stands in words, and what that leaves to do. */
export interface CallStanding {
  text: string;
  /** How long they have spoken. */
  time?: string;
  /** It came to nothing; the links may still help. */
  isFailed?: boolean;
  /** They speak, or may have spoken. */
  mayBeCaptured?: boolean;
  /** A link was opened, and nobody knows what has become of it. */
  isDialled?: boolean;
}

/** @param now in milliseconds */
export function useCallStanding(): (call: CallView, now: number) => CallStanding {
  const { t } = useTranslation();
  const formats = useFormats();
  return (call, now) => standingOf(call, now, t, formats);
}

function standingOf(call: CallView, now: number, t: Texts["t"], formats: Formats): CallStanding {
  const { state, reason, connectedAt, durationSeconds } = call;
  switch (state) {
    case "requested":
    case "calling":
    case "ringing":
    case "cancelled":
      return { text: t(`calls.state.${state}`) };
    case "answered":
    case "transferring":
      return { text: t("calls.state.transferring", { name: call.contactPersonName ?? call.number }) };
    case "connected": {
      const seconds = connectedAt === null ? 0 : (now - Date.parse(connectedAt)) / 1000;
      const time = formats.duration(Math.max(0, seconds));
      return { text: t("calls.state.connected"), time, mayBeCaptured: true };
    }
    case "dialled":
      return { text: t("calls.state.dialled"), mayBeCaptured: true, isDialled: true };
    case "ended":
      if (connectedAt === null && reason === "hungUp")
        return { text: t("calls.reason.hungUp"), isFailed: true };
      return durationSeconds === null
        ? { text: t("calls.state.endedUnknown"), mayBeCaptured: true }
        : { text: t("calls.state.ended"), time: formats.duration(durationSeconds), mayBeCaptured: true };
    case "failed":
      return { text: whyFailed(call, t), isFailed: true, mayBeCaptured: reason === "lost" };
  }
}

function whyFailed({ reason, resultCode, answeredAt }: CallView, t: Texts["t"]): string {
  switch (reason) {
    case "busy":
    case "noAnswer":
    case "unreachable":
    case "declined":
      // Up to the moment at which the employee picks up, it is the employee's own telephone.
      return t(`calls.reason.${answeredAt === null ? "own" : "other"}.${reason}`);
    case null:
      return t("calls.reason.refused", { code: resultCode ?? "" });
    default:
      return t(`calls.reason.${reason}`, { code: resultCode ?? "" });
  }
}
