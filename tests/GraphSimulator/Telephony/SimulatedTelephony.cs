using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace CrmOffice.SimulatedGraph.Telephony;

/// <summary>What the employee does when Teams rings.</summary>
public enum EmployeeAnswer
{
    PicksUp,
    LetsItRing,
    Declines,
    IsUnreachable,

    /// <summary>Teams goes on ringing until somebody says <see cref="SimulatedTelephony.PickUp"/>.</summary>
    Waits,
}

/// <summary>What happens at a telephone number when it is brought in.</summary>
public enum NumberAnswer
{
    PicksUp,
    LetsItRing,
    IsBusy,
    IsUnreachable,

    /// <summary>Picks up and hangs up at once.</summary>
    HangsUp,

    /// <summary>The number goes on ringing.</summary>
    Waits,
}

/// <summary>
/// Teams' calls: presence, calls of the application with their call-backs, call records and the list of PSTN calls. What
/// happens is said by user and by number; it happens when it is due by the simulator's clock.
/// </summary>
public sealed class SimulatedTelephony
{
    private readonly ConcurrentDictionary<string, (string Availability, string Activity)> presences = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, (EmployeeAnswer Answer, TimeSpan After)> employees = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, (NumberAnswer Answer, TimeSpan After)> numbers = new();
    private readonly ConcurrentDictionary<string, SimulatedCall> calls = new();
    private readonly GraphSimulator simulator;

    internal SimulatedTelephony(GraphSimulator simulator, HttpClient http)
    {
        this.simulator = simulator;
        Signer = new CallSigner(simulator);
        CallBacks = new CallBacks(simulator, Signer, http);
        Log = new SimulatedCallLog(simulator);
    }

    /// <summary>The calling bot: call-backs are for this audience.</summary>
    public string ApplicationId { get; } = "1f2d3c4b-0000-4000-8000-00000000b007";

    /// <summary>The resource account with the service number.</summary>
    public string ApplicationInstanceId { get; } = "5a6b7c8d-0000-4000-8000-0000000011ae";

    /// <summary>Where the keys are named with which call-backs are signed.</summary>
    public string MetadataAddress => $"{simulator.Address}/v1/.well-known/OpenIdConfiguration";

    public CallSigner Signer { get; }

    public SimulatedCallLog Log { get; }

    /// <summary>Every call that was created, oldest first.</summary>
    public IReadOnlyList<SimulatedCall> Calls => [.. calls.Values.OrderBy(call => call.Number)];

    /// <summary>Call-backs that have not been delivered.</summary>
    public int WaitingCallBacks => CallBacks.Waiting;

    internal CallBacks CallBacks { get; }

    /// <param name="availability">Such as Available, Busy, DoNotDisturb, Offline.</param>
    public void SetPresence(string userId, string availability, string activity) => presences[userId] = (availability, activity);

    /// <param name="after">How long Teams rings before.</param>
    public void WhenRung(string userId, EmployeeAnswer answer, TimeSpan after = default) => employees[userId] = (answer, after);

    /// <param name="after">How long the number rings before.</param>
    public void WhenCalled(string number, NumberAnswer answer, TimeSpan after = default) => numbers[number] = (answer, after);

    public void PickUp(string callId) => Change(callId, call => call.Plan(simulator.Clock.GetUtcNow(), new("established")));

    /// <summary>The two have hung up: some time later a call record and a row of the list tell so.</summary>
    public void EndTalk(string callId, int seconds)
    {
        var call = calls[callId];
        var end = simulator.Clock.GetUtcNow();
        Log.AddRecord(new SimulatedCallRecord(Guid.NewGuid().ToString(), end.AddSeconds(-seconds), end)
        {
            OrganizerInstance = ApplicationInstanceId,
            Users = [call.UserId],
            Phones = [call.TransferredTo!],
        });
        Log.AddPstnCall(new SimulatedPstnCall(ApplicationInstanceId, "ucap_out", call.TransferredTo!, end.AddSeconds(-seconds), seconds));
    }

    /// <summary>Posts the call-backs that are due.</summary>
    public async Task<int> DeliverCallBacksAsync(CancellationToken cancellation = default)
    {
        foreach (var call in Calls)
        {
            lock (call.Gate)
            {
                Settle(call);
            }
        }

        return await CallBacks.DeliverAsync(cancellation);
    }

    internal JsonObject Presence(string userId)
    {
        var (availability, activity) = presences.GetValueOrDefault(userId, ("Available", "Available"));
        return new JsonObject { ["id"] = userId, ["availability"] = availability, ["activity"] = activity };
    }

