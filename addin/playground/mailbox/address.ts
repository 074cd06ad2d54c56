import { useCallback, useMemo, useSyncExternalStore } from "react";
import type { FolderName } from "../mail";
import type { WordName } from "../office/wordHosts";
import type { HostName, ThemeName } from "../wire";
import type { Language } from "./texts";

export type SizePreset = "narrow" | "word" | "wide" | "tall";
/** A number is a width that was dragged to, over the whole height. */
export type PaneSize = SizePreset | `${number}`;
export type ItemChangeDelay = "0" | "1" | "3";

/** What is shown and how, kept in the page's address so that a view can be linked and reloaded. */
export interface Address {
  folder: FolderName;
  mail: string | null;
  employee: string | null;
  language: Language;
  theme: ThemeName;
  /** Which program the page plays. */
  app: "outlook" | "word";
  host: HostName;
  word: WordName;
  size: PaneSize;
  delay: ItemChangeDelay;
}

export function readAddress(hash: string): Address {
  const parameters = new URLSearchParams(hash.replace(/^#/, ""));
  const oneOf = <Value extends string>(name: string, first: Value, ...others: Value[]): Value =>
    others.find((value) => value === parameters.get(name)) ?? first;
  return {
    folder: oneOf<FolderName>("folder", "inbox", "drafts", "sentItems", "newsletters", "calendar"),
    mail: parameters.get("mail"),
    employee: parameters.get("employee"),
    language: oneOf<Language>("language", "de", "en"),
    theme: oneOf<ThemeName>("theme", "light", "dark", "contrastBlack", "contrastWhite"),
    app: oneOf<Address["app"]>("app", "outlook", "word"),
    word: oneOf<WordName>("word", "current", "older"),
    host: oneOf<HostName>("host", "web", "windows", "mac", "outlook2021", "exchangeServer", "mobile"),
    size: readWidth(parameters.get("size")) ?? oneOf<SizePreset>("size", "narrow", "word", "wide", "tall"),
    delay: oneOf<ItemChangeDelay>("delay", "0", "1", "3"),
  };
}

export const leastWidth = 280;
export const greatestWidth = 640;

function readWidth(size: string | null): `${number}` | undefined {
  const width = /^\d{3}$/.test(size ?? "") ? Number(size) : undefined;
  return width !== undefined && width >= leastWidth && width <= greatestWidth ? `${width}` : undefined;
}

export function writeAddress(hash: string, changes: Partial<Address>): string {
  const parameters = new URLSearchParams(hash.replace(/^#/, ""));
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) parameters.delete(name);
    else parameters.set(name, value);
  }
  return `#${parameters.toString()}`;
}

export function useAddress(): [Address, (changes: Partial<Address>) => void] {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  const address = useMemo(() => readAddress(hash), [hash]);
  const change = useCallback((changes: Partial<Address>) => {
    window.history.replaceState(null, "", writeAddress(window.location.hash, changes));
    // Browsers tell of the user's changes only.
    window.dispatchEvent(new HashChangeEvent("hashchange"));
  }, []);
  return [address, change];
}

function subscribe(changed: () => void): () => void {
  window.addEventListener("hashchange", changed);
  return () => window.removeEventListener("hashchange", changed);
}
