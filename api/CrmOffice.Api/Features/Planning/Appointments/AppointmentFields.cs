using System.ComponentModel.DataAnnotations;
using CrmOffice.Api.Data;
using CrmOffice.Api.Features.Planning.Calendar;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Planning.Appointments;

/// <summary>What is entered about an appointment.</summary>
public abstract record AppointmentFields
{
    /// <summary>Outlook takes no reminder earlier than four weeks before.</summary>
    private const int MostReminderMinutes = 4 * 7 * 24 * 60;

    public SalesAppointmentKind Kind { get; init; }
    public int? ContactPersonId { get; init; }

    [MaxLength(FieldLength.Subject)]
    public required string Subject { get; init; }
    public required DateTimeOffset Start { get; init; }

    /// <summary>Of whole days: any time of the last one, or the midnight after it.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>Where whoever enters it is, by the zone's IANA name, such as Europe/Vienna.</summary>
    [MaxLength(FieldLength.ShortText)]
    public required string TimeZone { get; init; }
    public bool IsAllDay { get; init; }

    [MaxLength(FieldLength.Name)]
    public string? Location { get; init; }

    [MaxLength(FieldLength.LongText)]
    public string? Notes { get; init; }

    /// <summary>Before the start; none when empty.</summary>
    [Range(0, MostReminderMinutes)]
    public int? ReminderMinutes { get; init; }

    /// <summary>What the fields say, or what is wrong with them.</summary>
    internal async Task<(AppointmentContent? Content, ProblemHttpResult? Problem)> ReadAsync(CrmDb db, int? partyId, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Subject))
        {
            return (null, Problems.Invalid("subject", "Bitte geben Sie einen Betreff ein.", "Please enter a subject."));
        }

        if (CalendarTimes.Find(TimeZone) is not { } zone)
        {
            return (null, Problems.Invalid("timeZone", "Diese Zeitzone gibt es nicht.", "There is no such time zone."));
        }

        if (Start.UtcDateTime.Year is < 1900 or > 2200 || End.UtcDateTime.Year is < 1900 or > 2200)
        {
            return (null, Problems.Invalid("start", "Dieser Zeitpunkt liegt zu weit entfernt.", "This time is too far away."));
        }

        if (End < Start || (End == Start && !IsAllDay))
        {
            return (null, Problems.Invalid("end", "Das Ende muss nach dem Beginn liegen.", "The end must be after the start."));
        }

        if (ContactPersonId is { } person && !await db.ContactPersons.AnyAsync(p => p.Id == person && p.OwnerId == partyId, cancellation))
        {
            return (null, Problems.Invalid("contactPersonId", "Diese Person gehört nicht zu diesem Datensatz.", "This person does not belong to this record."));
        }

        var (start, end) = IsAllDay ? CalendarTimes.WholeDays(Start, End, zone) : (WholeSeconds(Start), WholeSeconds(End));
        return (new(Subject.Trim(), start, end, zone.Id, IsAllDay, Clean(Location), Clean(Notes), ReminderMinutes), null);
    }

    internal static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static DateTimeOffset WholeSeconds(DateTimeOffset time) => DateTimeOffset.FromUnixTimeSeconds(time.ToUnixTimeSeconds());
}
