using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CrmOffice.SimulatedGraph.Mailboxes;

namespace CrmOffice.SimulatedGraph.Subscriptions;

/// <summary>What a delivery did.</summary>
/// <param name="Delivered">Notifications that were answered with 2xx.</param>
/// <param name="Failed">Notifications that will be tried again.</param>
/// <param name="GivenUp">Notifications that could not be delivered for four hours.</param>
/// <param name="Waiting">Notifications that are delayed or wait for another try, the failed ones among them.</param>
public sealed record DeliveryReport(int Delivered, int Failed, int GivenUp, int Waiting);

/// <summary>
/// Notifications on their way. They are delivered when somebody says so; the fault plan loses, repeats and delays them. What
/// is not answered with 2xx in ten seconds comes again, with growing pauses, for four hours.
/// </summary>
internal sealed class Notifications(GraphSimulator simulator, HttpClient http)
{
    private const int MostInOne = 10;
    private static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan GivesUpAfter = TimeSpan.FromHours(4);

    private readonly Lock gate = new();
    private List<Notification> waiting = [];
    private int lost;
    private int delivered;

    /// <summary>How many were lost by the plan.</summary>
    public int Lost => lost;

    public int Delivered => delivered;

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

    /// <summary>Called while the mailbox is held.</summary>
    public void MessageChanged(SimulatedMailbox mailbox, MailFolder folder, SimulatedMessage message, string changeType) =>
        Queue(
            mailbox,
            changeType,
            one => !one.IsOfEvents && (one.Folder is null || one.Folder == folder.Id),
            one => message.Id(one.UsesImmutableIds),
            ("Messages", "Message"));

    /// <summary>Called while the mailbox is held.</summary>
    public void EventChanged(SimulatedMailbox mailbox, string id, string changeType) =>
        Queue(mailbox, changeType, one => one.IsOfEvents, _ => id, ("Events", "Event"));

    public void CallRecordChanged(string id, string changeType)
    {
        foreach (var subscription in simulator.Subscriptions.Where(one =>
            one.IsOfCallRecords && !one.IsWaitingForReauthorization && one.ChangeTypes.Contains(changeType)))
        {
            var body = About(subscription);
            body["changeType"] = changeType;
            body["resource"] = $"communications/callRecords/{id}";
            body["resourceData"] = new JsonObject
            {
                ["@odata.type"] = "#microsoft.graph.callrecord",
                ["@odata.id"] = $"communications/callRecords/{id}",
                ["id"] = id,
            };
            Enqueue(subscription.NotificationUrl, body);
        }
    }

    public void Lifecycle(SimulatedSubscription subscription, string lifecycleEvent)
    {
        if (subscription.LifecycleNotificationUrl is { } url)
        {
            var body = About(subscription);
            body["lifecycleEvent"] = lifecycleEvent;
            Enqueue(url, body);
        }
    }

    /// <summary>Delivers what is due, by address, several in one request, one request after another.</summary>
    public async Task<DeliveryReport> DeliverAsync(CancellationToken cancellation)
    {
        var report = new DeliveryReport(0, 0, 0, 0);
        foreach (var batch in Due().GroupBy(notification => notification.Url).SelectMany(group => group.Chunk(MostInOne)))
        {
            var taken = await PostAsync(batch, cancellation);
            report = taken
                ? report with { Delivered = report.Delivered + batch.Length }
                : report with { Failed = report.Failed + batch.Length, GivenUp = report.GivenUp + TryAgain(batch) };
        }

        Interlocked.Add(ref delivered, report.Delivered);
        return report with { Failed = report.Failed - report.GivenUp, Waiting = Waiting };
    }

