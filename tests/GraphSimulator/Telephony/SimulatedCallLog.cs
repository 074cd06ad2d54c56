using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CrmOffice.SimulatedGraph.Mailboxes;

namespace CrmOffice.SimulatedGraph.Telephony;

/// <summary>A call record.</summary>
public sealed record SimulatedCallRecord(string Id, DateTimeOffset Start, DateTimeOffset End)
{
    public long Version { get; init; } = 1;

    /// <summary>Who called: one of these three.</summary>
    public string? OrganizerUser { get; init; }

    public string? OrganizerPhone { get; init; }

    public string? OrganizerInstance { get; init; }

    public IReadOnlyList<string> Users { get; init; } = [];

    public IReadOnlyList<string> Phones { get; init; } = [];

    /// <summary>Nobody answered.</summary>
    public bool IsFailed { get; init; }
}

/// <summary>A row of the list of PSTN calls.</summary>
/// <param name="Type">Such as user_out, user_in, ucap_out.</param>
/// <param name="OtherNumber">The callee's, or the caller's of an incoming call.</param>
/// <param name="Seconds">0 when nobody answered.</param>
public sealed record SimulatedPstnCall(string UserId, string Type, string OtherNumber, DateTimeOffset Start, int Seconds)
{
    public string Id { get; init; } = Guid.NewGuid().ToString();

    /// <summary>Before that the list doesn't have it.</summary>
    public DateTimeOffset? AppearsAt { get; init; }
}

/// <summary>The tenant's call records and its list of PSTN calls.</summary>
public sealed partial class SimulatedCallLog
{
    private const string OwnNumber = "+43662900000";

    private readonly ConcurrentDictionary<string, SimulatedCallRecord> records = new();
    private readonly ConcurrentQueue<SimulatedPstnCall> pstnCalls = new();
    private readonly GraphSimulator simulator;

    internal SimulatedCallLog(GraphSimulator simulator) => this.simulator = simulator;

    /// <summary>Rows on a page of the list.</summary>
    public int PageSize { get; set; } = 1000;

    /// <summary>Puts a record there, or a newer version of one, and tells the subscriptions.</summary>
    public void AddRecord(SimulatedCallRecord record)
    {
        records[record.Id] = record;
        simulator.Notifications.CallRecordChanged(record.Id, record.Version == 1 ? "created" : "updated");
    }

    public void AddPstnCall(SimulatedPstnCall call) => pstnCalls.Enqueue(call);

    internal GraphAnswer Answer(GraphCall call) => (call.Method, call.Segments[2..]) switch
    {
        ("GET", ["getPstnCalls"]) => PstnCalls(call),
        ("GET", [var id]) => GraphAnswer.Ok(View(Find(id), call)),
        ("GET", [var id, "organizer_v2"]) => GraphAnswer.Ok(Organizer(Find(id))),
        ("GET", [var id, "participants_v2"]) => MailRequests.List(Participants(Find(id)), call, $"{simulator.BaseUrl}/communications/callRecords/{id}/participants_v2"),
        _ => GraphSimulator.NotSimulated(call),
    };

    private SimulatedCallRecord Find(string id) =>
        records.GetValueOrDefault(id) ?? throw new GraphFailure(GraphAnswer.Error(404, "NotFound", "call record not found."));

    private static JsonObject View(SimulatedCallRecord record, GraphCall call)
    {
        var view = new JsonObject
        {
            ["id"] = record.Id,
            ["version"] = record.Version,
            ["type"] = "peerToPeer",
            ["modalities"] = new JsonArray("audio"),
            ["startDateTime"] = MessageProperties.Time(record.Start),
            ["endDateTime"] = MessageProperties.Time(record.End),
            ["lastModifiedDateTime"] = MessageProperties.Time(record.End),
        };
        if (call.Option("$expand")?.Contains("sessions", StringComparison.Ordinal) == true)
        {
            var session = new JsonObject
            {
                ["id"] = record.Id,
                ["modalities"] = new JsonArray("audio"),
                ["startDateTime"] = MessageProperties.Time(record.Start),
                ["endDateTime"] = MessageProperties.Time(record.End),
            };
            if (record.IsFailed)
            {
                session["failureInfo"] = new JsonObject { ["stage"] = "callSetup", ["reason"] = "No answer" };
            }

            view["sessions"] = new JsonArray(session);
        }

        return view;
    }

