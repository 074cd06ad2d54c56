using System.Net;
using System.Text;
using System.Text.Json;
using CrmOffice.Api.Model;
using CrmOffice.SimulatedGraph;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Graph;

namespace CrmOffice.Api.Tests.Mail;

/// <summary>Change notifications: what is taken, and what they set off.</summary>
public sealed class NotificationTests
{
    private const string Customer = "max@kunde.example";
    private const string Notifications = "/api/graph/notifications";

    [Fact]
    public async Task A_notification_wakes_its_folder_at_once()
    {
        await using var app = await MailApp.StartReachableAsync();
        var eva = await app.AddMailboxAsync("eva");
        var customer = await app.AddCustomerAsync("Kunde", Customer);
        await app.SyncAsync();
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        var item = eva.Receive(new SimulatedMail(Customer, "Angebot"));
        await app.SyncAsync();
        Assert.Equal(0, await app.EmailsAsync());

        await app.DeliverAsync();
        Assert.Equal([customer], await app.PartiesAsync(item));
        Assert.Equal(0, await app.ReadAsync(db => db.ReceivedNotifications.CountAsync()));
    }

    [Theory]
    [InlineData(Notifications)]
    [InlineData("/api/graph/lifecycle")]
    public async Task The_handshake_gives_the_token_back_as_plain_text(string path)
    {
        await using var app = await MailApp.StartAsync();
        using var stranger = app.CreateClient();
        stranger.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        using var response = await stranger.PostAsync($"{path}?validationToken={Uri.EscapeDataString("Validation: Testing & <b>ü</b>")}", null);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/plain", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("Validation: Testing & <b>ü</b>", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_notification_is_one_row_and_202_and_one_with_a_wrong_state_subscription_or_tenant_is_202_and_dropped()
    {
        await using var app = await MailApp.StartReachableAsync();
        await app.AddMailboxAsync("eva");
        await app.SyncAsync();
        var known = await app.ReadAsync(db => db.GraphSubscriptions.FirstAsync());
        var good = (known.SubscriptionId, known.ClientState, app.Graph.TenantId);
        var answers = new List<string>
        {
            await PostAsync(app, good),
            await PostAsync(app, (known.SubscriptionId, known.ClientState.ToLowerInvariant(), app.Graph.TenantId)),
            await PostAsync(app, (known.SubscriptionId, "", app.Graph.TenantId)),
            await PostAsync(app, (Guid.NewGuid().ToString(), known.ClientState, app.Graph.TenantId)),
            await PostAsync(app, (Guid.NewGuid().ToString(), "", app.Graph.TenantId)),
            await PostAsync(app, (known.SubscriptionId, known.ClientState, Guid.NewGuid().ToString())),
            await PostAsync(app, "{\"value\":[null,{}]}"),
            await PostAsync(app, "no JSON"),
        };

        Assert.Single(answers.Distinct());
        Assert.StartsWith("202", answers[0], StringComparison.Ordinal);
        var stored = Assert.Single(await app.ReadAsync(db => db.ReceivedNotifications.ToListAsync()));
        Assert.Equal((known.SubscriptionId, "AAk=", "created"), (stored.SubscriptionId, stored.ResourceId, stored.ChangeType));
    }

    [Fact]
    public async Task Many_that_post_at_once_are_all_answered_when_theirs_are_kept()
    {
        await using var app = await MailApp.StartReachableAsync();
        await app.AddMailboxAsync("eva");
        await app.SyncAsync();
        var known = await app.ReadAsync(db => db.GraphSubscriptions.AsNoTracking().OrderBy(s => s.Id).FirstAsync());
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => PostAsync(app, (known.SubscriptionId, i % 4 == 0 ? "" : known.ClientState, app.Graph.TenantId))));

