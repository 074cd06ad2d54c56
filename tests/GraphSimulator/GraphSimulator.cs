using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using CrmOffice.SimulatedGraph.Mailboxes;
using CrmOffice.SimulatedGraph.Subscriptions;
using CrmOffice.SimulatedGraph.Telephony;

namespace CrmOffice.SimulatedGraph;

/// <summary>
/// A stand-in for the part of Microsoft Graph v1.0 that the product uses: it has a memory, throttles, loses, repeats and
/// expires. Everything may be used from several threads.
/// </summary>
public sealed class GraphSimulator : IDisposable
{
    /// <summary>How many requests an application may have under way at once for a mailbox.</summary>
    public const int RequestsAtOnce = 4;

    /// <summary>How many requests an application may send in ten minutes for a mailbox.</summary>
    public const int RequestsInTenMinutes = 10_000;

    private readonly ConcurrentDictionary<string, SimulatedMailbox> mailboxes = new(StringComparer.OrdinalIgnoreCase);
    private readonly HttpClient http = new() { Timeout = Timeout.InfiniteTimeSpan };
    private readonly SubscriptionRequests subscriptions;
    private readonly GraphRoutes routes;
    private readonly RequestGauge gauge;
    private readonly GraphHost host;
    private readonly CancellationTokenSource stopping = new();
    private volatile Faults faults;

    private GraphSimulator(TimeProvider clock, FaultPlan plan, int port, Func<GraphSimulator, GraphCall, Task<GraphAnswer>>? control)
    {
        Clock = clock;
        faults = new Faults(plan);
        gauge = new RequestGauge(clock, Requests);
        subscriptions = new SubscriptionRequests(this, http);
        Notifications = new Notifications(this, http);
        Telephony = new SimulatedTelephony(this, http);
        routes = new GraphRoutes(this, subscriptions);
        host = new GraphHost(port, call => Behind("/v1.0", call) is { } asked ? Enter(asked) : null, async (call, ticket) =>
            Behind("/v1.0", call) is { } asked ? await AnswerAsync(asked, ticket, isInBatch: false)
            : Behind("/upload", call) is { } upload ? routes.Upload(upload)
            : Behind("/v1/.well-known", call) is { } document ? Telephony.Signer.Document(document)
            : control is not null && Behind("/_simulator", call) is { } order ? await control(this, order)
            : GraphAnswer.Error(404, "NotFound", "Nothing is simulated here."));
    }

    /// <summary>Every request to Graph with its answer, those inside a batch by themselves; not those to upload addresses.</summary>
    public event Action<GraphCall, GraphAnswer>? Answered;

    /// <summary>The body of every request with notifications, before it is sent.</summary>
    public event Action<JsonObject>? Notifying;

    /// <summary>The body of every call-back of a call, before it is sent.</summary>
    public event Action<JsonObject>? CallingBack;

    public TimeProvider Clock { get; }

    /// <summary>Where everything is, without a slash at the end.</summary>
    public string Address => host.Address;

    /// <summary>What a client takes as Graph's address.</summary>
    public string BaseUrl => $"{Address}/v1.0";

    /// <summary>The tenant that notifications name.</summary>
    public string TenantId { get; } = "84bd8158-6d4d-4958-8b9f-9d6445542f95";

    /// <summary>What goes wrong; may be set at any time, then counting begins anew.</summary>
    public FaultPlan Faults
    {
        get => faults.Plan;
        set => faults = new Faults(value);
    }

    /// <summary>How often each request fault of the plan has come, in the plan's order.</summary>
    public IReadOnlyList<int> FaultsSoFar => faults.Fired;

    public RequestLog Requests { get; } = new();

    /// <summary>The subscriptions that have not expired.</summary>
    public IReadOnlyList<SimulatedSubscription> Subscriptions => [.. subscriptions.Active];

    public IReadOnlyList<SimulatedMailbox> Mailboxes => [.. mailboxes.Values.OrderBy(mailbox => mailbox.Id, StringComparer.Ordinal)];

    /// <summary>Notifications that have not been delivered.</summary>
    public int WaitingNotifications => Notifications.Waiting;

    /// <summary>Notifications that the plan has lost.</summary>
    public int LostNotifications => Notifications.Lost;

    public int DeliveredNotifications => Notifications.Delivered;

    /// <summary>Teams' calls.</summary>
    public SimulatedTelephony Telephony { get; }

    internal Notifications Notifications { get; }

    /// <param name="clock">Every time is taken from it: a test's clock stands still until the test moves it.</param>
    /// <param name="port">0 takes a free one.</param>
    public static GraphSimulator Start(TimeProvider clock, FaultPlan? faults = null, int port = 0) =>
        new(clock, faults ?? FaultPlan.None, port, control: null);

    internal static GraphSimulator StartWithControl(
        TimeProvider clock, FaultPlan faults, int port, Func<GraphSimulator, GraphCall, Task<GraphAnswer>> control) => new(clock, faults, port, control);

    /// <param name="id">The user's id.</param>
    public SimulatedMailbox AddMailbox(string id, string address, string name) =>
        mailboxes.GetOrAdd(id, _ => new SimulatedMailbox(this, id, address, name));