    private static JsonObject Organizer(SimulatedCallRecord record) => new()
    {
        ["id"] = record.OrganizerUser ?? record.OrganizerPhone ?? record.OrganizerInstance,
        ["identity"] = record.OrganizerUser is { } user ? Identity("user", user)
            : record.OrganizerPhone is { } phone ? Identity("phone", phone)
            : Identity("applicationInstance", record.OrganizerInstance!),
    };

    private static IEnumerable<JsonObject> Participants(SimulatedCallRecord record) => record.Users.Select(user => ("user", user))
        .Concat(record.Phones.Select(phone => ("phone", phone)))
        .Select(one => new JsonObject { ["id"] = one.Item2, ["identity"] = Identity(one.Item1, one.Item2) });

    private static JsonObject Identity(string kind, string id) => new() { [kind] = new JsonObject { ["id"] = id } };

    private GraphAnswer PstnCalls(GraphCall call)
    {
        // The server in front takes a plus sign for a space.
        var period = Period().Match(call.Path.Replace(' ', '+'));
        var (from, to) = (Time(period.Groups[1].Value), Time(period.Groups[2].Value));
        if (to - from > TimeSpan.FromDays(90))
        {
            throw GraphFailure.BadRequest("The period can't be longer than 90 days.");
        }

        var now = simulator.Clock.GetUtcNow();
        var skip = call.Number("$skip") ?? 0;
        var rows = pstnCalls.Where(row => row.Start >= from && row.Start < to && !(row.AppearsAt > now)).OrderBy(row => row.Start).ToList();
        var page = new JsonObject
        {
            ["@odata.context"] = $"{simulator.BaseUrl}/$metadata#Collection(microsoft.graph.callRecords.pstnCallLogRow)",
            ["@odata.count"] = rows.Count,
            ["value"] = new JsonArray([.. rows.Skip(skip).Take(PageSize).Select(row => (JsonNode)View(row))]),
        };
        if (skip + PageSize < rows.Count)
        {
            page["@odata.nextLink"] = $"{simulator.BaseUrl}/communications/callRecords/microsoft.graph.callRecords.getPstnCalls"
                + $"(fromDateTime={Uri.EscapeDataString(period.Groups[1].Value)},toDateTime={Uri.EscapeDataString(period.Groups[2].Value)})?$skip={skip + PageSize}";
        }

        return GraphAnswer.Ok(page);
    }

    private static JsonObject View(SimulatedPstnCall row)
    {
        var isIncoming = row.Type.EndsWith("in", StringComparison.OrdinalIgnoreCase);
        return new()
        {
            ["id"] = row.Id,
            ["callId"] = row.Id,
            ["userId"] = row.UserId,
            ["callType"] = row.Type,
            ["startDateTime"] = MessageProperties.Time(row.Start),
            ["endDateTime"] = MessageProperties.Time(row.Start.AddSeconds(row.Seconds)),
            ["duration"] = row.Seconds,
            ["callerNumber"] = isIncoming ? row.OtherNumber : OwnNumber,
            ["calleeNumber"] = isIncoming ? OwnNumber : row.OtherNumber,
            ["callDurationSource"] = "microsoft",
        };
    }

    private static DateTimeOffset Time(string text) => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
        ? time
        : throw GraphFailure.BadRequest("fromDateTime and toDateTime have to be times.");

    [GeneratedRegex(@"fromDateTime=([^,)]+),toDateTime=([^,)]+)\)")]
    private static partial Regex Period();
}
