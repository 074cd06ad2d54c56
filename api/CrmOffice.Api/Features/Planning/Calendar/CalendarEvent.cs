using CrmOffice.Api.Model;
using Microsoft.Graph.Models;

namespace CrmOffice.Api.Features.Planning.Calendar;

/// <summary>An appointment as an event in Graph's shape, and back.</summary>
internal static class CalendarEvent
{
    /// <param name="isWanted">Of one that is to be found only in order to be deleted, nobody is told.</param>
    public static Event New(SalesAppointment appointment, bool isWanted)
    {
        var made = Changed(appointment.Content, null);
        made.TransactionId = appointment.TransactionId.ToString();
        if (isWanted && appointment.AttendeeAddress is { } address)
        {
            made.Attendees =
            [
                new() { EmailAddress = new() { Address = address, Name = appointment.AttendeeName ?? address }, Type = AttendeeType.Required },
            ];
        }

        return made;
    }

    /// <summary>What is to be changed, and nothing else: so the rest of the event, such as a link to an online meeting, stays.</summary>
    /// <param name="known">What the event says now; null when that isn't known.</param>
    public static Event Changed(AppointmentContent wanted, AppointmentContent? known)
    {
        var change = new Event();
        if (wanted.Subject != known?.Subject)
        {
            change.Subject = wanted.Subject;
        }

        if (known is null || !wanted.HasTimeOf(known))
        {
            change.Start = CalendarTimes.ToGraph(wanted.Start, wanted.TimeZone, wanted.IsAllDay);
            change.End = CalendarTimes.ToGraph(wanted.End, wanted.TimeZone, wanted.IsAllDay);
            change.IsAllDay = wanted.IsAllDay;
        }

        if (known is null || wanted.Location != known.Location)
        {
            change.Location = new Location { DisplayName = wanted.Location ?? "" };
        }

        if (known is null || !wanted.HasNotesOf(known))
        {
            change.Body = new ItemBody { ContentType = BodyType.Text, Content = wanted.Notes ?? "" };
        }

        if (known is null || wanted.ReminderMinutes != known.ReminderMinutes)
        {
            change.IsReminderOn = wanted.ReminderMinutes is not null;
            change.ReminderMinutesBeforeStart = wanted.ReminderMinutes ?? known?.ReminderMinutes ?? 15;
        }

        return change;
    }

    /// <summary>What the event says, as far as the product keeps it. Of one that is marked as private only the time is taken.</summary>
    /// <param name="known">What the appointment says so far.</param>
    public static AppointmentContent ContentOf(Event found, AppointmentContent known)
    {
        var isAllDay = found.IsAllDay ?? known.IsAllDay;
        var timeZone = CalendarTimes.ZoneOf(found.OriginalStartTimeZone, known.TimeZone);
        var zone = CalendarTimes.Find(timeZone) ?? Shared.LocalCalendar.Zone;
        var content = known with
        {
            Start = found.Start is { } start ? CalendarTimes.FromGraph(start, isAllDay, zone, found.OriginalStartTimeZone) : known.Start,
            End = found.End is { } end ? CalendarTimes.FromGraph(end, isAllDay, zone, found.OriginalEndTimeZone) : known.End,
            TimeZone = timeZone,
            IsAllDay = isAllDay,
            ReminderMinutes = found.IsReminderOn is false ? null : found.ReminderMinutesBeforeStart ?? known.ReminderMinutes,
        };
        if (found.Sensitivity is Sensitivity.Private or Sensitivity.Confidential)
        {
            return content;
        }

        content = content with
        {
            Subject = string.IsNullOrWhiteSpace(found.Subject) ? known.Subject : Cut(found.Subject.Trim(), FieldLength.Subject),
            Location = found.Location is { } location ? Text(location.DisplayName, FieldLength.Name) : known.Location,
            Notes = found.Body is { } body ? Text(body.Content?.ReplaceLineEndings("\n"), FieldLength.LongText) : known.Notes,
        };
        return content.HasNotesOf(known) ? content with { Notes = known.Notes } : content;
    }

    private static string? Text(string? text, int length) => string.IsNullOrWhiteSpace(text) ? null : Cut(text.Trim(), length);

    private static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
