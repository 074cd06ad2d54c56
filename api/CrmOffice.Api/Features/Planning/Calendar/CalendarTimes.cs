using System.Globalization;
using Microsoft.Graph.Models;

namespace CrmOffice.Api.Features.Planning.Calendar;

/// <summary>Times of appointments, and how Graph says them: a local time without an offset, and the zone's name.</summary>
internal static class CalendarTimes
{
    private const string Utc = "UTC";

    public static TimeZoneInfo? Find(string ianaName) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(ianaName, out var zone) && zone.HasIanaId ? zone : null;

    /// <summary>The instant at which a day begins; where summer time skips midnight, the first one there is.</summary>
    public static DateTimeOffset StartOf(DateOnly date, TimeZoneInfo zone)
    {
        var local = date.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(30);
        }

        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>Whole days from midnight to midnight; at least one, and each that is begun.</summary>
    public static (DateTimeOffset Start, DateTimeOffset End) WholeDays(DateTimeOffset start, DateTimeOffset end, TimeZoneInfo zone)
    {
        var first = DateOf(start, zone);
        var next = DateOf(end, zone);
        next = StartOf(next, zone) < end ? next.AddDays(1) : next;
        return (StartOf(first, zone), StartOf(next > first ? next : first.AddDays(1), zone));
    }

    public static DateOnly DateOf(DateTimeOffset instant, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    /// <remarks>
    /// Graph knows Windows' names of zones and few of IANA's. An hour that comes twice, when summer time ends, has no local
    /// name of its own: it is given in UTC.
    /// </remarks>
    public static DateTimeTimeZone ToGraph(DateTimeOffset instant, string timeZone, bool isAllDay)
    {
        var zone = Find(timeZone);
        var name = zone is not null && TimeZoneInfo.TryConvertIanaIdToWindowsId(zone.Id, out var windows) ? windows : null;
        var local = TimeZoneInfo.ConvertTime(instant, zone ?? TimeZoneInfo.Utc).DateTime;
        if (isAllDay)
        {
            return Of(local.Date, name ?? Utc);
        }

        return name is null || zone!.IsAmbiguousTime(local) ? Of(instant.UtcDateTime, Utc) : Of(local, name);
    }

    /// <summary>
    /// A time that was asked for in UTC. A whole day may come as midnight wherever one is, or as the instant of midnight in its
    /// own zone: both are that day.
    /// </summary>
    /// <param name="zone">Of the appointment.</param>
    /// <param name="originalZone">What the event says it was entered in, by Windows' name; null when unknown.</param>
    public static DateTimeOffset FromGraph(DateTimeTimeZone time, bool isAllDay, TimeZoneInfo zone, string? originalZone)
    {
        var given = TimeZoneInfo.TryFindSystemTimeZoneById(time.TimeZone ?? Utc, out var named) ? named : TimeZoneInfo.Utc;
        var local = DateTime.SpecifyKind(DateTime.Parse(time.DateTime!, CultureInfo.InvariantCulture), DateTimeKind.Unspecified);
        var instant = new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(given.IsInvalidTime(local) ? local.AddHours(1) : local, given), TimeSpan.Zero);
        if (!isAllDay)
        {
            return instant;
        }

        return local.TimeOfDay == TimeSpan.Zero ? StartOf(DateOnly.FromDateTime(local), zone)
            : StartOf(DateOf(instant.AddHours(1), TimeZoneInfo.TryFindSystemTimeZoneById(originalZone ?? "", out var original) ? original : zone), zone);
    }

    /// <summary>The appointment's zone, unless the event was moved to another one in Outlook.</summary>
    /// <param name="originalZone">By Windows' name.</param>
    public static string ZoneOf(string? originalZone, string known)
    {
        if (originalZone is null or Utc || (TimeZoneInfo.TryConvertIanaIdToWindowsId(known, out var windows) && windows == originalZone))
        {
            return known;
        }

        return TimeZoneInfo.TryConvertWindowsIdToIanaId(originalZone, out var iana) ? iana : Find(originalZone)?.Id ?? known;
    }

    private static DateTimeTimeZone Of(DateTime local, string zone) =>
        new() { DateTime = local.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture), TimeZone = zone };
}
