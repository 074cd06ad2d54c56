using System.Buffers.Text;
using System.Text.Json;

namespace CrmOffice.SimulatedGraph.Mailboxes;

/// <summary>Where a reader of changes stands; what he asked at first is kept in it, so that links need nothing else.</summary>
/// <param name="Generation">The mailbox's generation of tokens.</param>
/// <param name="Place">The folder's id.</param>
/// <param name="After">The last change that he has.</param>
/// <param name="QuietUntil">What was removed up to here before he began to read is not told.</param>
internal sealed record DeltaToken(int Generation, string Place, long After, long QuietUntil)
{
    public string? Select { get; init; }

    public string? Expand { get; init; }

    /// <summary>Only what was received since, or for a calendar: what ends after.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>For a calendar: what begins before.</summary>
    public DateTimeOffset? Until { get; init; }

    public int? PageSize { get; init; }

    /// <summary>The last messages of the page before: they come again.</summary>
    public IReadOnlyList<string> Again { get; init; } = [];

    public static DeltaToken? Of(GraphCall call, int generation, string place)
    {
        if ((call.Option("$skiptoken") ?? call.Option("$deltatoken")) is not { } text)
        {
            return null;
        }

        var token = Parse(text);
        if (token.Generation != generation || token.Place != place || call.PageFaults.Contains(FaultKind.SyncStateNotFound))
        {
            throw new GraphFailure(GraphAnswer.Error(410, "SyncStateNotFound", "The sync state generation is not found; full synchronization is required."));
        }

        return token;
    }

    /// <summary>The call with the options that it had at the start of the reading.</summary>
    public GraphCall Restore(GraphCall call)
    {
        var options = new Dictionary<string, string>();
        if (Select is not null)
        {
            options["$select"] = Select;
        }

        if (Expand is not null)
        {
            options["$expand"] = Expand;
        }

        return call with { Query = options };
    }

    public override string ToString() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(this));

    private static DeltaToken Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<DeltaToken>(Base64Url.DecodeFromChars(text))!;
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            throw GraphFailure.BadRequest("Badly formed token.", "SyncStateInvalid");
        }
    }
}
