using System.Text.Json.Nodes;
using CrmOffice.SimulatedGraph;
using CrmOffice.SimulatedGraph.Subscriptions;
using Microsoft.AspNetCore.Http;
using Microsoft.Graph.Models;
using static CrmOffice.Api.Tests.GraphSimulation.SimulatedGraph;

namespace CrmOffice.Api.Tests.GraphSimulation;

public sealed class SubscriptionTests : IAsyncLifetime
{
    private NotificationReceiver receiver = null!;

    public async ValueTask InitializeAsync() => receiver = await NotificationReceiver.StartAsync();

    public ValueTask DisposeAsync() => receiver.DisposeAsync();

    [Fact]
    public async Task A_subscription_is_made_after_the_handshake_and_tells_what_happens_in_its_folder()
    {
        using var graph = new SimulatedGraph();
        var subscription = await SubscribeAsync(graph);

        var id = graph.Eva.Receive(AMail());
        graph.Eva.Update(id, new JsonObject { ["isRead"] = true });
        graph.Eva.Move(id, "archive");
        Assert.Empty(receiver.Told);
        Assert.Equal(new DeliveryReport(Delivered: 3, Failed: 0, GivenUp: 0, Waiting: 0), await graph.Simulator.DeliverNotificationsAsync());

        Assert.Equal(["created", "updated", "deleted"], receiver.Told.Select(told => told["changeType"]!.GetValue<string>()));
        Assert.All(receiver.Told, told => Assert.Equal(
            (subscription.Id, "secret", id, graph.Simulator.TenantId),
            (Text(told, "subscriptionId"), Text(told, "clientState"), Text((JsonObject)told["resourceData"]!, "id"), Text(told, "tenantId"))));
    }

    [Fact]
    public async Task Without_the_header_notifications_name_other_ids()
    {
        using var graph = new SimulatedGraph();
        await SubscribeAsync(graph, immutable: false);

        var id = graph.Eva.Receive(AMail());
        await graph.Simulator.DeliverNotificationsAsync();

        var told = Text((JsonObject)Assert.Single(receiver.Told)["resourceData"]!, "id");
        Assert.NotEqual(id, told);
        Assert.Equal("Angebot", (await graph.EvasMailbox.Messages[told].GetAsync())!.Subject);
    }

    [Fact]
    public async Task No_subscription_without_the_right_answer_to_the_handshake()
    {
        using var graph = new SimulatedGraph();
        foreach (var wrong in new Func<string, IResult>[]
        {
            token => Results.Json(token),
            token => Results.Text(Uri.EscapeDataString(token)),
            token => Results.Text(token, statusCode: StatusCodes.Status202Accepted),
            _ => Results.NotFound(),
        })
        {
            receiver.Handshake = wrong;
            Assert.Equal("ValidationError", (await RefusedAsync(() => SubscribeAsync(graph))).Error!.Code);
        }

        Assert.Empty(graph.Simulator.Subscriptions);
    }

    [Fact]
    public async Task Times_secrets_and_resources_have_limits()
    {
        using var graph = new SimulatedGraph();
        var now = graph.Clock.GetUtcNow();

        var shortest = await SubscribeAsync(graph, subscription => subscription.ExpirationDateTime = now.AddMinutes(5));
        var longest = await SubscribeAsync(graph, subscription => subscription.ExpirationDateTime = now.AddMinutes(10_080));
        Assert.Equal((now.AddMinutes(45), now.AddMinutes(10_080)), (shortest.ExpirationDateTime, longest.ExpirationDateTime));
        foreach (var wrong in new Action<Subscription>[]
        {
            subscription => subscription.ExpirationDateTime = now.AddMinutes(10_081),
            subscription => subscription.ExpirationDateTime = now.AddMinutes(-1),
            subscription => subscription.ClientState = new string('x', 129),
            subscription => subscription.ChangeType = "created,moved",
            subscription => subscription.Resource = "users/nobody/messages",
            subscription => subscription.NotificationUrl = "http://crm.example/notifications",
        })
        {
            Assert.Equal(400, (await RefusedAsync(() => SubscribeAsync(graph, wrong))).ResponseStatusCode);
        }
    }

    [Fact]
    public async Task Subscriptions_are_listed_renewed_and_deleted_until_they_expire()
    {
        using var graph = new SimulatedGraph();
        var (one, other) = (await SubscribeAsync(graph), await SubscribeAsync(graph));
        await graph.Client.Subscriptions[other.Id].DeleteAsync();

        graph.Clock.Advance(TimeSpan.FromMinutes(50));
        var renewed = await graph.Client.Subscriptions[one.Id].PatchAsync(new Subscription { ExpirationDateTime = graph.Clock.GetUtcNow().AddMinutes(60) });
        var listed = await graph.Client.Subscriptions.GetAsync();
        var refused = await RefusedAsync(() => graph.Client.Subscriptions[one.Id].PatchAsync(new Subscription { LifecycleNotificationUrl = receiver.Url }));
        Assert.Equal(400, refused.ResponseStatusCode);

        Assert.Equal((one.Id, null), (Assert.Single(listed!.Value!).Id, listed.Value![0].ClientState));
        Assert.Equal(graph.Clock.GetUtcNow().AddMinutes(60), renewed!.ExpirationDateTime);
        graph.Clock.Advance(TimeSpan.FromMinutes(60));
        var later = new Subscription { ExpirationDateTime = graph.Clock.GetUtcNow().AddHours(1) };
        Assert.Equal(404, (await RefusedAsync(() => graph.Client.Subscriptions[one.Id].PatchAsync(later))).ResponseStatusCode);
        graph.Eva.Receive(AMail());
        Assert.Equal(0, graph.Simulator.WaitingNotifications);
    }

