using System.Text;
using System.Text.Json.Nodes;

namespace CrmOffice.SimulatedGraph;

/// <summary>
/// <c>$batch</c>: up to 20 requests, one after another. Each is answered, throttled and failed by itself; the batch as a
/// whole is 200.
/// </summary>
internal static class Batch
{
    private const int Most = 20;

    public static async Task<GraphAnswer> AnswerAsync(GraphCall call, Func<GraphCall, Task<GraphAnswer>> answer)
    {
        var requests = ((call.Json()["requests"] as JsonArray) ?? throw GraphFailure.BadRequest("requests are missing."))
            .Select(request => (JsonObject)request!).ToList();
        if (requests.Count > Most)
        {
            throw GraphFailure.BadRequest($"Number of batch request steps exceeds the maximum value of {Most}.");
        }

        if (requests.DistinctBy(Id).Count() < requests.Count)
        {
            throw GraphFailure.BadRequest("Request Id is duplicated in the batch.");
        }

        var statuses = new Dictionary<string, int>();
        var responses = new JsonArray();
        foreach (var request in requests)
        {
            var failed = ((request["dependsOn"] as JsonArray) ?? []).Any(id => statuses.GetValueOrDefault(id!.GetValue<string>(), 400) >= 400);
            var part = failed
                ? GraphAnswer.Error(424, "FailedDependency", "A request that this one depends on has failed.")
                : await answer(Read(request, call));
            statuses[Id(request)] = part.Status;
            responses.Add(View(Id(request), part));
        }

        return GraphAnswer.Ok(new JsonObject { ["responses"] = responses });
    }

    private static string Id(JsonObject request) => request["id"]!.GetValue<string>();

    /// <summary>The token is the batch's; other headers are the part's own.</summary>
    private static GraphCall Read(JsonObject request, GraphCall batch)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in (request["headers"] as JsonObject) ?? [])
        {
            headers[name] = value!.GetValue<string>();
        }

        if (batch.Headers.TryGetValue("Authorization", out var token))
        {
            headers.TryAdd("Authorization", token);
        }

        var url = request["url"]!.GetValue<string>();
        var (path, query) = url.IndexOf('?', StringComparison.Ordinal) is var question and >= 0 ? (url[..question], url[question..]) : (url, "");
        return new GraphCall(
            request["method"]!.GetValue<string>(),
            $"/{Uri.UnescapeDataString(path).TrimStart('/')}",
            GraphHost.ReadQuery(query),
            headers,
            request["body"] is { } body ? Encoding.UTF8.GetBytes(body.ToJsonString()) : []);
    }

    private static JsonObject View(string id, GraphAnswer part)
    {
        var headers = new JsonObject();
        foreach (var (name, value) in part.Headers)
        {
            headers[name] = value;
        }

        var view = new JsonObject { ["id"] = id, ["status"] = part.Status, ["headers"] = headers };
        if (part.Body is { } body)
        {
            headers["Content-Type"] = "application/json";
            view["body"] = body.DeepClone();
        }

        return view;
    }
}
