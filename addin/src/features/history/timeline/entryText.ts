import type { HistoryEntry, HistoryKind } from "@/shared/api";
import { useFormats, useTranslation } from "@/shared/i18n";
import { callText, durationText } from "./callText";

const documentKinds = new Set<HistoryKind>(["quote", "salesOrder", "deliveryNote", "invoice", "creditNote"]);

export interface EntryText {
  title: string;
  secondary: string;
}

/** The two lines of an entry: what it is, and who or how it stands. */
export function useEntryText(): (entry: HistoryEntry) => EntryText {
  const texts = useTranslation();
  const formats = useFormats();
  const { t, exists } = texts;
  const known = (key: string, fallback: string) => (exists(key) ? t(key) : fallback);

  return (entry) => {
    if (entry.kind === "call") return callText(entry, texts, formats);
    const kind = t(`history.kindSingular.${entry.kind}`);
    const subtypeKey = entry.subtype ?? (entry.kind === "email" ? entry.direction : null);
    const subtype = subtypeKey ? known(`history.subtype.${subtypeKey}`, kind) : kind;
    // German has another word for it than for documents.
    const state = entry.kind === "appointment" && entry.status === "cancelled" ? "calledOff" : entry.status;
    const status = state ? known(`history.status.${state}`, state) : null;
    const isDocument = documentKinds.has(entry.kind);
    const subject = entry.subject ?? subtype;
    return {
      title: isDocument && !subject.startsWith(kind) ? `${kind} ${subject}` : subject,
      secondary: [
        isDocument || subject === subtype ? null : subtype,
        status,
        // A contact that was captured about a call.
        entry.durationSeconds === null ? null : durationText(entry.durationSeconds, t, formats),
        entry.detail ?? entry.personName,
      ]
        .filter(Boolean)
        .join(" · "),
    };
  };
}
