using System.Globalization;
using System.Text.Json.Nodes;
using CrmOffice.Api.Data.Sample;
using CrmOffice.Api.Shared;

namespace CrmOffice.Api.Platform;

/// <summary>An event of the playground's calendar, as Outlook shows it.</summary>
/// <param name="ItemId">The event's id.</param>
/// <param name="Organizer">Who invites.</param>
public sealed record PlaygroundAppointment(
    string ItemId,
    string Subject,
    DateTimeOffset Start,
    DateTimeOffset End,
    bool IsAllDay,
    string Location,
    string Text,
    PlaygroundMailAddress Organizer,
    IReadOnlyList<PlaygroundMailAddress> Attendees)
{
    /// <summary>GET /playground/appointments</summary>
    internal static IEnumerable<PlaygroundAppointment> List(PlaygroundMailbox mailbox) => mailbox.Calendar.Events.Select(Of);

    /// <summary>What is in the calendar before anybody has entered anything: an invitation by a customer, and a visit to one.</summary>
    internal static JsonArray Samples(DateTimeOffset now)
    {
        var owner = PlaygroundMailbox.Owner;
        var huber = new PlaygroundMailAddress("Anna Huber", "anna.huber@goldener-hirsch.example");
        var mueller = new PlaygroundMailAddress("Stefan Müller", "stefan.mueller@baeckerei-mueller.example");
        var next = WorkdayAfter(LocalCalendar.DateOf(now));
        return
        [
            Event("AAMkAGEventInvitation", "Verkostung Wintermenü", next, 14, "Gasthof Goldener Hirsch, Salzburg", huber, [owner]),
            Event("AAMkAGEventVisit", "Kühltheke ansehen", WorkdayAfter(next), 9, "Bäckerei Müller & Söhne", owner, [mueller]),
        ];
    }

    private static JsonObject Event(
        string id, string subject, DateOnly day, int hour, string location, PlaygroundMailAddress organizer, PlaygroundMailAddress[] attendees)
    {
        var start = LocalCalendar.At(day, new TimeOnly(hour, 0)).UtcDateTime;
        return new JsonObject
        {
            ["id"] = id,
            ["changeKey"] = id,
            ["iCalUId"] = id,
            ["type"] = "singleInstance",
            ["subject"] = subject,
            ["start"] = Time(start),
            ["end"] = Time(start.AddHours(1)),
            ["isAllDay"] = false,
            ["location"] = new JsonObject { ["displayName"] = location },
            ["body"] = new JsonObject { ["contentType"] = "text", ["content"] = "" },
            ["isOrganizer"] = organizer == PlaygroundMailbox.Owner,
            ["organizer"] = Person(organizer),
            ["attendees"] = new JsonArray([.. attendees.Select(Person)]),
        };
    }

    private static PlaygroundAppointment Of(JsonObject one) => new(
        one["id"]!.GetValue<string>(),
        one["subject"]?.GetValue<string>() ?? "",
        TimeOf(one["start"]!, IsWholeDay(one)),
        TimeOf(one["end"]!, IsWholeDay(one)),
        IsWholeDay(one),
        one["location"]?["displayName"]?.GetValue<string>() ?? "",
        one["body"]?["content"]?.GetValue<string>() ?? "",
        one["organizer"] is { } organizer ? PersonOf(organizer) : PlaygroundMailbox.Owner,
        [.. (one["attendees"]?.AsArray() ?? []).Select(attendee => PersonOf(attendee!))]);

    private static bool IsWholeDay(JsonObject one) => one["isAllDay"]?.GetValue<bool>() ?? false;

    private static DateOnly WorkdayAfter(DateOnly day)
    {
        do
        {
            day = day.AddDays(1);
        }
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        return day;
    }

    private static DateTimeOffset TimeOf(JsonNode time, bool isWholeDay)
    {
        var local = DateTime.Parse(time["dateTime"]!.GetValue<string>(), CultureInfo.InvariantCulture);
        return isWholeDay
            ? LocalCalendar.StartOf(DateOnly.FromDateTime(local))
            : new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(local, TimeZoneInfo.FindSystemTimeZoneById(time["timeZone"]!.GetValue<string>())), TimeSpan.Zero);
    }

    private static JsonObject Time(DateTime utc) => new() { ["dateTime"] = utc.ToString("s", CultureInfo.InvariantCulture), ["timeZone"] = "UTC" };

    private static JsonObject Person(PlaygroundMailAddress person) =>
        new() { ["emailAddress"] = new JsonObject { ["name"] = person.Name, ["address"] = person.Address } };

    private static PlaygroundMailAddress PersonOf(JsonNode person) =>
        new(person["emailAddress"]!["name"]?.GetValue<string>() ?? "", person["emailAddress"]!["address"]!.GetValue<string>());
}
