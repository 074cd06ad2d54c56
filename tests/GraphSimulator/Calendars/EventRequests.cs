using System.Globalization;
using System.Text.Json.Nodes;
using CrmOffice.SimulatedGraph.Mailboxes;

namespace CrmOffice.SimulatedGraph.Calendars;

/// <summary>What applications ask of events. Each is called while the mailbox is held.</summary>
internal static class EventRequests
{
    public static GraphAnswer List(SimulatedMailbox mailbox, GraphCall call, string link) =>
        MailRequests.List(mailbox.Calendar.All.OrderBy(one => EventTimes.Of(one, "start")).Select(one => View(one, call)), call, link);

    public static GraphAnswer Get(SimulatedMailbox mailbox, string id, GraphCall call) => GraphAnswer.Ok(View(mailbox.Calendar.Event(id), call));

    public static GraphAnswer Create(SimulatedMailbox mailbox, GraphCall call) =>
        GraphAnswer.Created(View(mailbox.Calendar.Create(call.Json()), call));

    public static GraphAnswer Update(SimulatedMailbox mailbox, string id, GraphCall call)
    {
        mailbox.Calendar.RefuseUnlessNewest(id, call.Headers.GetValueOrDefault("If-Match"));
        return GraphAnswer.Ok(View(mailbox.Calendar.Change(id, call.Json()), call));
    }

    public static GraphAnswer Delete(SimulatedMailbox mailbox, string id, GraphCall call)
    {
        mailbox.Calendar.RefuseUnlessNewest(id, call.Headers.GetValueOrDefault("If-Match"));
        mailbox.Calendar.Remove(id);
        return GraphAnswer.NoContent;
    }

    /// <summary>The organizer cancels: attendees are told and the event goes.</summary>
    public static GraphAnswer Cancel(SimulatedMailbox mailbox, string id)
    {
        mailbox.Calendar.Remove(id);
        return GraphAnswer.Accepted;
    }

    /// <summary>Events that touch a period.</summary>
    public static GraphAnswer InPeriod(SimulatedMailbox mailbox, GraphCall call, string link)
    {
        var (from, until) = (Time(call, "startDateTime"), Time(call, "endDateTime"));
        return MailRequests.List(
            mailbox.Calendar.All.Where(one => Touches(one, from, until))
                .SelectMany(one => EventSeries.IsMaster(one) ? EventSeries.Occurrences(one, from, until) : [one])
                .OrderBy(one => EventTimes.Of(one, "start")).Select(one => View(one, call)),
            call,
            link);
    }

    /// <summary>
    /// What has changed in a period; an event that left it is told as removed to whoever saw it there, a series with its master and all of its
    /// occurrences.
    /// </summary>
    public static GraphAnswer Delta(SimulatedMailbox mailbox, GraphCall call, string link)
    {
        var changes = mailbox.Calendar.Changes;
        var token = DeltaToken.Of(call, mailbox.TokenGeneration, "calendar") ?? new DeltaToken(mailbox.TokenGeneration, "calendar", 0, changes.Last)
        {
            From = Time(call, "startDateTime"),
            Until = Time(call, "endDateTime"),
        };
        if (call.PageFaults.Contains(FaultKind.EmptyPage))
        {
            return GraphAnswer.Ok(new JsonObject { ["@odata.nextLink"] = $"{link}?$skiptoken={token}", ["value"] = new JsonArray() });
        }

        var size = Math.Clamp(call.MaxPageSize ?? 10, 1, 1_000);
        var found = changes.After(token.After)
            .Select(change => (Change: change, Event: mailbox.Calendar.Find(change.Key)))
            .Select(found => found.Event is { } one && Touches(one, token.From!.Value, token.Until!.Value) ? found : found with { Event = null })
            .Where(found => found.Event is not null || mailbox.Calendar.WasIn(found.Change.Key, token.After, token.From!.Value, token.Until!.Value)).Take(size + 1).ToList();
        var isLast = found.Count <= size;
        var next = token with { After = isLast ? Math.Max(token.After, changes.Last) : found[size - 1].Change.Sequence };
        var page = found.Take(size).SelectMany(one => one.Event is { } told
            ? EventSeries.Occurrences(told, token.From!.Value, token.Until!.Value).Prepend(told).Select(shown => View(shown, call))
            : [MessageView.Removed(one.Change, call)]).ToList();
        if (call.PageFaults.Contains(FaultKind.Reordered))
        {
            page.Reverse();
        }

        if (call.PageFaults.Contains(FaultKind.Duplicates) && page.Count > 0)
        {
            page.Add((JsonObject)page[0].DeepClone());
        }

        return GraphAnswer.Ok(new JsonObject
        {
            [isLast ? "@odata.deltaLink" : "@odata.nextLink"] = $"{link}?{(isLast ? "$deltatoken" : "$skiptoken")}={next}",
            ["value"] = new JsonArray([.. page]),
        });
    }

    private static JsonObject View(JsonObject one, GraphCall call)
    {
        var view = (JsonObject)one.DeepClone();
        if (view["changeKey"] is not null)
        {
            view["@odata.etag"] = SimulatedCalendar.ETag(one);
        }

        if (call.WantsTextBody && view["body"] is JsonObject body && body["contentType"]!.GetValue<string>() == "html")
        {
            view["body"] = MessageProperties.Body("text", MessageProperties.Text(body["content"]!.GetValue<string>()));
        }

        if (call.TimeZone is { } zone)
        {
            view["start"] = EventTimes.In(EventTimes.Of(one, "start"), zone);
            view["end"] = EventTimes.In(EventTimes.Of(one, "end"), zone);
        }

        return call.Selected(view);
    }

    private static bool Touches(JsonObject one, DateTimeOffset from, DateTimeOffset until) => EventSeries.IsMaster(one)
        ? EventSeries.Occurrences(one, from, until).Any()
        : EventTimes.Of(one, "start") < until && EventTimes.Of(one, "end") > from;

    private static DateTimeOffset Time(GraphCall call, string name) =>
        DateTimeOffset.TryParse(call.Option(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : throw GraphFailure.BadRequest($"This request requires a time window specified by the query string parameter {name}.", "ErrorInvalidParameter");
}
