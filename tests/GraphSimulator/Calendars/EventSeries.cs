using System.Text.Json.Nodes;

namespace CrmOffice.SimulatedGraph.Calendars;

/// <summary>The occurrences of a series, as a calendar's view lists them beside their master: with little more than times.</summary>
internal static class EventSeries
{
    public static bool IsMaster(JsonObject one) => one["recurrence"] is JsonObject;

    /// <summary>Daily or weekly, without end unless numbered.</summary>
    public static IEnumerable<JsonObject> Occurrences(JsonObject master, DateTimeOffset from, DateTimeOffset until)
    {
        if (!IsMaster(master))
        {
            yield break;
        }

        var pattern = master["recurrence"]!["pattern"]!;
        var days = pattern["type"]!.GetValue<string>() switch
        {
            "daily" => 1,
            "weekly" => 7,
            var type => throw GraphFailure.BadRequest($"A series that is {type} is not simulated."),
        };
        var interval = pattern["interval"]?.GetValue<int>() ?? 1;
        var most = master["recurrence"]!["range"]?["numberOfOccurrences"]?.GetValue<int>() ?? int.MaxValue;
        var (start, end) = (EventTimes.Of(master, "start"), EventTimes.Of(master, "end"));
        for (var number = 0; number < most && start < until; number++)
        {
            if (end > from)
            {
                yield return new JsonObject
                {
                    ["id"] = $"{master["id"]}.{number}",
                    ["type"] = "occurrence",
                    ["seriesMasterId"] = master["id"]!.DeepClone(),
                    ["start"] = EventTimes.Utc(start),
                    ["end"] = EventTimes.Utc(end),
                };
            }

            (start, end) = (start.AddDays(days * interval), end.AddDays(days * interval));
        }
    }
}
