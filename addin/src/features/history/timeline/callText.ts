import type { HistoryEntry } from "@/shared/api";
import type { Formats, Texts } from "@/shared/i18n";

/** Missed is an incoming one that nobody took. */
export function callWay({ direction, status }: HistoryEntry): "incoming" | "outgoing" | "missed" {
  return direction !== "incoming" ? "outgoing" : status === "failed" ? "missed" : direction;
}

/** How long they spoke; what nobody knows is said to be unknown. */
export function durationText(seconds: number | null, t: Texts["t"], formats: Formats): string {
  return seconds === null
    ? t("history.call.unknown")
    : t("history.call.duration", { time: formats.duration(seconds) });
}

/** Whom a call went to or came from, and how long it took, or why it came to nothing. */
export function callText(entry: HistoryEntry, { t, exists }: Texts, formats: Formats) {
  const { subtype, status, durationSeconds, personName } = entry;
  const way = callWay(entry);
  const reason = `history.call.${subtype ?? "failed"}`;
  const outcome =
    status === "failed" || subtype !== null
      ? t(exists(reason) ? reason : "history.call.failed")
      : durationText(durationSeconds, t, formats);
  return {
    title: t(`history.call.${way}`, { number: entry.subject ?? "" }),
    secondary: [way === "missed" ? null : outcome, personName].filter(Boolean).join(" · "),
  };
}