        Assert.All(answers, answer => Assert.StartsWith("202", answer, StringComparison.Ordinal));
        Assert.Equal(30, await app.ReadAsync(db => db.ReceivedNotifications.CountAsync()));
    }

    [Fact]
    public async Task While_the_store_is_down_the_answer_is_an_error_so_that_graph_comes_again()
    {
        await using var app = await MailApp.StartReachableAsync();
        await app.AddMailboxAsync("eva");
        await app.SyncAsync();
        var known = await app.ReadAsync(db => db.GraphSubscriptions.FirstAsync());
        await app.ReadAsync(db => db.Database.ExecuteSqlRawAsync("""ALTER TABLE "ReceivedNotifications" RENAME TO "Away";"""));
        Assert.StartsWith("500", await PostAsync(app, (known.SubscriptionId, known.ClientState, app.Graph.TenantId)), StringComparison.Ordinal);

        await app.ReadAsync(db => db.Database.ExecuteSqlRawAsync("""ALTER TABLE "Away" RENAME TO "ReceivedNotifications";"""));
        Assert.StartsWith("202", await PostAsync(app, (known.SubscriptionId, known.ClientState, app.Graph.TenantId)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Duplicate_reordered_and_variously_spelt_notifications_of_a_folder_wake_it_once()
    {
        await using var app = await MailApp.StartReachableAsync();
        var eva = await app.AddMailboxAsync("eva");
        await app.AddCustomerAsync("Kunde", Customer);
        await app.SyncAsync();
        app.Graph.Faults = new FaultPlan { Notifications = new() { Repeated = 1, Reordered = true, VariedResource = true } };
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        for (var i = 0; i < 10; i++)
        {
            eva.Update(eva.Receive(new SimulatedMail(Customer, $"Mail {i}")), new() { ["isRead"] = true });
        }

        app.Graph.Requests.Clear();
        await app.DeliverAsync();

        Assert.True(app.Graph.DeliveredNotifications >= 40);
        Assert.Equal(10, await app.EmailsAsync());
        Assert.Single(app.Graph.Requests.All, r => r.Path.EndsWith("/delta", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lost_notifications_are_made_up_for_by_the_scheduled_delta()
    {
        await using var app = await MailApp.StartReachableAsync();
        var eva = await app.AddMailboxAsync("eva");
        var customer = await app.AddCustomerAsync("Kunde", Customer);
        await app.SyncAsync();
        app.Graph.Faults = new FaultPlan { Notifications = new() { Lost = 1 } };
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        var item = eva.Receive(new SimulatedMail(Customer, "Angebot"));
        await app.DeliverAsync();
        await app.SyncAfterAsync(TimeSpan.FromMinutes(14));
        Assert.Equal(0, await app.EmailsAsync());

        await app.SyncAfterAsync(TimeSpan.FromMinutes(1));
        Assert.Equal([customer], await app.PartiesAsync(item));
    }

    [Fact]
    public async Task ReauthorizationRequired_renews_the_subscription()
    {
        await using var app = await MailApp.StartReachableAsync();
        await app.AddMailboxAsync("eva");
        await app.SyncAsync();
        var before = app.Graph.Subscriptions[0];
        app.Clock.Advance(TimeSpan.FromHours(1));
        app.Graph.RequireReauthorization(before.Id);
        await app.DeliverAsync();
        var after = app.Graph.Subscriptions.Single(s => s.Id == before.Id);

        Assert.False(after.IsWaitingForReauthorization);
        Assert.True(after.ExpiresAt > before.ExpiresAt);
        Assert.Contains(app.Graph.Requests.All, r => r.Method == "PATCH" && r.Path.EndsWith(before.Id, StringComparison.Ordinal));
    }

    [Fact]
    public async Task SubscriptionRemoved_makes_a_new_one_and_reads_on_from_the_stored_link()
    {
        await using var app = await MailApp.StartReachableAsync();
        var eva = await app.AddMailboxAsync("eva");
        var customer = await app.AddCustomerAsync("Kunde", Customer);
        await app.SyncAsync();
        var removed = app.Graph.Subscriptions.Single(s => s.Resource.Contains("inbox", StringComparison.Ordinal));
        app.Graph.RemoveSubscription(removed.Id);
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        var missed = eva.Receive(new SimulatedMail(Customer, "In der Lücke"));
        await app.DeliverAsync();

        Assert.Equal(2, app.Graph.Subscriptions.Count);
        Assert.DoesNotContain(app.Graph.Subscriptions, s => s.Id == removed.Id);
        Assert.Equal([customer], await app.PartiesAsync(missed));
    }

    [Fact]
    public async Task Missed_reads_on_from_the_stored_link()
    {
        await using var app = await MailApp.StartReachableAsync();
        var eva = await app.AddMailboxAsync("eva");
        var customer = await app.AddCustomerAsync("Kunde", Customer);
        await app.SyncAsync();
        app.Graph.Faults = new FaultPlan { Notifications = new() { Lost = 1 } };
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        var item = eva.Receive(new SimulatedMail(Customer, "Angebot"));
        app.Graph.Faults = FaultPlan.None;
        app.Graph.SayNotificationsWereMissed(app.Graph.Subscriptions.Single(s => s.Resource.Contains("inbox", StringComparison.Ordinal)).Id);
        await app.DeliverAsync();

        Assert.Equal([customer], await app.PartiesAsync(item));
    }

    [Fact]
    public async Task Subscriptions_are_renewed_well_before_they_expire_and_not_all_at_once()
    {
        await using var app = await MailApp.StartReachableAsync();
        foreach (var name in (string[])["eva", "max", "ida"])
        {
            await app.AddMailboxAsync(name);
        }

        await app.SyncAsync();
        var ids = app.Graph.Subscriptions.Select(s => s.Id).Order().ToList();
        var renewals = await app.ReadAsync(db => db.GraphSubscriptions.Select(s => s.RenewAt).ToListAsync());
        Assert.Equal(6, renewals.Distinct().Count());

        for (var day = 0; day < 10; day++)
        {
            await app.SyncAfterAsync(TimeSpan.FromDays(1));
        }

        Assert.Equal(ids, app.Graph.Subscriptions.Select(s => s.Id).Order());
    }

    [Fact]
    public async Task A_subscription_that_is_gone_404_is_made_anew()
    {
        await using var app = await MailApp.StartReachableAsync();
        await app.AddMailboxAsync("eva");
        await app.SyncAsync();
        var old = app.Graph.Subscriptions.Select(s => s.Id).ToList();
        old.ForEach(app.Graph.ExpireSubscription);
        await app.SyncAfterAsync(TimeSpan.FromDays(2));

        Assert.Equal(2, app.Graph.Subscriptions.Count);
        Assert.Empty(app.Graph.Subscriptions.Select(s => s.Id).Intersect(old));
        Assert.Equal(2, await app.ReadAsync(db => db.GraphSubscriptions.CountAsync()));
    }

    [Fact]
    public async Task An_orphan_that_a_dead_process_left_is_deleted()
    {
        await using var app = await MailApp.StartReachableAsync();
        await app.AddMailboxAsync("eva");
        await app.SyncAsync();
        var orphans = app.Graph.Subscriptions.Select(s => s.Id).ToList();
        await app.ReadAsync(db => db.GraphSubscriptions.ExecuteDeleteAsync());
        await app.SyncAsync();

        Assert.Equal(2, app.Graph.Subscriptions.Count);
        Assert.Empty(app.Graph.Subscriptions.Select(s => s.Id).Intersect(orphans));
    }

    [Fact]
    public async Task An_orphan_that_graph_created_too_late_is_deleted_at_the_next_renewal()
    {
        await using var app = await MailApp.StartReachableAsync();
        await app.AddMailboxAsync("eva");
        await app.SyncAsync();
        var known = app.Graph.Subscriptions.Select(s => s.Id).Order().ToList();
        var twin = app.Graph.Subscriptions[0];
        await app.Services.GetRequiredService<GraphServiceClient>().Subscriptions.PostAsync(new()
        {
            Resource = twin.Resource,
            ChangeType = "created",
            NotificationUrl = twin.NotificationUrl.ToString(),
            ExpirationDateTime = twin.ExpiresAt,
        });
        Assert.Equal(3, app.Graph.Subscriptions.Count);
        await app.SyncAfterAsync(TimeSpan.FromDays(2));

        Assert.Equal(known, app.Graph.Subscriptions.Select(s => s.Id).Order());
    }

    [Fact]
    public async Task Where_no_subscription_can_be_had_mails_are_read_all_the_same()
    {
        await using var app = await MailApp.StartReachableAsync();
        var eva = await app.AddMailboxAsync("eva");
        var customer = await app.AddCustomerAsync("Kunde", Customer);
        app.Graph.Faults = new FaultPlan { Requests = [new RequestFault(FaultKind.AccessDenied) { Path = "/subscriptions" }] };
        await app.SyncAsync();
        var item = eva.Receive(new SimulatedMail(Customer, "Angebot"));
        await app.SyncAfterAsync(TimeSpan.FromMinutes(2));

        Assert.Empty(app.Graph.Subscriptions);
        Assert.Equal(MailboxState.Active, (await app.MailboxAsync(eva)).State);
        Assert.Equal([customer], await app.PartiesAsync(item));
    }

    private static Task<string> PostAsync(MailApp app, (string Subscription, string State, string Tenant) from) => PostAsync(app, JsonSerializer.Serialize(new
    {
        value = new[]
        {
            new
            {
                subscriptionId = from.Subscription,
                clientState = from.State,
                tenantId = from.Tenant,
                changeType = "created",
                resource = "Users/x/Messages/AAk=",
                resourceData = new { id = "AAk=" },
            },
        },
    }));

    private static async Task<string> PostAsync(MailApp app, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await app.Http.PostAsync(Notifications, content);
        return $"{(int)response.StatusCode} {(response.IsSuccessStatusCode ? await response.Content.ReadAsStringAsync() : "")}";
    }
}
