import { useFormats, type Formats } from "@/shared/i18n";

interface Time {
  start: string;
  end: string;
  isAllDay: boolean;
}

/** When it is, in words: "tomorrow 10:00–10:30", "3 Nov" for a whole day. */
export function appointmentTime({ start, end, isAllDay }: Time, formats: Formats): string {
  const lastDay = isAllDay ? new Date(Date.parse(end) - 1).toISOString() : end;
  const [first, last] = [
    formats.relativeDay({ at: start, dateOnly: false }),
    formats.relativeDay({ at: lastDay, dateOnly: false }),
  ];
  if (isAllDay) return first === last ? first : `${first} – ${last}`;
  const to = first === last ? `–${formats.time(end)}` : ` – ${last} ${formats.time(end)}`;
  return `${first} ${formats.time(start)}${to}`;
}

export function useAppointmentTime() {
  const formats = useFormats();
  return (time: Time): string => appointmentTime(time, formats);
}
