/** What was typed, as the API takes it: trimmed; nothing typed is null. */
export function textOrNull(text: string): string | null {
  return text.trim() === "" ? null : text.trim();
}
