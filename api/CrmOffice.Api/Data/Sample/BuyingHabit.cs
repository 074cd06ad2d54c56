namespace CrmOffice.Api.Data.Sample;

/// <summary>On which days a customer orders.</summary>
internal static class BuyingHabit
{
    /// <summary>Whether the customer has a standing order: several deliveries a month, invoiced together at its end.</summary>
    public static bool IsStandingOrder(SampleCustomer customer) => customer.Row.Habit is "weekly" or "fortnightly";

    /// <summary>Whether the customer buys all year round.</summary>
    public static bool IsRegular(SampleCustomer customer) =>
        IsStandingOrder(customer) || customer.Row.Habit is "monthly" or "eightweekly" or "quarterly";

    /// <summary>Ascending; none for customers that never bought.</summary>
    public static List<DateOnly> OrderDates(SampleCustomer customer, SampleCalendar calendar)
    {
        var random = customer.Random("order dates");
        var first = calendar.KnownSince(customer.Customer).AddDays(12);
        var dates = customer.Row.Habit switch
        {
            "monthly" => Every(36, 5, first, calendar.Yesterday, random),
            "eightweekly" => Every(54, 7, first, calendar.Yesterday, random),
            "quarterly" => Every(95, 14, first, calendar.Yesterday, random),
            "stopped" => Every(50, 8, first, calendar.Today.AddDays(-random.Between(270, 560)), random),
            "winter" => Every(26, 4, first, calendar.Yesterday, random).Where(d => d.Month <= 3 || d is { Month: 11, Day: > 20 } or { Month: 12 }),
            "summer" => Every(30, 4, first, calendar.Yesterday, random).Where(d => d.Month is >= 5 and <= 9),
            "christmas" => Christmas(first, calendar.Yesterday, random),
            "once" => [calendar.Today.AddDays(-random.Between(60, 300))],
            _ => [],
        };
        return dates.Select(SampleCalendar.OnOrBefore).Where(d => d >= first).Distinct().ToList();
    }

    /// <summary>How big an order is in percent of an ordinary one.</summary>
    public static int OrderSize(SampleCustomer customer, DateOnly date, SampleCalendar calendar)
    {
        var season = date.Month switch
        {
            12 => 150,
            11 => 125,
            7 or 8 => customer.Row.Habit == "summer" ? 140 : 85,
            1 or 2 => customer.Row.Habit == "winter" ? 140 : 90,
            _ => 100,
        };
        var progress = 100 * (date.DayNumber - calendar.Start.DayNumber) / Math.Max(1, calendar.Today.DayNumber - calendar.Start.DayNumber);
        var trend = customer.Has("growing") ? 50 + progress : customer.Has("shrinking") ? 140 - progress : 100;
        return season * trend / 100;
    }

    private static IEnumerable<DateOnly> Every(int days, int give, DateOnly first, DateOnly last, SampleRandom random)
    {
        for (var date = first.AddDays(random.Between(0, days)); date <= last; date = date.AddDays(days + random.Between(-give, give)))
        {
            yield return date;
        }
    }

    private static IEnumerable<DateOnly> Christmas(DateOnly first, DateOnly last, SampleRandom random)
    {
        for (var year = first.Year; year <= last.Year; year++)
        {
            DateOnly[] season =
            [
                new DateOnly(year, 3, 1).AddDays(random.Between(0, 25)),
                new DateOnly(year, 11, 1).AddDays(random.Between(0, 20)),
                new DateOnly(year, 12, 1).AddDays(random.Between(0, 10)),
                new DateOnly(year, 12, 12).AddDays(random.Between(0, 6)),
            ];
            foreach (var date in season.Where(date => date <= last))
            {
                yield return date;
            }
        }
    }
}
