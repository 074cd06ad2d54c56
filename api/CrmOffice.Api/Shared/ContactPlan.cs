namespace CrmOffice.Api.Shared;

/// <summary>When somebody is to be called (R14, R16), as functions of the company's calendar days.</summary>
public static class ContactPlan
{
    /// <summary>A callback is due on its day, whatever its time, and stays so until it is done or postponed (D5).</summary>
    public static bool IsDue(DateTimeOffset? callbackAt, DateOnly today) => LocalCalendar.DateOf(callbackAt) <= today;

    /// <summary>
    /// The first day on which more days than wanted lie between it and the last contact, or the creation of the record where
    /// there was no contact (D6).
    /// </summary>
    /// <param name="frequencyDays">Null while the reminder is off.</param>
    /// <returns>Null when there is no such day.</returns>
    public static DateOnly? OverdueFrom(DateTimeOffset? lastContactAt, DateTimeOffset createdAt, int? frequencyDays)
    {
        var since = LocalCalendar.DateOf(lastContactAt ?? createdAt);
        return frequencyDays is { } days && days < DateOnly.MaxValue.DayNumber - since.DayNumber ? since.AddDays(days + 1) : null;
    }

    /// <summary>Whole days by which the contact is late: 1 on the first day; 0 or less before it.</summary>
    public static int DaysOverdue(DateOnly overdueFrom, DateOnly today) => today.DayNumber - overdueFrom.DayNumber + 1;
}
