using System.Globalization;
using System.Text.Json.Nodes;

namespace CrmOffice.SimulatedGraph.Calendars;

/// <summary>dateTimeTimeZone: a local time without an offset and the zone's name, by Windows or IANA.</summary>
internal static class EventTimes
{
    public static JsonObject Utc(DateTimeOffset time) => In(time, "UTC");

    public static JsonObject In(DateTimeOffset time, string zone) => new()
    {
        ["dateTime"] = TimeZoneInfo.ConvertTime(time, Zone(zone)).ToString("yyyy-MM-ddTHH:mm:ss.fffffff", CultureInfo.InvariantCulture),
        ["timeZone"] = zone,
    };

    public static DateTimeOffset Of(JsonObject json, string name)
    {
        if (json[name] is not JsonObject time || !DateTime.TryParse(time["dateTime"]?.GetValue<string>(), CultureInfo.InvariantCulture, out var local))
        {
            throw GraphFailure.BadRequest($"'{name}' is missing or no time.", "ErrorPropertyValidationFailure");
        }

        var unspecified = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        return new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(unspecified, Zone(time["timeZone"]?.GetValue<string>() ?? "UTC")), TimeSpan.Zero);
    }

    private static TimeZoneInfo Zone(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
        ? zone
        : throw GraphFailure.BadRequest($"The time zone '{name}' is not known.", "TimeZoneNotSupportedException");
}
