using System.Text.Json.Nodes;

namespace CrmOffice.SimulatedGraph.Mailboxes;

/// <summary>
/// What has changed in a folder, page by page. The first reading lists what is there; one with a filter lists the newest
/// 5,000 only, without a word about the others.
/// </summary>
internal static class MessageDelta
{
    public const int MostFiltered = 5_000;
    private const int DefaultPage = 10;
    private const int LargestPage = 1_000;

    public static GraphAnswer Page(SimulatedMailbox mailbox, MailFolder folder, GraphCall call, string link)
    {
        var token = DeltaToken.Of(call, mailbox.TokenGeneration, folder.Id) ?? Start(mailbox, folder, call);
        var asked = token.Restore(call);
        if (call.PageFaults.Contains(FaultKind.EmptyPage))
        {
            return Answer([], token with { Again = [] }, isLast: false, link);
        }

        var size = Math.Clamp(call.MaxPageSize ?? token.PageSize ?? DefaultPage, 1, LargestPage);
        var changes = folder.Changes.After(token.After).Where(change => Tells(mailbox, token, change)).Take(size + 1).ToList();
        var isLast = changes.Count <= size;
        var page = changes.Take(size).ToList();
        var values = token.Again.Select(mailbox.FindMessage).OfType<SimulatedMessage>().Where(message => message.Folder == folder)
            .Select(message => MessageView.Of(message, asked)).ToList();
        values.AddRange(page.Select(change => change.IsRemoved
            ? MessageView.Removed(change, call)
            : MessageView.Of(mailbox.FindMessage(change.Key)!, asked)));
        if (call.PageFaults.Contains(FaultKind.Reordered))
        {
            values.Reverse();
        }

        var repeats = call.PageFaults.Contains(FaultKind.Duplicates);
        if (repeats && values.Count > 0)
        {
            values.Add((JsonObject)values[0].DeepClone());
        }

        var next = token with
        {
            After = isLast ? Math.Max(token.After, folder.Changes.Last) : page[^1].Sequence,
            Again = repeats ? [.. page.TakeLast(2).Select(change => change.Key)] : [],
        };
        return Answer(values, next, isLast, link);
    }

    private static DeltaToken Start(SimulatedMailbox mailbox, MailFolder folder, GraphCall call)
    {
        if (call.Option("$orderby") is { } order && order is not "receivedDateTime desc")
        {
            throw GraphFailure.BadRequest("Delta can be ordered by receivedDateTime desc only.", "ErrorInvalidUrlQuery");
        }

        if (new[] { "$search", "$count", "$skip", "changeType" }.FirstOrDefault(name => call.Option(name) is not null) is { } unknown)
        {
            throw GraphFailure.BadRequest($"The query parameter '{unknown}' is not supported here.", "ErrorInvalidUrlQuery");
        }

        return new DeltaToken(mailbox.TokenGeneration, folder.Id, After: 0, QuietUntil: folder.Changes.Last)
        {
            Select = call.Option("$select"),
            Expand = call.Option("$expand"),
            PageSize = call.Number("$top"),
            From = call.Option("$filter") is { } filter ? NewestOnly(folder, new MessageFilter(filter).DeltaStart()) : null,
        };
    }

    private static DateTimeOffset NewestOnly(MailFolder folder, DateTimeOffset from)
    {
        var passing = folder.Messages.TakeWhile(message => message.ReceivedAt >= from).Take(MostFiltered + 1).ToList();
        return passing.Count <= MostFiltered ? from : passing[MostFiltered].ReceivedAt + TimeSpan.FromSeconds(1);
    }

    private static bool Tells(SimulatedMailbox mailbox, DeltaToken token, Change change) => change.IsRemoved
        ? change.Sequence > token.QuietUntil
        : token.From is null || mailbox.FindMessage(change.Key)!.ReceivedAt >= token.From;

    private static GraphAnswer Answer(IEnumerable<JsonObject> values, DeltaToken next, bool isLast, string link) => GraphAnswer.Ok(new JsonObject
    {
        ["@odata.context"] = "https://graph.microsoft.com/v1.0/$metadata#Collection(message)",
        [isLast ? "@odata.deltaLink" : "@odata.nextLink"] = $"{link}?{(isLast ? "$deltatoken" : "$skiptoken")}={next}",
        ["value"] = new JsonArray([.. values]),
    });
}
