namespace CrmOffice.Api.Shared;

/// <summary>Dates as the company counts them: in Europe/Vienna (G5), whatever the server's clock zone.</summary>
public static class LocalCalendar
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Vienna");

    public static DateOnly DateOf(DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    public static DateOnly? DateOf(DateTimeOffset? instant) => instant is null ? null : DateOf(instant.Value);

    /// <summary>The instant at which the date begins, in UTC.</summary>
    public static DateTimeOffset StartOf(DateOnly date) => At(date, TimeOnly.MinValue);

    /// <summary>The instant of a wall clock time, in UTC; a time that summer time skips is taken as an hour later.</summary>
    public static DateTimeOffset At(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time);
        if (Zone.IsInvalidTime(local))
        {
            local = local.AddHours(1);
        }

        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    public static DateOnly Today(TimeProvider clock) => DateOf(clock.GetUtcNow());
}
