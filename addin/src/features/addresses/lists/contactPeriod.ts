const periods = {
  within30: { contacted: true, days: 30 },
  within90: { contacted: true, days: 90 },
  notFor90: { contacted: false, days: 90 },
  notFor365: { contacted: false, days: 365 },
};

export type ContactPeriod = keyof typeof periods;
export const contactPeriods = Object.keys(periods) as ContactPeriod[];

/** A period up to today as the API's parameters. */
export function contactPeriod(name: string | undefined, today: Date) {
  const period = contactPeriods.find((known) => known === name);
  if (period === undefined) return {};
  const { contacted, days } = periods[period];
  const first = new Date(Date.UTC(today.getFullYear(), today.getMonth(), today.getDate() - days));
  const date = first.toISOString().slice(0, 10);
  return contacted ? { contactedSince: date } : { notContactedSince: date };
}
