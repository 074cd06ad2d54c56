import { localDay } from "@/shared/i18n";

/** "Di., 3. März, 09:00" */
export function weekdayAndTime(at: Date): string {
  return format(at, { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });
}

/** "Montag, 2. März", of a date of the calendar. */
export function wholeDay(date: string): string {
  return format(localDay({ at: date, dateOnly: true }), { weekday: "long", day: "numeric", month: "long" });
}

function format(at: Date, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(document.documentElement.lang, options).format(at);
}
