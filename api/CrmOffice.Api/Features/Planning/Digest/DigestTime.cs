using CrmOffice.Api.Shared;

namespace CrmOffice.Api.Features.Planning.Digest;

/// <summary>When the morning digest comes: on weekdays, before work begins, by the company's clock.</summary>
public static class DigestTime
{
    private static readonly TimeOnly Time = new(6, 30);

    /// <summary>What couldn't be sent by then is left out: the morning is over.</summary>
    private static readonly TimeOnly Latest = new(11, 0);

    public static DateTimeOffset NextAfter(DateTimeOffset now)
    {
        var date = LocalCalendar.DateOf(now);
        while (!IsWeekday(date) || LocalCalendar.At(date, Time) <= now)
        {
            date = date.AddDays(1);
        }

        return LocalCalendar.At(date, Time);
    }

    public static bool IsMorning(DateTimeOffset now)
    {
        var date = LocalCalendar.DateOf(now);
        return IsWeekday(date) && now >= LocalCalendar.At(date, Time) && now <= LocalCalendar.At(date, Latest);
    }

    private static bool IsWeekday(DateOnly date) => date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
