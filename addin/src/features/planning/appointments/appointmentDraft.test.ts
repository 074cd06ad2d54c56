import { expect, test } from "vitest";
import { aPartyContext } from "@/test/samples";
import {
  draftOf,
  moveStart,
  newDraft,
  plainSubject,
  span,
  suggestedStart,
  toChange,
} from "./appointmentDraft";
import { anAppointment } from "./testAppointment";

test.each([
  ["2026-11-03T10:10", "2026-11-04T10:30"],
  ["2026-11-03T10:30", "2026-11-04T11:00"],
  ["2026-11-03T10:59", "2026-11-04T11:00"],
  ["2026-11-06T15:00", "2026-11-09T15:30"],
  ["2026-11-07T12:00", "2026-11-09T12:30"],
  ["2026-11-03T23:45", "2026-11-04T09:00"],
  ["2026-11-03T06:00", "2026-11-04T09:00"],
  ["2026-11-03T18:20", "2026-11-04T09:00"],
])("at %s the next full half hour on the next working day is suggested", (now, expected) => {
  expect(suggestedStart(new Date(now))).toEqual(new Date(expected));
});

test.each([
  ["AW: Angebot", "Angebot"],
  ["Re: WG: AW[2]: Angebot", "Angebot"],
  ["Angebot: Rebe", "Angebot: Rebe"],
])("the mail's subject %s is %s", (subject, expected) => {
  expect(plainSubject(subject)).toBe(expected);
});

test("the end goes with the start, also over midnight, and a half-typed day moves nothing", () => {
  const draft = { ...newDraft(aPartyContext(), undefined, new Date("2026-11-03T10:10")), endTime: "12:00" };
  expect(moveStart(draft, { startTime: "23:00" })).toEqual({
    startTime: "23:00",
    endDay: "2026-11-05",
    endTime: "00:30",
  });
  expect(moveStart(draft, { startDay: "" })).toEqual({ startDay: "" });
});

test("an end before the start is none", () => {
  const draft = newDraft(aPartyContext(), undefined, new Date("2026-11-03T10:10"));
  expect(span({ ...draft, endTime: "10:30" })).toBeUndefined();
  expect(span({ ...draft, startTime: "" })).toBeUndefined();
  expect(span({ ...draft, isAllDay: true })?.end).toEqual(new Date("2026-11-05T00:00"));
});

test("an appointment that is opened and saved says the same, whole days included", () => {
  const timed = anAppointment({ location: "Graz", reminderMinutes: null });
  const whole = anAppointment({
    isAllDay: true,
    start: new Date("2026-11-03T00:00").toISOString(),
    end: new Date("2026-11-05T00:00").toISOString(),
  });
  for (const appointment of [timed, whole]) {
    const draft = draftOf(appointment);
    const time = span(draft);
    expect(time && toChange(draft, time)).toMatchObject({
      subject: appointment.subject,
      start: appointment.start,
      end: appointment.end,
      isAllDay: appointment.isAllDay,
      location: appointment.location,
      reminderMinutes: appointment.reminderMinutes,
    });
  }
});
