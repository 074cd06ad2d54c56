using System.Net.Http.Json;
using CrmOffice.Api.Features.Planning.Digest;
using CrmOffice.Api.Model;
using CrmOffice.Api.Tests.Mail;
using CrmOffice.SimulatedGraph;
using CrmOffice.SimulatedGraph.Mailboxes;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Tests.Planning;

/// <summary>The mail about the day (R14): to who wants it, on a weekday's morning, once.</summary>
public sealed class MorningDigestTests
{
    [Theory]
    [InlineData("2026-03-02T05:29:59Z", "2026-03-02T05:30:00Z")] // Monday, 6:30 in Vienna
    [InlineData("2026-03-02T05:30:00Z", "2026-03-03T05:30:00Z")]
    [InlineData("2026-03-06T12:00:00Z", "2026-03-09T05:30:00Z")] // over the weekend
    [InlineData("2026-03-27T12:00:00Z", "2026-03-30T04:30:00Z")] // and into summer time
    [InlineData("2026-10-23T12:00:00Z", "2026-10-26T05:30:00Z")] // and out of it
    [InlineData("2028-02-28T12:00:00Z", "2028-02-29T05:30:00Z")]
    public void It_is_due_at_half_past_six_of_the_next_weekday(string now, string next) =>
        Assert.Equal(DateTimeOffset.Parse(next, null), DigestTime.NextAfter(DateTimeOffset.Parse(now, null)));

    [Fact]
    public async Task Whoever_wants_it_gets_the_day_by_mail_in_the_language_of_the_wish()
    {
        await using var app = await MailApp.StartAsync();
        var eva = await StartAsync(app);
        using var client = app.As("M-eva");
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        var before = await ReadAsync(client);
        var after = await WishAsync(client, isOn: true);
        await app.SyncAfterAsync(TimeSpan.FromHours(21)); // Tuesday, 7:00

        var mail = Assert.Single(Digests(eva));
        Assert.Equal((false, true, true), (before.IsOn, before.IsPossible, after.IsOn));
        Assert.Equal("Tue 3 March: 1 callback, 1 task", mail.Subject);
        Assert.Contains("&lt;b&gt;Adler&lt;/b&gt; &amp; S&#xF6;hne", mail.Body, StringComparison.Ordinal);
        Assert.Contains("Muster schicken", mail.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Übermorgen", mail.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(eva.Messages("sentitems"), m => m.Subject == mail.Subject);
    }

    [Fact]
    public async Task It_comes_once_a_day_and_not_at_the_weekend()
    {
        await using var app = await MailApp.StartAsync();
        var eva = await StartAsync(app);
        using var client = app.As("M-eva");
        await WishAsync(client, isOn: true);
        for (var hour = 0; hour < 24 * 7; hour++)
        {
            await app.SyncAfterAsync(TimeSpan.FromHours(1));
        }

        Assert.Equal(5, Digests(eva).Count);
    }

    [Fact]
    public async Task Who_does_not_want_it_or_has_nothing_to_do_gets_none()
    {
        await using var app = await MailApp.StartAsync();
        var eva = await StartAsync(app);
        var idle = await app.AddMailboxAsync("idle");
        using var evas = app.As("M-eva");
        using var idles = app.As("M-idle");
        await WishAsync(evas, isOn: true);
        Assert.False((await WishAsync(evas, isOn: false)).IsOn);
        await WishAsync(idles, isOn: true);
        await app.SyncAfterAsync(TimeSpan.FromHours(21));

        Assert.Empty(Digests(eva));
        Assert.Empty(Digests(idle));
    }

    [Theory]
    [InlineData(FaultKind.Throttled, 1)]
    [InlineData(FaultKind.AnswerLost, 1)]
    [InlineData(FaultKind.AccessDenied, 0)]
    public async Task What_graph_refuses_for_now_is_tried_again_and_nothing_comes_twice(FaultKind kind, int mails)
    {
        await using var app = await MailApp.StartAsync();
        var eva = await StartAsync(app);
        using var client = app.As("M-eva");
        await WishAsync(client, isOn: true);
        app.Graph.Faults = new FaultPlan { Requests = [new RequestFault(kind) { Method = "POST", Path = "/users/*/sendMail", Times = 1 }] };
        for (var hour = 0; hour < 30; hour++)
        {
            await app.SyncAfterAsync(TimeSpan.FromMinutes(50));
        }

        Assert.Equal(mails, Digests(eva).Count);
        Assert.Equal(kind == FaultKind.AccessDenied ? "http_403" : null, (await ReadAsync(client)).ProblemCode);
        Assert.Equal(MailboxState.Active, (await app.MailboxAsync(eva)).State);
    }

    [Fact]
    public async Task A_morning_that_was_missed_is_left_out()
    {
        await using var app = await MailApp.StartAsync();
        var eva = await StartAsync(app);
        using var client = app.As("M-eva");
        await WishAsync(client, isOn: true);
        await app.SyncAfterAsync(TimeSpan.FromHours(26)); // Tuesday, noon
        Assert.Empty(Digests(eva));
        await app.SyncAfterAsync(TimeSpan.FromHours(20));

        Assert.Single(Digests(eva));
    }

    [Fact]
    public async Task Without_a_mailbox_that_takes_part_it_says_so()
    {
        await using var app = await MailApp.StartAsync();
        var setting = await ReadAsync(app.Http);
        using var refused = await app.Http.PutAsJsonAsync("/api/me/morning-digest", new { isOn = true });

        Assert.Equal((false, false), (setting.IsOn, setting.IsPossible));
        Assert.Equal("digest_needs_mailbox", await CrmApp.CodeAsync(refused));
    }

    /// <summary>Monday, 10:00: Eva has a callback and a task for Tuesday, and a task for Wednesday.</summary>
    private static async Task<SimulatedMailbox> StartAsync(MailApp app)
    {
        var eva = await app.AddMailboxAsync("eva");
        await app.AddCustomerAsync("<b>Adler</b> & Söhne", "office@adler.example");
        await app.SaveAsync(db =>
        {
            var employee = db.Employees.Single(e => e.Number == "M-eva").Id;
            var customer = db.Customers.Single();
            customer.AssignTo(employee);
            customer.PlanCallback(PlannedAppointments.Tuesday);
            db.Add(new TaskItem(TaskItemKind.General, "Muster schicken", employee, PlannedAppointments.Tuesday));
            db.Add(new TaskItem(TaskItemKind.General, "Übermorgen", employee, PlannedAppointments.Tuesday.AddDays(1)));
        });
        await app.SyncAsync();
        return eva;
    }

    private static IReadOnlyList<MessageState> Digests(SimulatedMailbox mailbox) => mailbox.Messages("inbox");

    private static async Task<MorningDigest> ReadAsync(HttpClient client)
    {
        using var response = await client.GetAsync("/api/me/morning-digest");
        return await CrmApp.ReadAsync<MorningDigest>(response);
    }

    private static async Task<MorningDigest> WishAsync(HttpClient client, bool isOn)
    {
        using var response = await client.PutAsJsonAsync("/api/me/morning-digest", new MorningDigestChange(isOn));
        return await CrmApp.ReadAsync<MorningDigest>(response);
    }
}
