using CrmOffice.Api.Model;
using CrmOffice.Api.Shared.Graph;
using CrmOffice.SimulatedGraph;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmOffice.Api.Tests.Mail;

/// <summary>That no mail is lost and Graph is not hammered, whatever goes wrong.</summary>
public sealed class MailSyncTests
{
    private const string Customer = "max@kunde.example";
    private const string Listing = "/users/*/mailFolders/*/messages/delta";

    /// <summary>Single messages: a star stands for slashes too, and listings end otherwise.</summary>
    private const string Message = "/users/*/messages/AAkA*";

    private static readonly TimeSpan Minutes2 = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Without_a_public_address_folders_are_asked_every_two_minutes()
    {
        await using var app = await MailApp.StartAsync();
        var eva = await app.AddMailboxAsync("eva");
        await app.AddCustomerAsync("Kunde", Customer);
        await app.SyncAsync();
        eva.Receive(new SimulatedMail(Customer, "Angebot"));
        await app.SyncAfterAsync(TimeSpan.FromSeconds(119));
        Assert.Equal(0, await app.EmailsAsync());

        await app.SyncAfterAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await app.EmailsAsync());
        Assert.Empty(app.Graph.Subscriptions);
    }

    [Fact]
    public async Task Delta_state_that_graph_forgot_410_is_read_again_and_links_that_are_merely_absent_stay()
    {
        await using var app = await MailApp.StartAsync();
        var eva = await app.AddMailboxAsync("eva");
        var customer = await app.AddCustomerAsync("Kunde", Customer);
        var kept = eva.Receive(new SimulatedMail(Customer, "Bleibt"));
        var deleted = eva.Receive(new SimulatedMail(Customer, "Wird gelöscht"));
        await app.SyncAsync();
        eva.Delete(deleted);
        eva.ExpireDeltaTokens();
        var added = eva.Receive(new SimulatedMail(Customer, "Neu"));
        await app.SyncAfterAsync(Minutes2);

        foreach (var item in (string[])[kept, deleted, added])
        {
            Assert.Equal([customer], await app.PartiesAsync(item));
        }

        Assert.Equal(3, await app.EmailsAsync());
        Assert.Equal(1, app.RequestsFor(kept));
    }

    [Fact]
    public async Task What_a_filtered_delta_query_leaves_out_is_read_in_windows_of_less_than_5000()
    {
        await using var app = await MailApp.StartAsync(("Graph:PageSize", "500"));
        var eva = await app.AddMailboxAsync("eva");
        var customer = await app.AddCustomerAsync("Kunde", Customer);
        var first = eva.Receive(new SimulatedMail(Customer, "Die älteste") { ReceivedAt = app.Clock.GetUtcNow().AddDays(-20) });
        for (var i = 0; i < 5_200; i++)
        {
            eva.Receive(new SimulatedMail("fremd@anders.example", "Andere") { ReceivedAt = app.Clock.GetUtcNow().AddDays(-10).AddMinutes(i) });
        }

        await app.SyncAsync();
        var inbox = await app.InboxAsync(eva);

        Assert.Equal([customer], await app.PartiesAsync(first));
        Assert.Equal(5_201, await app.MessagesAsync());
        Assert.True(inbox.IsCaughtUp);
        Assert.True(inbox.MessagesRead >= 5_201);
    }

    [Fact]
    public async Task The_first_reading_is_limited_to_the_chosen_period()
    {
        await using var app = await MailApp.StartAsync();
        var eva = await app.AddMailboxAsync("eva", days: 7);
        await app.AddCustomerAsync("Kunde", Customer);
        eva.Receive(new SimulatedMail(Customer, "Vor acht Tagen") { ReceivedAt = app.Clock.GetUtcNow().AddDays(-8) });
        var recent = eva.Receive(new SimulatedMail(Customer, "Vor sechs Tagen") { ReceivedAt = app.Clock.GetUtcNow().AddDays(-6) });
        await app.SyncAsync();

        Assert.Equal(1, await app.MessagesAsync());
        Assert.Equal(MailDecision.Linked, (await app.DecisionAsync(recent)).Decision);
        Assert.True((await app.InboxAsync(eva)).IsCaughtUp);
    }

    [Theory]
    [InlineData(FaultKind.Unauthorized, 3600)]
    [InlineData(FaultKind.Throttled, 5)]
    [InlineData(FaultKind.ServerError, 5)]
    [InlineData(FaultKind.ConnectionDropped, 5)]
    [InlineData(FaultKind.AnswerLost, 5)]
    public async Task The_cursor_does_not_pass_messages_that_are_not_stored(FaultKind kind, int seconds)
    {
        await using var app = await MailApp.StartAsync(("Graph:PageSize", "2"));
        var eva = await app.AddMailboxAsync("eva");
        await app.AddCustomerAsync("Kunde", Customer);
        await app.SyncAsync();
        var before = (await app.InboxAsync(eva)).Link;
        for (var i = 0; i < 5; i++)
        {
            eva.Receive(new SimulatedMail(Customer, $"Mail {i}"));
        }

        app.Graph.Faults = new FaultPlan { Requests = [new RequestFault(kind) { Path = Message, Times = 1 }] };
        await app.SyncAfterAsync(Minutes2);
        Assert.Equal(before, (await app.InboxAsync(eva)).Link);
        Assert.Equal(1, await app.EmailsAsync());

        await app.SyncAfterAsync(TimeSpan.FromSeconds(seconds));
        Assert.Equal(5, await app.EmailsAsync());
        Assert.Equal(MailboxState.Active, (await app.MailboxAsync(eva)).State);
    }

    [Fact]
    public async Task A_time_out_holds_the_cursor()
    {
        await using var app = await MailApp.StartAsync(("Graph:RequestTimeoutSeconds", "1"));
        var eva = await app.AddMailboxAsync("eva");
        await app.AddCustomerAsync("Kunde", Customer);
        await app.SyncAsync();
        var before = (await app.InboxAsync(eva)).Link;
        eva.Receive(new SimulatedMail(Customer, "Angebot"));
        app.Graph.Faults = new FaultPlan { Requests = [new RequestFault(FaultKind.Latency) { Path = Message, Latency = TimeSpan.FromDays(1), Times = 1 }] };
        await app.SyncAfterAsync(Minutes2);
        Assert.Equal(before, (await app.InboxAsync(eva)).Link);

        await app.SyncAfterAsync(TimeSpan.FromSeconds(5));
        Assert.Equal(1, await app.EmailsAsync());
    }

    [Fact]
    public async Task One_bad_message_is_parked_after_some_tries_and_shown_and_the_rest_goes_on()
    {
        await using var app = await MailApp.StartAsync();
        var eva = await app.AddMailboxAsync("eva");
        await app.AddCustomerAsync("Kunde", Customer);
        var bad = eva.Receive(new SimulatedMail(Customer, "Kaputt"));
        eva.Receive(new SimulatedMail("fremd@anders.example", "Hat dieselbe Id in anderer Schreibung, was das Muster des Fehlers nicht unterscheidet"));
        var good = eva.Receive(new SimulatedMail(Customer, "Heil"));
        app.Graph.Faults = new FaultPlan { Requests = [new RequestFault(FaultKind.ServerError) { Path = $"/users/*/messages/{bad}", Status = 500 }] };
        await app.SyncAsync();
        Assert.Equal(MailDecision.Pending, (await app.DecisionAsync(bad)).Decision);
        Assert.Equal(MailDecision.Linked, (await app.DecisionAsync(good)).Decision);
        Assert.Null((await app.InboxAsync(eva)).Link);

        for (var i = 0; i < 16; i++)
        {
            await app.SyncAfterAsync(TimeSpan.FromMinutes(1));
        }

        var parked = await app.MessageAsync(bad);
        Assert.Equal((MailDecision.Parked, 5, "http_500"), (parked.Decision, parked.Tries, parked.ProblemCode));
        Assert.Equal(5, app.RequestsFor(bad));
        await app.SyncAfterAsync(Minutes2);
        Assert.NotNull((await app.InboxAsync(eva)).Link);

        app.Graph.Faults = FaultPlan.None;
        await app.SaveAsync(db => db.MailboxMessages.Single(m => m.ItemId == bad).TryAgain(app.Clock.GetUtcNow()));
        await app.SyncAsync();
        Assert.Equal(MailDecision.Linked, (await app.DecisionAsync(bad)).Decision);
    }

    [Theory]
    [InlineData("2.128", 2.2)]
    [InlineData("120", 120)]
    public async Task Retry_After_is_honoured_also_with_a_fraction_and_only_what_failed_is_asked_again(string retryAfter, double seconds)
    {
        await using var app = await MailApp.StartAsync();
        var eva = await app.AddMailboxAsync("eva");
        await app.AddCustomerAsync("Kunde", Customer);
        await app.SyncAsync();
        var items = Enumerable.Range(0, 4).Select(i => eva.Receive(new SimulatedMail(Customer, $"Mail {i}"))).ToList();
        app.Graph.Faults = new FaultPlan { Requests = [new RequestFault(FaultKind.Throttled) { Path = Message, Times = 1, RetryAfter = retryAfter }] };
        await app.SyncAfterAsync(Minutes2);
        Assert.Equal(3, await app.EmailsAsync());
        var asked = app.Graph.Requests.All.Count;

        await app.SyncAfterAsync(TimeSpan.FromSeconds(seconds - 0.2));
        Assert.Equal(asked, app.Graph.Requests.All.Count);
        await app.SyncAfterAsync(TimeSpan.FromSeconds(0.2));

        Assert.Equal(4, await app.EmailsAsync());
        Assert.Equal([1, 1, 1, 2], items.Select(app.RequestsFor).Order());
    }

    [Fact]
    public async Task Mailbox_concurrency_is_never_more_than_4_over_all_instances()
    {
        await using var app = await MailApp.StartAsync();
        await using var other = await app.StartAnotherAsync();
        await app.AddCustomerAsync("Kunde", Customer);
        foreach (var name in (string[])["eva", "max", "ida"])
        {
            var mailbox = await app.AddMailboxAsync(name);
            for (var i = 0; i < 40; i++)
            {
                mailbox.Receive(new SimulatedMail(Customer, $"Mail {i}") { InternetMessageId = $"<{i}@kunde.example>" });
            }
        }

        await Task.WhenAll(app.SyncAsync(), other.SyncAsync(), app.SyncAsync(), other.SyncAsync());

        Assert.All(app.Graph.Requests.HighestAtOnce.Values, atOnce => Assert.InRange(atOnce, 1, 4));
        Assert.DoesNotContain(429, app.Graph.Requests.ByStatus.Keys);
        Assert.Equal(40, await app.EmailsAsync());
        Assert.Equal(120, await app.MessagesAsync());
        Assert.Equal(120, await app.ReadAsync(db => db.MailboxMessages.CountAsync(m => m.Decision == MailDecision.Linked)));
    }

    [Fact]
    public async Task A_message_that_is_gone_404_is_skipped()
    {
        await using var app = await MailApp.StartAsync();
        var eva = await app.AddMailboxAsync("eva");
        await app.AddCustomerAsync("Kunde", Customer);
        var item = eva.Receive(new SimulatedMail(Customer, "Weg") { ReceivedAt = app.Clock.GetUtcNow().AddHours(-1) });
        app.Graph.Faults = new FaultPlan { Requests = [new RequestFault(FaultKind.NotFound) { Path = Message }] };
        await app.SyncAsync();

        Assert.Equal((MailDecision.Skipped, MailSkipReason.Gone), await app.DecisionAsync(item));
        Assert.NotNull((await app.InboxAsync(eva)).Link);
    }

    [Fact]
    public async Task A_copy_of_a_sent_mail_that_is_404_for_a_moment_is_asked_for_again()
    {
        await using var app = await MailApp.StartAsync();
        var eva = await app.AddMailboxAsync("eva");
        await app.AddCustomerAsync("Kunde", Customer);
        var item = eva.Receive(new SimulatedMail("eva@eigen.example", "Eben gesendet") { To = [Customer], Folder = "sentitems" });
        app.Graph.Faults = new FaultPlan { Requests = [new RequestFault(FaultKind.NotFound) { Path = Message, Times = 1 }] };
        await app.SyncAsync();
        await app.SyncAfterAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(MailDecision.Linked, (await app.DecisionAsync(item)).Decision);
    }

    [Fact]
    public async Task A_mailbox_that_is_inactive_is_switched_off_and_others_go_on()
    {
        await using var app = await MailApp.StartAsync();
        var eva = await app.AddMailboxAsync("eva");
        var max = await app.AddMailboxAsync("max");
        await app.AddCustomerAsync("Kunde", Customer);
        var item = max.Receive(new SimulatedMail(Customer, "Angebot"));
        app.Graph.Faults = new FaultPlan { Requests = [new RequestFault(FaultKind.MailboxUnavailable) { Mailbox = eva.Id }] };
        await app.SyncAsync();
        var stopped = await app.MailboxAsync(eva);
        await app.SyncAfterAsync(TimeSpan.FromDays(1));

        Assert.Equal((MailboxState.Stopped, MailboxStopReason.Inactive), (stopped.State, stopped.Reason));
        Assert.Single(app.Graph.Requests.All, r => r.Mailbox == eva.Id);
        Assert.Equal(MailDecision.Linked, (await app.DecisionAsync(item)).Decision);
    }

    [Theory]
    [InlineData(FaultKind.Unauthorized, MailboxStopReason.SignInRefused)]
    [InlineData(FaultKind.AccessDenied, MailboxStopReason.AccessDenied)]
    public async Task Refusals_401_and_403_stop_the_mailbox_with_a_reason_and_are_not_hammered(FaultKind kind, MailboxStopReason reason)
    {
        await using var app = await MailApp.StartAsync();
        var eva = await app.AddMailboxAsync("eva");
        await app.AddCustomerAsync("Kunde", Customer);
        eva.Receive(new SimulatedMail(Customer, "Angebot"));
        app.Graph.Faults = new FaultPlan { Requests = [new RequestFault(kind)] };
        await app.SyncAsync();
        for (var i = 0; i < 29; i++)
        {
            await app.SyncAfterAsync(Minutes2);
        }

        var stopped = await app.MailboxAsync(eva);
        Assert.Equal((MailboxState.Stopped, reason), (stopped.State, stopped.Reason));
        Assert.Single(app.Graph.Requests.All);

        app.Graph.Faults = FaultPlan.None;
        await app.SyncAfterAsync(Minutes2);
        Assert.Equal(MailboxState.Active, (await app.MailboxAsync(eva)).State);
        Assert.Equal(1, await app.EmailsAsync());
    }

    [Fact]
    public async Task Repeated_duplicate_reordered_and_empty_pages_are_legal()
    {
        await using var app = await MailApp.StartAsync(("Graph:PageSize", "3"));
        var eva = await app.AddMailboxAsync("eva");
        await app.AddCustomerAsync("Kunde", Customer);
        for (var i = 0; i < 20; i++)
        {
            eva.Receive(new SimulatedMail(Customer, $"Mail {i}"));
        }

        app.Graph.Faults = new FaultPlan
        {
            Requests =
            [
                new RequestFault(FaultKind.Duplicates) { Path = Listing, Probability = 0.5 },
                new RequestFault(FaultKind.Reordered) { Path = Listing, Probability = 0.5 },
                new RequestFault(FaultKind.EmptyPage) { Path = Listing, Probability = 0.3, Times = 5 },
            ],
        };
        await app.SyncAsync();

        Assert.Equal(20, await app.EmailsAsync());
        Assert.Equal(20, await app.MessagesAsync());
    }

    [Fact]
    public async Task A_mail_that_was_restored_comes_as_created_and_stays_one()
    {
        await using var app = await MailApp.StartAsync();
        var eva = await app.AddMailboxAsync("eva");
        var customer = await app.AddCustomerAsync("Kunde", Customer);
        var item = eva.Receive(new SimulatedMail(Customer, "Hin und her"));
        await app.SyncAsync();
        eva.Move(item, "deleteditems");
        await app.SyncAfterAsync(Minutes2);
        eva.Move(item, "inbox");
        await app.SyncAfterAsync(Minutes2);

        Assert.Equal([customer], await app.PartiesAsync(item));
        Assert.Equal((1, 1), (await app.EmailsAsync(), await app.MessagesAsync()));
        Assert.Equal(1, app.RequestsFor(item));
    }

    [Fact]
    public async Task When_a_worker_dies_its_mailbox_is_taken_over_after_the_lease_and_not_before()
    {
        await using var app = await MailApp.StartAsync();
        var eva = await app.AddMailboxAsync("eva");
        await app.AddCustomerAsync("Kunde", Customer);
        eva.Receive(new SimulatedMail(Customer, "Angebot"));
        await app.ReadAsync(db => db.Mailboxes.ExecuteUpdateAsync(set => set
            .SetProperty(m => m.Lease, Guid.NewGuid())
            .SetProperty(m => m.LeaseUntil, app.Clock.GetUtcNow().AddSeconds(60))));
        await app.SyncAfterAsync(TimeSpan.FromSeconds(60));
        Assert.Equal(0, await app.EmailsAsync());

        await app.SyncAfterAsync(TimeSpan.FromMilliseconds(1));
        Assert.Equal(1, await app.EmailsAsync());
    }

    [Fact]
    public async Task A_worker_that_was_overtaken_moves_no_cursor()
    {
        await using var app = await MailApp.StartAsync();
        await app.AddMailboxAsync("eva");
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmOffice.Api.Data.CrmDb>();
        var options = app.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<CrmOffice.Api.Shared.Graph.GraphOptions>>().Value;
        var lease = (await MailboxLease.ClaimAsync(db, options, app.Clock, CancellationToken.None))!;
        db.MailFolderCursors.Add(new MailFolderCursor(lease.MailboxId, "folder", null));
        app.Clock.Advance(TimeSpan.FromSeconds(61));
        await app.SyncAsync();

        await Assert.ThrowsAsync<LeaseLostException>(() => lease.SaveAsync(CancellationToken.None));
        Assert.Equal(0, await app.ReadAsync(other => other.MailFolderCursors.CountAsync(c => c.FolderId == "folder")));
    }

    [Fact]
    public async Task A_mail_that_is_decided_twice_stays_linked_to_its_entry()
    {
        await using var app = await MailApp.StartAsync();
        var eva = await app.AddMailboxAsync("eva");
        var customer = await app.AddCustomerAsync("Kunde", Customer);
        var item = eva.Receive(new SimulatedMail(Customer, "Angebot"));
        await app.SyncAsync();

        // As after another instance has taken the mailbox over in the middle of a page.
        await app.SaveAsync(db => db.MailboxMessages.Single().TryAgain(app.Clock.GetUtcNow()));
        await app.SyncAsync();

        Assert.Equal([customer], await app.PartiesAsync(item));
    }

    [Fact]
    public async Task A_folder_that_was_said_to_be_gone_and_is_not_is_found_again_soon()
    {
        await using var app = await MailApp.StartAsync();
        var eva = await app.AddMailboxAsync("eva");
        var customer = await app.AddCustomerAsync("Kunde", Customer);
        var folder = eva.AddFolder("Kunden", "inbox");
        await app.SyncAsync();
        app.Graph.Faults = new FaultPlan { Requests = [new RequestFault(FaultKind.NotFound) { Path = $"/users/*/mailFolders/{folder}/messages/delta", Times = 1 }] };
        await app.SyncAfterAsync(TimeSpan.FromMinutes(15));
        var item = eva.Receive(new SimulatedMail(Customer, "Angebot") { Folder = folder });
        await app.SyncAfterAsync(TimeSpan.FromMinutes(15));

        Assert.Equal([customer], await app.PartiesAsync(item));
    }

    [Fact]
    public async Task A_mailbox_that_gets_further_between_failures_is_not_held_longer_each_time()
    {
        await using var app = await MailApp.StartAsync(("Graph:PageSize", "1"));
        var eva = await app.AddMailboxAsync("eva");
        await app.AddCustomerAsync("Kunde", Customer);
        await app.SyncAsync();
        app.Clock.Advance(Minutes2);
        for (var round = 1; round <= 4; round++)
        {
            Enumerable.Range(0, 3).ToList().ForEach(i => eva.Receive(new SimulatedMail(Customer, $"Mail {i}")));
            app.Graph.Faults = new FaultPlan { Requests = [new RequestFault(FaultKind.ServerError) { Path = Message, After = 2, Times = 1 }] };
            await app.SyncAsync();

            Assert.Equal(app.Clock.GetUtcNow().AddSeconds(5), (await app.MailboxAsync(eva)).HoldUntil);
            app.Clock.Advance(TimeSpan.FromSeconds(5));
        }

        Assert.Equal(8, await app.EmailsAsync());
    }

    [Fact]
    public async Task Consent_that_is_withdrawn_removes_cursors_and_unlinked_content_and_keeps_the_history()
    {
        await using var app = await MailApp.StartReachableAsync();
        var eva = await app.AddMailboxAsync("eva");
        await app.AddCustomerAsync("Kunde", Customer);
        eva.Receive(new SimulatedMail(Customer, "Bleibt"));
        eva.Receive(new SimulatedMail("fremd@anders.example", "Unbekannt"));
        eva.Receive(new SimulatedMail(Customer, "Gelöst"));
        await app.SyncAsync();
        Assert.Equal(2, app.Graph.Subscriptions.Count);
        await app.SaveAsync(db =>
        {
            db.EmailLinks.Single(l => l.EmailMessage!.Subject == "Gelöst").Remove();
            db.Mailboxes.Single().Leave();
        });
        await app.SyncAsync();

        Assert.Empty(app.Graph.Subscriptions);
        Assert.Equal(["Bleibt"], await app.ReadAsync(db => db.EmailMessages.Select(m => m.Subject).ToListAsync()));
        Assert.Equal(0, await app.MessagesAsync());
        Assert.Equal(0, await app.ReadAsync(db => db.MailFolderCursors.CountAsync()));
        Assert.Equal(0, await app.ReadAsync(db => db.Mailboxes.CountAsync()));
    }
}
