using System.Text.Json.Nodes;

namespace CrmOffice.SimulatedGraph;

/// <summary>An operation of the OpenAPI document.</summary>
/// <param name="Name">Method and path template.</param>
/// <param name="RequestDefinition">The strict schema's definition of the body; null when there is none.</param>
/// <param name="Answers">By status; null where there is no body.</param>
internal sealed record GraphOperation(
    string Name,
    IReadOnlyCollection<string> QueryOptions,
    IReadOnlyCollection<string> RequiredOptions,
    string? RequestDefinition,
    IReadOnlyDictionary<string, AnswerShape?> Answers)
{
    /// <summary>The type of what is listed or given out.</summary>
    public string? AnswerType => Answers.Values.FirstOrDefault(shape => shape is not null)?.Definition;
}

/// <summary>A body: one thing, or a list of them under <c>value</c>.</summary>
internal sealed record AnswerShape(string Definition, bool IsList);

/// <summary>Reads the OpenAPI document: which operation a request is.</summary>
internal sealed class GraphOperations
{
    private const string ViewDelta = "/users/{user-id}/calendarView/delta()";

    private readonly JsonObject document;
    private readonly Dictionary<string, (string[] Segments, string Template, JsonObject Item)[]> byLength;
    private readonly Dictionary<string, GraphOperation> operations = [];

    public GraphOperations(JsonObject document)
    {
        this.document = document;
        var paths = document["paths"]!.AsObject();
        paths[ViewDelta] = WithTokens(paths["/users/{user-id}/calendarView"]!.DeepClone().AsObject());
        byLength = paths.Select(path => (Segments: GraphCall.NormalSegments(path.Key), Template: path.Key, Item: path.Value!.AsObject()))
            .GroupBy(path => $"{path.Segments[0]}/{path.Segments.Length}").ToDictionary(group => group.Key, group => group.ToArray());
    }

    public GraphOperation? Find(GraphCall call)
    {
        if (call.Segments.Length == 0 || !byLength.TryGetValue($"{call.Segments[0]}/{call.Segments.Length}", out var candidates))
        {
            return null;
        }

        var method = call.Method.ToLowerInvariant();
        var (_, template, item) = candidates.Where(one => one.Item.ContainsKey(method) && Fits(one.Segments, call.Segments))
            .OrderBy(one => one.Segments.Count(IsKey)).FirstOrDefault();
        if (template is null)
        {
            return null;
        }

        lock (operations)
        {
            var name = $"{call.Method} {template}";
            return operations.TryGetValue(name, out var known) ? known : operations[name] = Read(name, template, item, item[method]!.AsObject());
        }
    }

    /// <summary>Whether a type has a property, by the strict schema's twin in the OpenAPI document.</summary>
    public bool HasProperty(string type, string name)
    {
        lock (operations)
        {
            var schema = document["components"]!["schemas"]![type];
            return ((schema?["allOf"] as JsonArray) ?? Enumerable.Repeat(schema, 1))
                .Any(part => part?["properties"]?[name] is not null || (part?["$ref"] is { } parent && HasProperty(Definition(parent), name)));
        }
    }

    /// <summary>The path without whatever could be an id or an address.</summary>
    public static string Anonymous(GraphCall call) =>
        $"/{string.Join('/', call.Segments.Select((segment, index) => index % 2 == 1 && segment.Any(letter => !char.IsAsciiLetter(letter)) ? "*" : segment))}";

    private GraphOperation Read(string name, string template, JsonObject item, JsonObject operation)
    {
        var options = ((operation["parameters"] as JsonArray) ?? []).Concat((item["parameters"] as JsonArray) ?? [])
            .Select(parameter => parameter!["$ref"] is { } reference ? document["components"]!["parameters"]![Definition(reference)]! : parameter)
            .Where(parameter => parameter["in"]!.GetValue<string>() == "query").ToList();
        return new GraphOperation(
            name,
            [.. options.Select(Name)],
            [.. options.Where(option => option["required"]?.GetValue<bool>() == true).Select(Name)],
            RequestDefinition(template, operation),
            operation["responses"]!.AsObject().Where(answer => answer.Key[0] == '2').ToDictionary(answer => answer.Key, answer => Shape(answer.Value!)));
    }

    private static string? RequestDefinition(string template, JsonObject operation)
    {
        if (operation["requestBody"]?["content"]?["application/json"]?["schema"] is not { } schema)
        {
            return null;
        }

        return schema["$ref"] is { } reference ? Definition(reference)
            : $"action:{(template.StartsWith("/me/", StringComparison.Ordinal) ? $"/users/{{user-id}}{template[3..]}" : template)}";
    }

    private static AnswerShape? Shape(JsonNode answer) => answer["content"]?["application/json"]?["schema"] switch
    {
        null => null,
        { } schema when schema["$ref"] is { } reference => new(Definition(reference), IsList: false),
        { } schema when schema["properties"]?["value"]?["items"]?["$ref"] is { } reference => new(Definition(reference), IsList: true),
        _ => null,
    };

    /// <summary>The subset lacks the calendar view's delta; Microsoft's reference has it, with these options.</summary>
    private static JsonObject WithTokens(JsonObject item)
    {
        var parameters = item["get"]!["parameters"]!.AsArray();
        foreach (var parameter in parameters.Where(parameter => parameter!["required"] is not null))
        {
            parameter!["required"] = false;
        }

        parameters.Add(new JsonObject { ["$ref"] = "#/components/parameters/deltatoken" });
        parameters.Add(new JsonObject { ["$ref"] = "#/components/parameters/skiptoken" });
        return item;
    }

    private static bool Fits(string[] template, string[] asked) => template.Zip(asked).All(pair => IsKey(pair.First) || pair.First == pair.Second);

    private static bool IsKey(string segment) => segment.StartsWith('{');

    private static string Name(JsonNode parameter) => parameter["name"]!.GetValue<string>();

    private static string Definition(JsonNode reference) => reference.GetValue<string>().Split('/')[^1];
}
