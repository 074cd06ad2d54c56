using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CrmOffice.SimulatedGraph.Mailboxes;

/// <summary>The part of <c>$filter</c> that is known here: comparisons of a property with a value, joined by <c>and</c>.</summary>
internal sealed partial class MessageFilter
{
    private readonly List<(string Property, string Operator, string Value)> parts = [];

    public MessageFilter(string? text)
    {
        if (text is null)
        {
            return;
        }

        foreach (var part in And().Split(text))
        {
            parts.Add(Comparison().Match(part) is { Success: true } match
                ? (match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value.Trim('\'').Replace("''", "'", StringComparison.Ordinal))
                : throw GraphFailure.BadRequest($"Invalid filter clause: {part}", "RequestBroker--ParseUri"));
        }
    }

    /// <summary>What delta allows: <c>receivedDateTime ge</c> or <c>gt</c>, once.</summary>
    /// <returns>The first second that passes.</returns>
    public DateTimeOffset DeltaStart() => parts is [("receivedDateTime", "ge" or "gt", _)]
        ? MessageProperties.WholeSeconds(Time(parts[0].Value)) + TimeSpan.FromSeconds(parts[0].Operator == "gt" ? 1 : 0)
        : throw GraphFailure.BadRequest("Only receivedDateTime with ge or gt can be filtered in delta.", "ErrorInvalidUrlQueryFilter");

    /// <summary>What is sorted by has to be filtered first.</summary>
    public void RefuseUnless(string? orderBy)
    {
        if (orderBy is not null && parts.Count > 0 && parts[0].Property != orderBy.Split(' ')[0])
        {
            throw GraphFailure.BadRequest("The restriction or sort order is too complex for this operation.", "InefficientFilter");
        }
    }

    public bool Passes(SimulatedMessage message) => parts.TrueForAll(part => Passes(part.Operator, Compare(message, part.Property, part.Value)));

    private static int Compare(SimulatedMessage message, string property, string value) => property switch
    {
        "receivedDateTime" => message.ReceivedAt.CompareTo(Time(value)),
        "from/emailAddress/address" => string.Compare(
            message.Properties["from"]?["emailAddress"]?["address"]?.GetValue<string>(), value, StringComparison.OrdinalIgnoreCase),
        _ when message.Properties.TryGetPropertyValue(property, out var found) => string.Compare(Text(found), value, StringComparison.OrdinalIgnoreCase),
        _ => throw GraphFailure.BadRequest($"Could not find a property named '{property}' on type 'microsoft.graph.message'.", "RequestBroker--ParseUri"),
    };

    private static bool Passes(string comparison, int order) => comparison switch
    {
        "eq" => order == 0,
        "ne" => order != 0,
        "ge" => order >= 0,
        "gt" => order > 0,
        "le" => order <= 0,
        _ => order < 0,
    };

    private static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : node?.ToJsonString();

    private static DateTimeOffset Time(string value) =>
        DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : throw GraphFailure.BadRequest($"Invalid DateTimeOffset: {value}", "RequestBroker--ParseUri");

    [GeneratedRegex(@"\s+and\s+")]
    private static partial Regex And();

    [GeneratedRegex(@"^\s*([A-Za-z/]+)\s+(eq|ne|ge|gt|le|lt)\s+('(?:[^']|'')*'|\S+)\s*$")]
    private static partial Regex Comparison();
}
