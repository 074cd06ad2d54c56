using CrmOffice.Api.Model;
using CrmOffice.Api.Shared;

namespace CrmOffice.Api.Features.History;

/// <summary>What every list of things that happened asks of the database.</summary>
internal static class Occurrences
{
    /// <summary>From the beginning of the first day to the end of the last one; null leaves a side open.</summary>
    public static IQueryable<T> Within<T>(this IQueryable<T> occurrences, DateOnly? from, DateOnly? to)
        where T : class, IOccurrence
    {
        if (from is { } first)
        {
            var start = LocalCalendar.StartOf(first);
            occurrences = occurrences.Where(o => o.OccurredAt >= start);
        }

        if (to is { } last && last < DateOnly.MaxValue)
        {
            var end = LocalCalendar.StartOf(last.AddDays(1));
            occurrences = occurrences.Where(o => o.OccurredAt < end);
        }

        return occurrences;
    }

    /// <summary>What comes behind the cursor, newest first; everything without one.</summary>
    public static IQueryable<T> Behind<T>(this IQueryable<T> occurrences, HistoryCursor? cursor)
        where T : class, IOccurrence
    {
        if (cursor is var (at, id, _))
        {
            // The first comparison says nothing new, but lets the database seek in its index.
            occurrences = occurrences.Where(o => o.OccurredAt <= at && (o.OccurredAt < at || o.Id < id));
        }

        return occurrences.OrderByDescending(o => o.OccurredAt).ThenByDescending(o => o.Id);
    }
}
