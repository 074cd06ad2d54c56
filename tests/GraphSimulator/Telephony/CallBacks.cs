using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace CrmOffice.SimulatedGraph.Telephony;

/// <summary>Call-backs on their way; the fault plan loses, repeats, delays and shuffles them.</summary>
internal sealed class CallBacks(GraphSimulator simulator, CallSigner signer, HttpClient http)
{
    private const int MaxTries = 5;

    private readonly Lock gate = new();
    private List<CallBack> waiting = [];

    public int Waiting
    {
        get
        {
            lock (gate)
            {
                return waiting.Count;
            }
        }
    }

    public void Enqueue(SimulatedCall call, CallStep step)
    {
        var (faults, luck) = (simulator.Faults.CallBacks, simulator.NotificationLuck());
        if (luck.NextDouble() < faults.Lost)
        {
            return;
        }

        var now = simulator.Clock.GetUtcNow();
        var due = luck.NextDouble() < faults.Delayed ? now + faults.DelayedBy : now;
        lock (gate)
        {
            for (var times = luck.NextDouble() < faults.Repeated ? 2 : 1; times > 0; times--)
            {
                waiting.Add(new CallBack(call.CallBack, Body(call, step, faults.CodesAsText), due, Tries: 0));
            }
        }
    }

    /// <returns>How many were taken.</returns>
    public async Task<int> DeliverAsync(CancellationToken cancellation)
    {
        var now = simulator.Clock.GetUtcNow();
        CallBack[] due;
        lock (gate)
        {
            due = [.. waiting.Where(one => one.Due <= now)];
            waiting = [.. waiting.Where(one => one.Due > now)];
        }

        if (simulator.Faults.CallBacks.Reordered)
        {
            simulator.NotificationLuck().Shuffle(due);
        }

        var taken = 0;
        foreach (var one in due)
        {
            if (await PostAsync(one, cancellation))
            {
                taken++;
            }
            else if (one.Tries + 1 < MaxTries)
            {
                lock (gate)
                {
                    waiting.Add(one with { Due = now + TimeSpan.FromSeconds(1 << one.Tries), Tries = one.Tries + 1 });
                }
            }
        }

        return taken;
    }

    private async Task<bool> PostAsync(CallBack one, CancellationToken cancellation)
    {
        simulator.CallBack(one.Body);
        using var request = new HttpRequestMessage(HttpMethod.Post, one.Url) { Content = JsonContent.Create(one.Body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", signer.Sign(signer.Claims()));
        try
        {
            using var answer = await http.SendAsync(request, cancellation);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static JsonObject Body(SimulatedCall call, CallStep step, bool codesAsText)
    {
        var data = new JsonObject { ["@odata.type"] = "#microsoft.graph.call", ["state"] = step.State };
        if (step.Code != 0)
        {
            data["resultInfo"] = new JsonObject
            {
                ["@odata.type"] = "#microsoft.graph.resultInfo",
                ["code"] = codesAsText ? $"{step.Code}" : step.Code,
                [codesAsText ? "subCode" : "subcode"] = codesAsText ? $"{step.Subcode}" : step.Subcode,
            };
        }

        return new()
        {
            ["@odata.type"] = "#microsoft.graph.commsNotifications",
            ["value"] = new JsonArray(new JsonObject
            {
                ["@odata.type"] = "#microsoft.graph.commsNotification",
                ["changeType"] = step.State == "terminated" ? "deleted" : "updated",
                ["resource"] = $"/app/calls/{call.Id}",
                ["resourceUrl"] = $"/communications/calls/{call.Id}",
                ["resourceData"] = data,
            }),
        };
    }

    private sealed record CallBack(Uri Url, JsonObject Body, DateTimeOffset Due, int Tries);
}
