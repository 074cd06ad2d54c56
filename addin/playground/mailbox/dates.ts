export type DayGroup =
  "upcoming" | "today" | "yesterday" | "thisWeek" | "lastWeek" | "thisMonth" | "lastMonth" | "older";

/** Groups as in Outlook's message list; weeks begin on Monday. Appointments may lie ahead. */
export function dayGroupOf(moment: Date, now: Date): DayGroup {
  const today = startOfDay(now);
  const monday = addDays(today, -((today.getDay() + 6) % 7));
  const firstOfMonth = new Date(now.getFullYear(), now.getMonth(), 1);
  const starts: [DayGroup, Date][] = [
    ["upcoming", addDays(today, 1)],
    ["today", today],
    ["yesterday", addDays(today, -1)],
    ["thisWeek", monday],
    ["lastWeek", addDays(monday, -7)],
    ["thisMonth", firstOfMonth],
    ["lastMonth", new Date(now.getFullYear(), now.getMonth() - 1, 1)],
  ];
  return starts.find(([, start]) => moment >= start)?.[0] ?? "older";
}

/** As short as the list needs: the time of today's mails, the weekday within a week, else the date. */
export function shortMoment(moment: Date, now: Date, locale: string): string {
  const group = dayGroupOf(moment, now);
  const time: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit" };
  if (group === "today") return moment.toLocaleTimeString(locale, time);
  if (group === "upcoming" || group === "yesterday" || group === "thisWeek") {
    return moment.toLocaleString(locale, { weekday: "short", ...time }).replace(",", "");
  }
  if (moment.getFullYear() === now.getFullYear()) {
    return moment.toLocaleDateString(locale, { weekday: "short", day: "2-digit", month: "2-digit" });
  }
  return moment.toLocaleDateString(locale, { day: "2-digit", month: "2-digit", year: "numeric" });
}

export function longMoment(moment: Date, locale: string): string {
  return moment.toLocaleString(locale, {
    weekday: "short",
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  });
}

/** "Di., 03.03.2026, 14:00 – 15:00"; of whole days the first one alone. */
export function appointmentTime(
  { receivedAt }: { receivedAt: string },
  { end, isAllDay }: { end: string; isAllDay: boolean },
  locale: string,
): string {
  const start = new Date(receivedAt);
  const day = start.toLocaleDateString(locale, {
    weekday: "short",
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
  });
  const time = (at: Date) => at.toLocaleTimeString(locale, { hour: "2-digit", minute: "2-digit" });
  return isAllDay ? day : `${day}, ${time(start)} – ${time(new Date(end))}`;
}

function startOfDay(moment: Date): Date {
  return new Date(moment.getFullYear(), moment.getMonth(), moment.getDate());
}

function addDays(day: Date, days: number): Date {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + days);
}
