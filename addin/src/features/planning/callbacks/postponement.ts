const morning = { hours: 9, minutes: 0 };

/** Moments that are offered for a callback, as the browser's clock has them. */
export interface Postponement {
  id: "tomorrow" | "nextWeek" | "nextMonth";
  at: Date;
}

/**
 * Tomorrow, on the Monday of the next week, and in a month, at the time of day of what was promised before, else at nine.
 * What falls on a weekend is moved to the Monday after.
 */
export function postponements(callbackAt: string | null, now: Date): Postponement[] {
  const before = callbackAt === null ? undefined : new Date(callbackAt);
  const time = before ? { hours: before.getHours(), minutes: before.getMinutes() } : morning;
  const on = (year: number, month: number, day: number) =>
    new Date(year, month, day, time.hours, time.minutes);
  const [year, month, day] = [now.getFullYear(), now.getMonth(), now.getDate()];
  const toMonday = (8 - now.getDay()) % 7 || 7;
  // The 31st of a month with 30 days is its last day, and not the first of the one after.
  const lastOfNextMonth = new Date(year, month + 2, 0).getDate();
  return [
    { id: "tomorrow", at: onWorkday(on(year, month, day + 1)) },
    { id: "nextWeek", at: on(year, month, day + toMonday) },
    { id: "nextMonth", at: onWorkday(on(year, month + 1, Math.min(day, lastOfNextMonth))) },
  ];
}

function onWorkday(at: Date): Date {
  const beyond = at.getDay() === 6 ? 2 : at.getDay() === 0 ? 1 : 0;
  const moved = new Date(at);
  moved.setDate(at.getDate() + beyond);
  return moved;
}

/** "2026-03-02T15:00" as the browser's field has it, in its own time zone. */
export function toLocalField(at: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}
