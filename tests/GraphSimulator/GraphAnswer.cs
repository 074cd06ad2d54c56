using System.Text.Json.Nodes;

namespace CrmOffice.SimulatedGraph;

/// <summary>What Graph answers; a body is JSON.</summary>
public sealed record GraphAnswer(int Status, JsonNode? Body = null)
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    internal static GraphAnswer Ok(JsonNode body) => new(200, body);

    internal static GraphAnswer Created(JsonNode body) => new(201, body);

    internal static readonly GraphAnswer Accepted = new(202);

    internal static readonly GraphAnswer NoContent = new(204);

    /// <summary>An error in Graph's shape.</summary>
    /// <param name="retryAfter">As the header says it: whole or decimal seconds.</param>
    internal static GraphAnswer Error(int status, string code, string message, string? retryAfter = null) =>
        new(status, new JsonObject
        {
            ["error"] = new JsonObject { ["code"] = code, ["message"] = message, ["innerError"] = new JsonObject() },
        })
        {
            Headers = retryAfter is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["Retry-After"] = retryAfter },
        };
}

/// <summary>Ends the handling of a request with an error of Graph.</summary>
internal sealed class GraphFailure(GraphAnswer answer) : Exception
{
    public GraphAnswer Answer { get; } = answer;

    public static GraphFailure BadRequest(string message, string code = "BadRequest") => new(GraphAnswer.Error(400, code, message));

    public static GraphFailure ItemNotFound() =>
        new(GraphAnswer.Error(404, "ErrorItemNotFound", "The specified object was not found in the store."));

    public static GraphFailure Malformed() => BadRequest("Id is malformed.", "ErrorInvalidIdMalformed");
}
