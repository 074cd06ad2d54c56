using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CrmOffice.SimulatedGraph;

/// <summary>A request to Graph: by itself or inside a batch.</summary>
/// <param name="Path">Behind <c>/v1.0</c>, decoded, as it was asked: <c>/users/{id}/mailFolders('inbox')/messages/delta()</c>.</param>
/// <param name="Query">Names as they were asked (<c>$select</c>), values decoded.</param>
/// <param name="Headers">Several values of a header are joined by commas.</param>
public sealed partial record GraphCall(
    string Method,
    string Path,
    IReadOnlyDictionary<string, string> Query,
    IReadOnlyDictionary<string, string> Headers,
    byte[] Body)
{
    /// <summary>The path in one spelling: keys in brackets become segments, functions lose theirs and their parameters.</summary>
    internal string[] Segments { get; } = NormalSegments(Path);

    /// <summary>What the fault plan does to the answer besides failing it.</summary>
    internal IReadOnlyList<FaultKind> PageFaults { get; init; } = [];

    internal string? Option(string name) => Query.GetValueOrDefault(name);

    internal int? Number(string name) => Option(name) is not { } text ? null
        : int.TryParse(text, out var number) && number >= 0 ? number
        : throw GraphFailure.BadRequest($"Invalid value '{text}' for {name} query option found.");

    internal string[]? Select => Option("$select")?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Leaves only what was selected, and the id.</summary>
    internal JsonObject Selected(JsonObject view)
    {
        foreach (var name in Select is { } select ? view.Select(property => property.Key).Except(select).Where(name => name != "id").ToArray() : [])
        {
            view.Remove(name);
        }

        return view;
    }

    /// <summary>Ids that survive moves are given only to those who ask for them, request by request.</summary>
    internal bool WantsImmutableIds => Prefer.Contains("IdType=\"ImmutableId\"", StringComparison.OrdinalIgnoreCase);

    internal int? MaxPageSize => PageSize().Match(Prefer) is { Success: true } match ? int.Parse(match.Groups[1].Value, null) : null;

    internal string? TimeZone => PreferredZone().Match(Prefer) is { Success: true } match ? match.Groups[1].Value : null;

    internal bool WantsTextBody => Prefer.Contains("outlook.body-content-type=\"text\"", StringComparison.OrdinalIgnoreCase);

    private string Prefer => Headers.GetValueOrDefault("Prefer") ?? "";

    internal JsonObject Json()
    {
        try
        {
            return JsonNode.Parse(Body) as JsonObject ?? throw GraphFailure.BadRequest("A JSON object was expected.");
        }
        catch (JsonException)
        {
            throw GraphFailure.BadRequest("Unable to read JSON request payload.");
        }
    }

    internal static string[] NormalSegments(string path) =>
    [
        .. Parameters().Replace(KeyInBrackets().Replace(path, "/$1"), "").Replace("()", "", StringComparison.Ordinal)
            .Replace("microsoft.graph.callRecords.", "", StringComparison.Ordinal)
            .Replace("microsoft.graph.", "", StringComparison.Ordinal)
            .Split('/', StringSplitOptions.RemoveEmptyEntries),
    ];

    [GeneratedRegex(@"\(\w+=[^)]*\)")]
    private static partial Regex Parameters();

    [GeneratedRegex(@"\('([^']*)'\)")]
    private static partial Regex KeyInBrackets();

    [GeneratedRegex(@"odata\.maxpagesize=(\d+)", RegexOptions.IgnoreCase)]
    private static partial Regex PageSize();

    [GeneratedRegex("outlook\\.timezone=\"([^\"]+)\"", RegexOptions.IgnoreCase)]
    private static partial Regex PreferredZone();
}