    internal GraphAnswer Answer(GraphCall call) => (call.Method, call.Segments) switch
    {
        ("POST", ["communications", "getPresencesByUserId"]) => GraphAnswer.Ok(new JsonObject
        {
            ["value"] = new JsonArray([.. call.Json()["ids"]!.AsArray().Select(id => (JsonNode)Presence(id!.GetValue<string>()))]),
        }),
        ("POST", ["communications", "calls"]) => Create(call.Json()),
        ("GET", ["communications", "calls", var id]) => GraphAnswer.Ok(Change(id, _ => { }).View()),
        ("DELETE", ["communications", "calls", var id]) => HangUp(id),
        ("POST", ["communications", "calls", var id, "transfer"]) => Transfer(id, call.Json()),
        (_, ["communications", "callRecords", ..]) => Log.Answer(call),
        _ => GraphSimulator.NotSimulated(call),
    };

    private GraphAnswer Create(JsonObject wanted)
    {
        var userId = (wanted["targets"] as JsonArray)?.Select(target => target!["identity"]?["user"]?["id"]?.GetValue<string>()).SingleOrDefault()
            ?? throw GraphFailure.BadRequest("targets have to name one user.");
        if (wanted["source"]?["identity"]?["applicationInstance"]?["id"]?.GetValue<string>() != ApplicationInstanceId)
        {
            throw new GraphFailure(GraphAnswer.Error(403, "Forbidden", "The application instance is not one of this application's."));
        }

        if (wanted["tenantId"]?.GetValue<string>() != simulator.TenantId
            || wanted["mediaConfig"]?["@odata.type"]?.GetValue<string>() != "#microsoft.graph.serviceHostedMediaConfig"
            || (wanted["requestedModalities"] as JsonArray)?.Select(modality => modality!.GetValue<string>()).Contains("audio") != true
            || !Uri.TryCreate(wanted["callbackUri"]?.GetValue<string>(), UriKind.Absolute, out var callBack)
            || (callBack.Scheme != Uri.UriSchemeHttps && !callBack.IsLoopback))
        {
            throw GraphFailure.BadRequest("tenantId, mediaConfig, requestedModalities and callbackUri have to be as documented.");
        }

        if (simulator.FindMailbox(userId) is null)
        {
            throw new GraphFailure(GraphAnswer.Error(404, "NotFound", "The user was not found."));
        }

        var (answer, after) = employees.GetValueOrDefault(userId, (EmployeeAnswer.PicksUp, TimeSpan.Zero));
        var now = simulator.Clock.GetUtcNow();
        var call = new SimulatedCall(calls.Count + 1, userId, callBack);
        call.Plan(now, new("establishing"));
        if (answer != EmployeeAnswer.Waits)
        {
            call.Plan(now + after, answer switch
            {
                EmployeeAnswer.PicksUp => new("established"),
                EmployeeAnswer.LetsItRing => new("terminated", 408, 10057),
                EmployeeAnswer.Declines => new("terminated", 603, 0),
                _ => new("terminated", 480, 10037),
            });
        }

        calls[call.Id] = call;
        return GraphAnswer.Created(call.View());
    }

    private GraphAnswer Transfer(string id, JsonObject wanted)
    {
        var number = wanted["transferTarget"]?["identity"]?["phone"]?["id"]?.GetValue<string>() ?? throw GraphFailure.BadRequest("A phone is missing.");
        var (answer, after) = numbers.GetValueOrDefault(number, (NumberAnswer.PicksUp, TimeSpan.Zero));
        Change(id, call =>
        {
            if (call.State != "established")
            {
                throw new GraphFailure(GraphAnswer.Error(409, "Conflict", "The call is not established."));
            }

            var now = simulator.Clock.GetUtcNow();
            call.TransferredTo = number;
            call.Transfers++;
            call.Plan(now, new("transferring"));
            CallStep[] steps = answer switch
            {
                NumberAnswer.PicksUp => [new("transferAccepted"), new("terminated", 200, 7015)],
                NumberAnswer.LetsItRing => [new("established", 408, 10057)],
                NumberAnswer.IsBusy => [new("established", 486, 10051)],
                NumberAnswer.IsUnreachable => [new("established", 480, 10037)],
                NumberAnswer.HangsUp => [new("terminated", 200, 540000)],
                _ => [],
            };
            foreach (var step in steps)
            {
                call.Plan(now + after, step);
            }
        });
        return GraphAnswer.Accepted;
    }

    private GraphAnswer HangUp(string id)
    {
        Change(id, call => call.Replace(simulator.Clock.GetUtcNow(), new("terminated", 487, 0)));
        return GraphAnswer.NoContent;
    }

    /// <summary>Lets happen what is due, and then this.</summary>
    private SimulatedCall Change(string id, Action<SimulatedCall> change)
    {
        var call = calls.GetValueOrDefault(id) ?? throw Gone();
        lock (call.Gate)
        {
            Settle(call);
            if (call.State == "terminated")
            {
                throw Gone();
            }

            change(call);
            Settle(call);
            return call;
        }
    }

    private void Settle(SimulatedCall call)
    {
        foreach (var step in call.TakeDue(simulator.Clock.GetUtcNow()))
        {
            CallBacks.Enqueue(call, step);
        }
    }

    private static GraphFailure Gone() => new(GraphAnswer.Error(404, "NotFound", "Call not found."));
}
