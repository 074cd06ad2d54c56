import type { RecordField } from "./recordFields";

/** What a field of the form holds: text as it is typed, a switch, or the chosen ones of several. */
export type FieldValue = string | boolean | string[];
export type FormValues = Record<string, FieldValue>;

/** What somebody has changed, and the state of the record that the changes were made to. */
export interface RecordChanges {
  etag: string;
  base: FormValues;
  changed: FormValues;
}

/** A field that two people have changed in different ways. */
export interface FieldConflict {
  key: string;
  mine: FieldValue;
  theirs: FieldValue;
}

export function toForm(record: object, fields: RecordField[]): FormValues {
  return Object.fromEntries(fields.map((field) => [field.key, toValue(read(record, field.key), field)]));
}

/**
 * The request that writes the form's values over the record. Whatever of the record no form shows is sent as it was:
 * what is missing in a request would be emptied.
 */
export function toRequest(
  record: object,
  values: FormValues,
  fields: RecordField[],
): Record<string, unknown> {
  const request: Record<string, unknown> = { ...record };
  for (const field of fields) {
    const [first = "", second] = field.key.split(".");
    const value = fromValue(values[field.key] ?? "", field);
    if (second === undefined) request[first] = value;
    else request[first] = { ...(request[first] as object | null), [second]: value };
  }
  return request;
}

/** The values that differ from the state they were made to. */
export function changesTo(base: FormValues, values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([key, value]) => !isSame(value, base[key] ?? "")));
}

/** Mine over theirs: what only the other has changed is taken over; what both have changed differently is listed. */
export function rebase({ base, changed }: RecordChanges, theirs: FormValues) {
  const mine = changesTo(theirs, changed);
  const conflicts = Object.entries(mine)
    .map(([key, value]): FieldConflict => ({ key, mine: value, theirs: theirs[key] ?? "" }))
    .filter(({ key, theirs: other }) => !isSame(base[key] ?? "", other));
  const takenOver = Object.keys(theirs).filter(
    (key) => !(key in mine) && !isSame(base[key] ?? "", theirs[key] ?? ""),
  );
  return { values: { ...theirs, ...mine }, changed: mine, conflicts, takenOver };
}

function isSame(left: FieldValue, right: FieldValue): boolean {
  const comparable = (value: FieldValue) =>
    Array.isArray(value) ? value.toSorted().join() : typeof value === "string" ? value.trim() : value;
  return comparable(left) === comparable(right);
}

function read(record: object, key: string): unknown {
  let found: unknown = record;
  for (const part of key.split(".")) found = (found as Record<string, unknown> | null | undefined)?.[part];
  return found;
}

function toValue(value: unknown, field: RecordField): FieldValue {
  if (field.kind === "switch") return value === true;
  if (field.kind === "choices") return Array.isArray(value) ? value.map(String) : [];
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return "";
  return field.kind === "dateTime" ? toLocal(value) : value;
}

function fromValue(value: FieldValue, field: RecordField): unknown {
  if (Array.isArray(value)) return field.isId ? value.map(Number) : value;
  if (typeof value === "boolean") return value;
  const text = value.trim();
  if (text === "") return null;
  if (field.isId || field.kind === "number") return Number(text);
  return field.kind === "dateTime" ? new Date(text).toISOString() : text;
}

/** A time in the form of the browser's field for dates and times, which knows no zone. */
function toLocal(time: string): string {
  const date = new Date(time);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