    [Fact]
    public async Task Lifecycle_events_are_told_and_nothing_is_notified_until_reauthorization()
    {
        using var graph = new SimulatedGraph();
        var (one, other) = (await SubscribeAsync(graph), await SubscribeAsync(graph));

        graph.Simulator.RequireReauthorization(one.Id!);
        graph.Simulator.SayNotificationsWereMissed(other.Id!);
        graph.Simulator.RemoveSubscription(other.Id!);
        graph.Eva.Receive(AMail());
        await graph.Simulator.DeliverNotificationsAsync();

        Assert.Equal(
            [(one.Id!, "reauthorizationRequired"), (other.Id!, "missed"), (other.Id!, "subscriptionRemoved")],
            receiver.Told.Select(told => (Text(told, "subscriptionId"), Text(told, "lifecycleEvent"))));
        await graph.Client.Subscriptions[one.Id].PatchAsync(new Subscription { ExpirationDateTime = graph.Clock.GetUtcNow().AddHours(1) });
        graph.Eva.Receive(AMail());
        Assert.Equal(1, (await graph.Simulator.DeliverNotificationsAsync()).Delivered);
        graph.Simulator.ExpireSubscription(one.Id!);
        Assert.Empty(graph.Simulator.Subscriptions);
    }

    [Fact]
    public async Task What_is_not_taken_comes_again_for_four_hours()
    {
        using var graph = new SimulatedGraph();
        await SubscribeAsync(graph, subscription => subscription.ExpirationDateTime = graph.Clock.GetUtcNow().AddDays(1));
        receiver.Status = StatusCodes.Status503ServiceUnavailable;
        graph.Eva.Receive(AMail());

        Assert.Equal((1, 1), await Failed());
        Assert.Equal((0, 1), await Failed());
        graph.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((1, 1), await Failed());
        receiver.Status = StatusCodes.Status202Accepted;
        graph.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(1, (await graph.Simulator.DeliverNotificationsAsync()).Delivered);

        receiver.Status = StatusCodes.Status503ServiceUnavailable;
        graph.Eva.Receive(AMail());
        graph.Clock.Advance(TimeSpan.FromHours(4));
        Assert.Equal((1, 0), ((await graph.Simulator.DeliverNotificationsAsync()).GivenUp, graph.Simulator.WaitingNotifications));

        async Task<(int Failed, int Waiting)> Failed()
        {
            var report = await graph.Simulator.DeliverNotificationsAsync();
            return (report.Failed, report.Waiting);
        }
    }

    [Fact]
    public async Task Notifications_are_lost_repeated_delayed_and_reordered_by_plan()
    {
        var notifications = new NotificationFaults { Lost = 0.2, Repeated = 0.2, Delayed = 0.2, Reordered = true, VariedResource = true };
        using var graph = new SimulatedGraph(new FaultPlan { Notifications = notifications });
        await SubscribeAsync(graph);
        var ids = Enumerable.Range(0, 200).Select(_ => graph.Eva.Receive(AMail())).ToArray();

        await graph.Simulator.DeliverNotificationsAsync();
        var before = receiver.Told.Count;
        graph.Clock.Advance(notifications.DelayedBy);
        await graph.Simulator.DeliverNotificationsAsync();

        var told = receiver.Told.Select(one => Text((JsonObject)one["resourceData"]!, "id")).ToArray();
        Assert.InRange(told.Length - before, 10, 100);
        Assert.InRange(graph.Simulator.LostNotifications, 10, 100);
        Assert.Equal(ids.Length - graph.Simulator.LostNotifications, told.Distinct().Count());
        Assert.InRange(told.Length - told.Distinct().Count(), 10, 100);
        Assert.NotEqual(told.Order(StringComparer.Ordinal), told);
        var spellings = receiver.Told.Zip(told, (one, id) => Text(one, "resource").Replace(id, "", StringComparison.Ordinal));
        Assert.Equal(4, spellings.Distinct().Count());
    }

    [Fact]
    public async Task The_calendar_can_be_subscribed_to()
    {
        using var graph = new SimulatedGraph();
        await SubscribeAsync(graph, subscription => subscription.Resource = $"/users/{graph.Eva.Id}/events");
        graph.Eva.Receive(AMail());

        var id = graph.Eva.Calendar.Add("Besuch", graph.Clock.GetUtcNow(), graph.Clock.GetUtcNow().AddHours(1));
        await graph.Simulator.DeliverNotificationsAsync();

        Assert.Equal(id, Text((JsonObject)Assert.Single(receiver.Told)["resourceData"]!, "id"));
    }

    private async Task<Subscription> SubscribeAsync(SimulatedGraph graph, Action<Subscription>? change = null, bool immutable = true)
    {
        var subscription = new Subscription
        {
            Resource = $"users/{graph.Eva.Id}/mailFolders('inbox')/messages",
            ChangeType = "created,updated,deleted",
            NotificationUrl = receiver.Url,
            LifecycleNotificationUrl = receiver.Url,
            ClientState = "secret",
            ExpirationDateTime = graph.Clock.GetUtcNow().AddHours(1),
        };
        change?.Invoke(subscription);
        return (await graph.Client.Subscriptions.PostAsync(subscription, request =>
        {
            if (immutable)
            {
                Immutable(request.Headers);
            }
        }))!;
    }

    private static string Text(JsonObject json, string name) => json[name]!.GetValue<string>();
}
