export type Formats = ReturnType<typeof createFormats>;

const dayLength = 86_400_000;

/** A time as the API gives it; a document has a date without a time, and no time zone may move it to another day. */
export interface Moment {
  at: string;
  dateOnly?: boolean;
}

export function createFormats(locale: string, now: () => Date = () => new Date()) {
  const money = new Intl.NumberFormat(locale, { style: "currency", currency: "EUR" });
  const wholeMoney = new Intl.NumberFormat(locale, {
    style: "currency",
    currency: "EUR",
    maximumFractionDigits: 0,
  });
  const quantity = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const time = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit" });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium" });
  const dayAndMonth = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short" });
  const dayMonthYear = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric" });
  const month = new Intl.DateTimeFormat(locale, { month: "long" });
  const monthAndYear = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric" });

  const relativeDay = (day: Date) => {
    const days = daysBetween(now(), day);
    if (Math.abs(days) <= 1) return relative.format(days, "day");
    return (day.getFullYear() === now().getFullYear() ? dayAndMonth : dayMonthYear).format(day);
  };

  return {
    isPast: (at: string) => Date.parse(at) < now().getTime(),
    money: (value: number) => money.format(value),
    wholeMoney: (value: number) => wholeMoney.format(value),
    /** Money without its currency. Taken from `money`, because some cultures group plain numbers differently. */
    amount: (value: number) =>
      money
        .formatToParts(value)
        .filter((part) => part.type !== "currency" && !/^\s+$/.test(part.value))
        .map((part) => part.value)
        .join("")
        .trim(),
    quantity: (value: number) => quantity.format(value),
    percent: (value: number) => `${quantity.format(value)} %`,
    /** Seconds as "2:05", with hours "1:02:05". */
    duration: (seconds: number) => {
      const whole = Math.floor(seconds);
      const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
      const twoDigits = (part: number) => String(part).padStart(2, "0");
      return `${hours > 0 ? `${hours}:${twoDigits(minutes)}` : minutes}:${twoDigits(whole % 60)}`;
    },
    time: (at: string) => time.format(new Date(at)),
    date: (moment: Moment) => date.format(localDay(moment)),
    dateAndTime: (at: string) => `${date.format(new Date(at))}, ${time.format(new Date(at))}`,
    /** "1.–15. März" in this year, else with the year. */
    days: (from: string, to: string) => {
      const [first, last] = [localDay({ at: from }), localDay({ at: to })];
      const isThisYear = [first, last].every((day) => day.getFullYear() === now().getFullYear());
      return (isThisYear ? dayAndMonth : dayMonthYear).formatRange(first, last);
    },
    /** "today", "yesterday", "3 Nov", "3 Nov 2024" */
    relativeDay: (moment: Moment) => relativeDay(localDay(moment)),
    relativeDayAndTime: (at: string) => `${relativeDay(new Date(at))} ${time.format(new Date(at))}`,
    /** The day beside an entry that stands below a month heading with its year. */
    dayInMonth: (moment: Moment) => {
      const day = localDay(moment);
      return Math.abs(daysBetween(now(), day)) <= 1 ? relativeDay(day) : dayAndMonth.format(day);
    },
    /** The month without its year while it is this year's. */
    month: (moment: Moment) => {
      const day = localDay(moment);
      return (day.getFullYear() === now().getFullYear() ? month : monthAndYear).format(day);
    },
  };
}

/** Midnight of the company's own time zone may be the evening before in UTC: the nearest day is meant. */
export function localDay({ at, dateOnly }: Moment): Date {
  const isDate = dateOnly ?? at.length === 10;
  if (!isDate) return new Date(at);
  const noon = new Date(Date.parse(at) + dayLength / 2);
  return new Date(noon.getUTCFullYear(), noon.getUTCMonth(), noon.getUTCDate());
}

function daysBetween(from: Date, to: Date): number {
  return Math.round((startOfDay(to) - startOfDay(from)) / dayLength);
}

function startOfDay(moment: Date): number {
  return new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime();
}