    /// <summary>How many requests for a mailbox are under way now.</summary>
    public int RequestsUnderWay(string mailbox) => gauge.AtOnce(mailbox);

    /// <summary>Delivers the notifications that are due.</summary>
    public Task<DeliveryReport> DeliverNotificationsAsync(CancellationToken cancellation = default) => Notifications.DeliverAsync(cancellation);

    /// <summary>The subscription is gone; nobody is told.</summary>
    public void ExpireSubscription(string id) => subscriptions.Remove(id);

    /// <summary>Microsoft removes a subscription and says so to the lifecycle address.</summary>
    public void RemoveSubscription(string id) => Notifications.Lifecycle(subscriptions.Remove(id), "subscriptionRemoved");

    /// <summary>Asks for new authorization at the lifecycle address; until it comes, nothing is notified.</summary>
    public void RequireReauthorization(string id) => Notifications.Lifecycle(
        subscriptions.Replace(subscriptions.Find(id) with { IsWaitingForReauthorization = true }), "reauthorizationRequired");

    /// <summary>Says to the lifecycle address that notifications were missed.</summary>
    public void SayNotificationsWereMissed(string id) => Notifications.Lifecycle(subscriptions.Find(id), "missed");

    public void Dispose()
    {
        // Slow requests would hold up the server's end.
        stopping.Cancel();
        host.Dispose();
        http.Dispose();
        Telephony.Signer.Dispose();
        stopping.Dispose();
    }

    internal Random NotificationLuck() => faults.NotificationLuck();

    internal void Notify(JsonObject body) => Notifying?.Invoke(body);

    internal void CallBack(JsonObject body) => CallingBack?.Invoke(body);

    internal SimulatedMailbox? FindMailbox(string idOrAddress) =>
        mailboxes.GetValueOrDefault(idOrAddress) ?? mailboxes.Values.FirstOrDefault(mailbox => mailbox.Owns(idOrAddress));

    internal static GraphAnswer NotSimulated(GraphCall call) =>
        GraphAnswer.Error(501, "notSimulated", $"{call.Method} of such a path is not simulated.");

    /// <summary>A part of a batch.</summary>
    internal async Task<GraphAnswer> AnswerPartAsync(GraphCall call)
    {
        using var ticket = Enter(call);
        return await AnswerAsync(call, ticket, isInBatch: true) ?? GraphAnswer.Error(504, "UnknownError", "The part was not answered.");
    }

    /// <summary>The mailbox that a request is about; <c>/me</c> is whose id or address is given as the token.</summary>
    internal SimulatedMailbox? MailboxOf(GraphCall call) => call.Segments switch
    {
        ["users", var user, ..] => FindMailbox(user),
        ["me", ..] when AuthenticationHeaderValue.TryParse(call.Headers.GetValueOrDefault("Authorization"), out var token) =>
            FindMailbox(token.Parameter ?? ""),
        _ => null,
    };

    private Ticket? Enter(GraphCall call) => MailboxOf(call) is { } mailbox ? gauge.Enter(mailbox.Id) : null;

    /// <returns>Null for a connection that breaks.</returns>
    private async Task<GraphAnswer?> AnswerAsync(GraphCall call, Ticket? ticket, bool isInBatch)
    {
        var mailbox = MailboxOf(call);
        var path = $"/{string.Join('/', call.Segments)}";
        var coming = faults.Of(call.Method, path, mailbox?.Id);
        var latency = coming.Where(fault => fault.Kind == FaultKind.Latency).Aggregate(TimeSpan.Zero, (sum, fault) => sum + fault.Latency);
        if (latency > TimeSpan.Zero)
        {
            await Task.Delay(latency, Clock, stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        var answer = ticket?.Refusal ?? coming.Select(FaultAnswers.Of).FirstOrDefault(failed => failed is not null);
        var isBroken = answer is null && coming.Exists(fault => fault.Kind == FaultKind.ConnectionDropped);
        if (answer is null && !isBroken)
        {
            answer = await DoAsync(call with { PageFaults = [.. coming.Select(fault => fault.Kind)] }, mailbox);
            Answered?.Invoke(call, answer);
            isBroken = coming.Exists(fault => fault.Kind == FaultKind.AnswerLost);
        }
        else if (answer is not null)
        {
            Answered?.Invoke(call, answer);
        }

        Requests.Add(new GraphRequest(Clock.GetUtcNow(), call.Method, path, mailbox?.Id, isBroken ? 0 : answer!.Status, isInBatch));
        return isBroken ? null : answer;
    }

    private async Task<GraphAnswer> DoAsync(GraphCall call, SimulatedMailbox? mailbox)
    {
        try
        {
            return await routes.AnswerAsync(call, mailbox);
        }
        catch (GraphFailure failure)
        {
            return failure.Answer;
        }
    }

    private static GraphCall? Behind(string prefix, GraphCall call) =>
        call.Path.StartsWith($"{prefix}/", StringComparison.Ordinal) || call.Path == prefix
            ? new GraphCall(call.Method, call.Path[prefix.Length..], call.Query, call.Headers, call.Body)
            : null;
}
