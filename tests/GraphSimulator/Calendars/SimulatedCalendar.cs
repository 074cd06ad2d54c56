using System.Globalization;
using System.Text.Json.Nodes;
using CrmOffice.SimulatedGraph.Mailboxes;

namespace CrmOffice.SimulatedGraph.Calendars;

/// <summary>A user's calendar. What is called here happens as if in Outlook; ids stay as they are.</summary>
public sealed class SimulatedCalendar
{
    /// <summary>What ids that are not immutable begin with, in Graph's characters.</summary>
    private const string RegularPrefix = "AQMk-_";

    private readonly SimulatedMailbox mailbox;
    private readonly GraphSimulator simulator;
    private readonly Ids ids;
    private readonly Dictionary<string, JsonObject> events = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> transactions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(long Sequence, DateTimeOffset Start, DateTimeOffset End)>> periods = new(StringComparer.Ordinal);
    private long sequence;
    private long versions;

    internal SimulatedCalendar(SimulatedMailbox mailbox, GraphSimulator simulator, Ids ids) =>
        (this.mailbox, this.simulator, this.ids) = (mailbox, simulator, ids);

    /// <summary>All events in Graph's shape, copies.</summary>
    public IReadOnlyList<JsonObject> Events
    {
        get
        {
            lock (mailbox.Gate)
            {
                return [.. events.Values.Select(one => (JsonObject)one.DeepClone())];
            }
        }
    }

    /// <returns>The event's id.</returns>
    public string Add(string subject, DateTimeOffset start, DateTimeOffset end)
    {
        lock (mailbox.Gate)
        {
            return Create(new JsonObject { ["subject"] = subject, ["start"] = EventTimes.Utc(start), ["end"] = EventTimes.Utc(end) })["id"]!.GetValue<string>();
        }
    }

    /// <summary>Changes properties, in Graph's names and shapes.</summary>
    public void Update(string id, JsonObject change)
    {
        lock (mailbox.Gate)
        {
            Change(id, change);
        }
    }

    public void Delete(string id)
    {
        lock (mailbox.Gate)
        {
            Remove(id);
        }
    }

    internal ChangeLog Changes { get; } = new();

    internal IEnumerable<JsonObject> All => events.Values;

    /// <summary>The id that Outlook gives to add-ins: another one than Graph's immutable one, in the characters of Exchange.</summary>
    public static string ItemId(string id) => $"{RegularPrefix}{id}".Replace('-', '/').Replace('_', '+');

    /// <param name="id">Immutable or not: Graph takes both and answers with the one that is asked for.</param>
    internal JsonObject? Find(string id) =>
        events.GetValueOrDefault(id.StartsWith(RegularPrefix, StringComparison.Ordinal) ? id[RegularPrefix.Length..] : id);

    internal JsonObject Event(string id) => Find(id) ?? throw GraphFailure.ItemNotFound();

    /// <summary>The same transactionId gives the same event, as often as it is asked for.</summary>
    internal JsonObject Create(JsonObject json)
    {
        var transaction = json["transactionId"]?.GetValue<string>();
        if (transaction is not null && transactions.TryGetValue(transaction, out var existing) && Find(existing) is { } made)
        {
            return made;
        }

        if (EventTimes.Of(json, "end") < EventTimes.Of(json, "start"))
        {
            throw GraphFailure.BadRequest("The end time must not be before the start time.", "ErrorPropertyValidationFailure");
        }

        var id = ids.Other("AAMkEvent");
        var created = New(id);
        Apply(created, json);
        created["transactionId"] = transaction;
        events[id] = created;
        if (transaction is not null)
        {
            transactions[transaction] = id;
        }

        Log(id, "created");
        return created;
    }

    internal JsonObject Change(string id, JsonObject change)
    {
        var changed = Event(id);
        Apply(changed, change);
        changed["lastModifiedDateTime"] = MessageProperties.Time(simulator.Clock.GetUtcNow());
        changed["changeKey"] = NextKey();
        changed["type"] = EventSeries.IsMaster(changed) ? "seriesMaster" : "singleInstance";
        Log(id, "updated");
        return changed;
    }

    /// <summary>What is based on an older state than there is, is refused.</summary>
    /// <param name="etag">As the request says it; null when it doesn't.</param>
    internal void RefuseUnlessNewest(string id, string? etag)
    {
        if (etag is not null && etag != "*" && etag != ETag(Event(id)))
        {
            throw new GraphFailure(GraphAnswer.Error(
                412,
                "ErrorIrresolvableConflict",
                "The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item."));
        }
    }

    internal static string ETag(JsonObject one) => $"W/\"{one["changeKey"]}\"";

    internal void Remove(string id)
    {
        Event(id);
        events.Remove(id);
        Log(id, "deleted");
    }

    private JsonObject New(string id)
    {
        var now = MessageProperties.Time(simulator.Clock.GetUtcNow());
        return new JsonObject
        {
            ["id"] = id,
            ["createdDateTime"] = now,
            ["lastModifiedDateTime"] = now,
            ["changeKey"] = NextKey(),
            ["categories"] = new JsonArray(),
            ["iCalUId"] = $"040000008200E00074C5B7101A82E008{id}",
            ["subject"] = "",
            ["bodyPreview"] = "",
            ["importance"] = "normal",
            ["sensitivity"] = "normal",
            ["isReminderOn"] = true,
            ["reminderMinutesBeforeStart"] = 15,
            ["webLink"] = $"https://outlook.example/calendar/item/{id}",
            ["isAllDay"] = false,
            ["isCancelled"] = false,
            ["isOrganizer"] = true,
            ["showAs"] = "busy",
            ["type"] = "singleInstance",
            ["hasAttachments"] = false,
            ["body"] = MessageProperties.Body("text", ""),
            ["location"] = new JsonObject { ["displayName"] = "" },
            ["attendees"] = new JsonArray(),
            ["organizer"] = MessageProperties.Recipient($"{mailbox.Name} <{mailbox.Address}>"),
        };
    }

    private string NextKey() => Convert.ToBase64String(BitConverter.GetBytes(++versions));

    private static void Apply(JsonObject target, JsonObject change)
    {
        foreach (var (name, value) in change.Where(one => one.Key is not ("id" or "transactionId") && !one.Key.Contains('@', StringComparison.Ordinal)))
        {
            target[name] = value?.DeepClone();
        }

        foreach (var name in new[] { "start", "end" }.Where(change.ContainsKey))
        {
            target[$"original{char.ToUpper(name[0], CultureInfo.InvariantCulture)}{name[1..]}TimeZone"] = change[name]!["timeZone"]?.DeepClone();
            target[name] = EventTimes.Utc(EventTimes.Of(change, name));
        }

        if (change["body"] is not null)
        {
            target["bodyPreview"] = MessageProperties.Preview(target);
        }
    }

    /// <summary>Whether somebody who has read up to there saw the event in a period.</summary>
    internal bool WasIn(string id, long sequence, DateTimeOffset from, DateTimeOffset until) =>
        periods[id].FindLast(period => period.Sequence <= sequence) is { Sequence: > 0 } seen && seen.Start < until && seen.End > from;

    private void Log(string id, string changeType)
    {
        Changes.Add(new Change(++sequence, id, id, changeType == "deleted"));
        if (Find(id) is { } one)
        {
            periods.TryAdd(id, []);
            periods[id].Add((sequence, EventTimes.Of(one, "start"), EventSeries.IsMaster(one) ? DateTimeOffset.MaxValue : EventTimes.Of(one, "end")));
        }

        simulator.Notifications.EventChanged(mailbox, id, changeType);
    }
}
