import { readDayRange, type DayRange } from "@/shared/list";

export const appointmentPeriods = [
  "upcoming",
  "today",
  "thisWeek",
  "nextWeek",
  "thisMonth",
  "lastMonth",
  "thisYear",
  "past",
] as const;

/** A period around today, or one of one's own, as the API's parameters: its first and its last day. */
export function appointmentPeriod(name: string | undefined, today: Date): DayRange {
  const [year, month, day] = [today.getFullYear(), today.getMonth(), today.getDate()];
  const monday = day - ((today.getDay() + 6) % 7);
  switch (appointmentPeriods.find((known) => known === name)) {
    case undefined:
      return readDayRange(name) ?? {};
    case "upcoming":
      return { from: date(year, month, day) };
    case "today":
      return { from: date(year, month, day), to: date(year, month, day) };
    case "thisWeek":
      return { from: date(year, month, monday), to: date(year, month, monday + 6) };
    case "nextWeek":
      return { from: date(year, month, monday + 7), to: date(year, month, monday + 13) };
    case "thisMonth":
      return { from: date(year, month, 1), to: date(year, month + 1, 0) };
    case "lastMonth":
      return { from: date(year, month - 1, 1), to: date(year, month, 0) };
    case "thisYear":
      return { from: date(year, 0, 1), to: date(year, 11, 31) };
    case "past":
      return { to: date(year, month, day - 1) };
  }
}

/** Days beyond a month's end are those of the next one. */
function date(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
}