    private void Queue(
        SimulatedMailbox mailbox,
        string changeType,
        Func<SimulatedSubscription, bool> concerns,
        Func<SimulatedSubscription, string> id,
        (string Collection, string Type) kind)
    {
        foreach (var subscription in simulator.Subscriptions.Where(one =>
            one.Mailbox == mailbox.Id && !one.IsWaitingForReauthorization && one.ChangeTypes.Contains(changeType) && concerns(one)))
        {
            var resource = $"Users/{mailbox.Id}/{kind.Collection}/{id(subscription)}";
            var body = About(subscription);
            body["changeType"] = changeType;
            body["resource"] = Spelling(resource, mailbox.Id, kind.Collection, id(subscription));
            body["resourceData"] = new JsonObject
            {
                ["@odata.type"] = $"#Microsoft.Graph.{kind.Type}",
                ["@odata.id"] = resource,
                ["@odata.etag"] = "W/\"CQAAAA==\"",
                ["id"] = id(subscription),
            };
            Enqueue(subscription.NotificationUrl, body);
        }
    }

    private string Spelling(string usual, string mailbox, string collection, string id) =>
        !simulator.Faults.Notifications.VariedResource ? usual : simulator.NotificationLuck().Next(4) switch
        {
            0 => $"users/{mailbox}/{collection.ToLowerInvariant()}/{id}",
            1 => $"Users('{mailbox}')/{collection}('{id}')",
            2 => $"/Users/{mailbox}/{collection}/{id}",
            _ => usual,
        };

    private JsonObject About(SimulatedSubscription subscription) => new()
    {
        ["subscriptionId"] = subscription.Id,
        ["subscriptionExpirationDateTime"] = MessageProperties.Time(subscription.ExpiresAt),
        ["tenantId"] = simulator.TenantId,
        ["clientState"] = subscription.ClientState,
    };

    private void Enqueue(Uri url, JsonObject body)
    {
        var (faults, luck) = (simulator.Faults.Notifications, simulator.NotificationLuck());
        if (luck.NextDouble() < faults.Lost)
        {
            Interlocked.Increment(ref lost);
            return;
        }

        var now = simulator.Clock.GetUtcNow();
        var due = luck.NextDouble() < faults.Delayed ? now + faults.DelayedBy : now;
        lock (gate)
        {
            waiting.Add(new Notification(url, body, now, due, Tries: 0));
            if (luck.NextDouble() < faults.Repeated)
            {
                waiting.Add(new Notification(url, (JsonObject)body.DeepClone(), now, due, Tries: 0));
            }
        }
    }

    private Notification[] Due()
    {
        var now = simulator.Clock.GetUtcNow();
        Notification[] due;
        lock (gate)
        {
            due = [.. waiting.Where(notification => notification.Due <= now)];
            waiting = [.. waiting.Where(notification => notification.Due > now)];
        }

        if (simulator.Faults.Notifications.Reordered)
        {
            simulator.NotificationLuck().Shuffle(due);
        }

        return due;
    }

    private async Task<bool> PostAsync(Notification[] batch, CancellationToken cancellation)
    {
        var body = new JsonObject { ["value"] = new JsonArray([.. batch.Select(notification => notification.Body.DeepClone())]) };
        simulator.Notify(body);
        using var tooLate = new CancellationTokenSource(AnswerTime, simulator.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(tooLate.Token, cancellation);
        try
        {
            using var answer = await http.PostAsJsonAsync(batch[0].Url, body, either.Token);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (OperationCanceledException) when (tooLate.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <returns>How many are not tried again.</returns>
    private int TryAgain(Notification[] failed)
    {
        var now = simulator.Clock.GetUtcNow();
        var again = failed.Where(notification => now - notification.Since < GivesUpAfter).ToList();
        lock (gate)
        {
            waiting.AddRange(again.Select(notification => notification with
            {
                Due = now + TimeSpan.FromSeconds(Math.Min(600, 1 << Math.Min(notification.Tries, 10))),
                Tries = notification.Tries + 1,
            }));
        }

        return failed.Length - again.Count;
    }

    private sealed record Notification(Uri Url, JsonObject Body, DateTimeOffset Since, DateTimeOffset Due, int Tries);
}
