using CrmOffice.Api.Model;
using CrmOffice.Api.Shared;

namespace CrmOffice.Api.Data.Sample;

/// <summary>The days on which the sample company works and writes documents, all counted from today.</summary>
internal sealed class SampleCalendar(TimeProvider clock)
{
    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public DateOnly Today { get; } = LocalCalendar.Today(clock);

    public DateOnly Yesterday => Today.AddDays(-1);

    /// <summary>Three years ago, from a month's beginning.</summary>
    public DateOnly Start => new DateOnly(Today.Year, Today.Month, 1).AddYears(-3);

    /// <summary>The first day on which something can have happened with the party.</summary>
    public DateOnly KnownSince(Party party)
    {
        var created = LocalCalendar.DateOf(party.CreatedAt);
        return created > Start ? created : Start;
    }

    public static DateTimeOffset At(DateOnly date, int hour, int minute = 0) => LocalCalendar.At(date, new TimeOnly(hour, minute));

    /// <summary>A time between 8:00 and 17:55.</summary>
    public static DateTimeOffset During(DateOnly date, SampleRandom random) =>
        At(date, random.Between(8, 17), random.Between(0, 11) * 5);

    public static bool IsWorkingDay(DateOnly date) =>
        date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(date);

    public static DateOnly OnOrAfter(DateOnly date)
    {
        while (!IsWorkingDay(date))
        {
            date = date.AddDays(1);
        }

        return date;
    }

    public static DateOnly OnOrBefore(DateOnly date)
    {
        while (!IsWorkingDay(date))
        {
            date = date.AddDays(-1);
        }

        return date;
    }

    public static DateOnly After(DateOnly date, int workingDays)
    {
        for (var i = 0; i < workingDays; i++)
        {
            date = OnOrAfter(date.AddDays(1));
        }

        return date;
    }

    /// <summary>A working day from the first to the last date; the last working day before it when there is none.</summary>
    public static DateOnly Between(DateOnly first, DateOnly last, SampleRandom random) =>
        last <= first ? OnOrBefore(last) : OnOrBefore(first.AddDays(random.Between(0, last.DayNumber - first.DayNumber)));

    /// <summary>The Austrian holidays that fall on the same date every year.</summary>
    private static bool IsHoliday(DateOnly date) => (date.Month, date.Day)
        is (1, 1) or (1, 6) or (5, 1) or (8, 15) or (10, 26) or (11, 1) or (12, 8) or (12, 25) or (12, 26);
}
