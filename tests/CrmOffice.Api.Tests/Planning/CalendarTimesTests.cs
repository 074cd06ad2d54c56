using System.Globalization;
using CrmOffice.Api.Features.Planning.Calendar;
using CsCheck;
using Microsoft.Graph.Models;

namespace CrmOffice.Api.Tests.Planning;

public sealed class CalendarTimesTests
{
    private static readonly Gen<string> Zones = One("Europe/Vienna", "Europe/London", "America/New_York", "America/Sao_Paulo", "Asia/Kolkata", "Australia/Lord_Howe", "UTC");

    private static readonly Gen<DateTimeOffset> Instants =
        Gen.Long[new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds(), new DateTimeOffset(2035, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds()]
            .Select(DateTimeOffset.FromUnixTimeSeconds);

    [Fact]
    public void What_is_told_to_graph_is_the_same_instant_when_it_comes_back() =>
        Gen.Select(Instants, Zones).Sample((instant, zone) =>
        {
            var told = CalendarTimes.ToGraph(instant, zone, isAllDay: false);
            Assert.Equal(instant, CalendarTimes.FromGraph(told, isAllDay: false, CalendarTimes.Find(zone)!, told.TimeZone));
        });

    [Fact]
    public void A_whole_day_is_the_same_day_whether_it_comes_back_floating_or_as_an_instant() =>
        Gen.Select(Instants, Zones).Sample((instant, name) =>
        {
            var zone = CalendarTimes.Find(name)!;
            var (start, end) = CalendarTimes.WholeDays(instant, instant, zone);
            var told = CalendarTimes.ToGraph(start, name, isAllDay: true);
            var inUtc = new DateTimeTimeZone { DateTime = start.UtcDateTime.ToString("s", CultureInfo.InvariantCulture), TimeZone = "UTC" };
            var floating = new DateTimeTimeZone { DateTime = told.DateTime, TimeZone = "UTC" };

            Assert.EndsWith("T00:00:00", told.DateTime, StringComparison.Ordinal);
            Assert.Equal(CalendarTimes.DateOf(start, zone).AddDays(1), CalendarTimes.DateOf(end, zone));
            Assert.Equal(start, CalendarTimes.FromGraph(inUtc, isAllDay: true, zone, told.TimeZone));
            Assert.Equal(start, CalendarTimes.FromGraph(floating, isAllDay: true, zone, told.TimeZone));
        });

    [Theory]
    [InlineData("2026-03-29T00:59:00Z", "2026-03-29T01:59:00", "W. Europe Standard Time")]
    [InlineData("2026-03-29T01:00:00Z", "2026-03-29T03:00:00", "W. Europe Standard Time")]
    [InlineData("2026-10-25T00:30:00Z", "2026-10-25T00:30:00", "UTC")]
    [InlineData("2026-10-25T01:30:00Z", "2026-10-25T01:30:00", "UTC")]
    [InlineData("2026-10-25T02:00:00Z", "2026-10-25T03:00:00", "W. Europe Standard Time")]
    public void Around_the_change_of_summer_time_no_time_in_Vienna_is_ambiguous(string instant, string local, string zone)
    {
        var told = CalendarTimes.ToGraph(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture), "Europe/Vienna", isAllDay: false);
        Assert.Equal((local, zone), (told.DateTime, told.TimeZone));
    }

    [Theory]
    [InlineData("2026-03-29T10:00:00Z", "2026-03-29T12:00:00Z", 23)]
    [InlineData("2026-10-25T10:00:00Z", "2026-10-25T12:00:00Z", 25)]
    [InlineData("2026-03-02T23:00:00Z", "2026-03-03T23:00:00Z", 24)]
    [InlineData("2026-03-02T23:00:00Z", "2026-03-04T22:00:00Z", 48)]
    public void Whole_days_are_as_long_as_they_are(string start, string end, int hours)
    {
        var (from, to) = CalendarTimes.WholeDays(
            DateTimeOffset.Parse(start, CultureInfo.InvariantCulture), DateTimeOffset.Parse(end, CultureInfo.InvariantCulture), CalendarTimes.Find("Europe/Vienna")!);
        Assert.Equal(TimeSpan.FromHours(hours), to - from);
    }

    [Theory]
    [InlineData("W. Europe Standard Time", "Europe/Vienna", "Europe/Vienna")]
    [InlineData("Eastern Standard Time", "Europe/Vienna", "America/New_York")]
    [InlineData("Europe/Zurich", "Europe/Vienna", "Europe/Zurich")]
    [InlineData("tzone://Microsoft/Custom", "Europe/Vienna", "Europe/Vienna")]
    [InlineData("UTC", "Europe/Vienna", "Europe/Vienna")]
    [InlineData(null, "Europe/Vienna", "Europe/Vienna")]
    public void The_zone_changes_only_when_it_was_changed_in_Outlook(string? original, string known, string expected) =>
        Assert.Equal(expected, CalendarTimes.ZoneOf(original, known));

    private static Gen<T> One<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
