const dayLength = 86_400_000;

/** How many days back a mailbox is read; 0 begins now. */
export const periods = [0, 30, 90, 180, 365, 730, 1825, 3650] as const;
export type Period = (typeof periods)[number];

/** A year holds what is talked about with customers now. */
export const firstPeriod: Period = 365;

/** Those that reach at least a day further back than the mailbox is read so far. */
export function longerPeriods(readSince: string, now: Date): Period[] {
  const daysSoFar = (now.getTime() - Date.parse(readSince)) / dayLength;
  return periods.filter((days) => days >= daysSoFar + 1);
}

export function asPeriod(value: string): Period {
  return periods.find((days) => String(days) === value) ?? firstPeriod;
}
