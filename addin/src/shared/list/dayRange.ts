/** Days as in `2026-03-01`, both of them within; without one of them it is open on that side. */
export interface DayRange {
  from?: string;
  to?: string;
}

const written = /^(\d{4}-\d{2}-\d{2})?\.\.(\d{4}-\d{2}-\d{2})?$/;

/** A filter's value such as `2026-03-01..2026-03-15`, `2026-03-01..` or `..2026-03-15`; undefined where it is something else. */
export function readDayRange(value: string | undefined): DayRange | undefined {
  const [, from, to] = written.exec(value ?? "") ?? [];
  return from || to ? { ...(from && { from }), ...(to && { to }) } : undefined;
}

/** Empty without any day. */
export function writeDayRange({ from, to }: DayRange): string {
  return from || to ? `${from ?? ""}..${to ?? ""}` : "";
}
