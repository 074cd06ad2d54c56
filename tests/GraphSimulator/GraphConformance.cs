using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Json.Schema;

namespace CrmOffice.SimulatedGraph;

/// <summary>
/// Holds every request to the simulator and every answer and notification of it against Microsoft's published metadata:
/// <c>graph-v1.0-subset.json</c> (OpenAPI: paths, query options, statuses) and
/// <c>graph-v1.0-subset.strict.schema.json</c> (bodies; misspelt properties are refused).
/// </summary>
public sealed class GraphConformance
{
    private static readonly Uri SchemaAddress = new("https://simulator.example/graph.strict.schema.json");
    private static readonly ConcurrentDictionary<string, Lazy<GraphOperations>> Loaded = new();
    private static readonly ConcurrentDictionary<string, JsonSchema> Schemas = new();
    private static readonly EvaluationOptions Strictly = new() { OutputFormat = OutputFormat.Hierarchical, RequireFormatValidation = true };

    private readonly ConcurrentQueue<string> violations = new();
    private readonly GraphOperations operations;
    private int checkedOnes;

    private GraphConformance(GraphOperations operations) => this.operations = operations;

    /// <summary>What was not as it should be, in the order of the requests; without addresses or contents.</summary>
    public IReadOnlyCollection<string> Violations => violations;

    /// <summary>How many requests, answers and notifications were looked at.</summary>
    public int Checked => checkedOnes;

    /// <summary>Looks at everything that goes through a simulator from now on.</summary>
    /// <param name="folder">The folder with the two files.</param>
    /// <returns>Null when there is no such folder: the files are no part of the project.</returns>
    public static GraphConformance? Attach(GraphSimulator simulator, string folder)
    {
        if (!Directory.Exists(folder))
        {
            return null;
        }

        var conformance = new GraphConformance(Loaded.GetOrAdd(folder, _ => new Lazy<GraphOperations>(() => Load(folder))).Value);
        simulator.Answered += conformance.Check;
        simulator.CallingBack += body => conformance.CheckBody("call-back", "microsoft.graph.commsNotifications", body);
        simulator.Notifying += body => conformance.CheckBody("notification", "microsoft.graph.changeNotificationCollection", body);
        return conformance;
    }

    private static GraphOperations Load(string folder)
    {
        SchemaRegistry.Global.Register(
            SchemaAddress, JsonSchema.FromText(File.ReadAllText(Path.Combine(folder, "graph-v1.0-subset.strict.schema.json"))));
        return new GraphOperations(JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "graph-v1.0-subset.json")))!.AsObject());
    }

    private void Check(GraphCall call, GraphAnswer answer)
    {
        Interlocked.Increment(ref checkedOnes);
        if (operations.Find(call) is not { } operation)
        {
            violations.Enqueue($"{call.Method} {GraphOperations.Anonymous(call)}: no such operation.");
            return;
        }

        if (answer.Status == 501)
        {
            violations.Enqueue($"{operation.Name}: not simulated.");
        }

        CheckQuery(call, operation);
        CheckRequest(call, operation, answer);
        CheckAnswer(answer, operation);
    }

    private void CheckQuery(GraphCall call, GraphOperation operation)
    {
        foreach (var option in call.Query.Keys.Except(operation.QueryOptions, StringComparer.Ordinal))
        {
            violations.Enqueue($"{operation.Name}: the query option {option} is not known.");
        }

        foreach (var option in operation.RequiredOptions.Except(call.Query.Keys, StringComparer.Ordinal))
        {
            violations.Enqueue($"{operation.Name}: the query option {option} is missing.");
        }

        if (operation.AnswerType is { } type)
        {
            foreach (var name in (call.Select ?? []).Where(name => !operations.HasProperty(type, name)))
            {
                violations.Enqueue($"{operation.Name}: {type} has no property {name} to select.");
            }
        }
    }

    /// <summary>A request that was refused may be wrong on purpose; one that was taken may not.</summary>
    private void CheckRequest(GraphCall call, GraphOperation operation, GraphAnswer answer)
    {
        if (answer.Status == 400)
        {
            return;
        }

        if (operation.RequestDefinition is { } definition)
        {
            CheckBody($"{operation.Name}, request", definition, call.Body.Length == 0 ? null : JsonNode.Parse(call.Body));
        }
        else if (call.Body.Length > 0)
        {
            violations.Enqueue($"{operation.Name}: takes no body.");
        }
    }

    private void CheckAnswer(GraphAnswer answer, GraphOperation operation)
    {
        var name = $"{operation.Name}, answer {answer.Status}";
        if (answer.Status >= 400)
        {
            CheckBody(name, "microsoft.graph.ODataErrors.ODataError", answer.Body);
        }
        else if (!operation.Answers.TryGetValue($"{answer.Status}", out var shape))
        {
            violations.Enqueue($"{name}: the status is not known.");
        }
        else if (shape is null)
        {
            if (answer.Body is not null)
            {
                violations.Enqueue($"{name}: has a body.");
            }
        }
        else if (shape.IsList)
        {
            CheckList(name, shape.Definition, answer.Body);
        }
        else
        {
            CheckBody(name, shape.Definition, answer.Body);
        }
    }

    private void CheckList(string name, string definition, JsonNode? body)
    {
        if (body is not JsonObject list || list["value"] is not JsonArray values)
        {
            violations.Enqueue($"{name}: has no value list.");
            return;
        }

        foreach (var property in list.Select(property => property.Key).Where(key => key != "value" && !key.StartsWith("@odata.", StringComparison.Ordinal)))
        {
            violations.Enqueue($"{name}: has a property {property} beside the list.");
        }

        foreach (var value in values)
        {
            CheckBody(name, definition, value);
        }
    }

    private void CheckBody(string name, string definition, JsonNode? body)
    {
        Interlocked.Increment(ref checkedOnes);
        var schema = Schemas.GetOrAdd(definition, Reference);
        var result = schema.Evaluate(body, Strictly);
        if (!result.IsValid)
        {
            var errors = Errors(result).GroupBy(error => error.Place)
                .Select(place => $"{place.Key} {string.Join(", ", place.Select(error => error.Text).Distinct())}").Take(5);
            violations.Enqueue($"{name}: {string.Join("; ", errors)}");
        }
    }

    /// <summary>Only what made the body invalid: not the alternative that wasn't needed, nor the question which type it is.</summary>
    private static IEnumerable<(string Place, string Text)> Errors(EvaluationResults result) =>
        result.IsValid || $"{result.EvaluationPath}".EndsWith("/if", StringComparison.Ordinal)
            ? []
            : (result.Errors?.Values ?? []).Select(text => ($"{result.InstanceLocation}", text)).Concat(result.Details.SelectMany(Errors));

    private static JsonSchema Reference(string definition)
    {
        var pointer = Uri.EscapeDataString(definition.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
        return new JsonSchemaBuilder().Ref(new Uri($"{SchemaAddress}#/$defs/{pointer}")).Build();
    }
}
