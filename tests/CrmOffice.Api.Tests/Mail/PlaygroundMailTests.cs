using System.Net;
using System.Net.Http.Json;
using CrmOffice.Api.Data.Sample;
using CrmOffice.Api.Features.Mail.Pane;
using CrmOffice.Api.Features.Mail.Sync;
using CrmOffice.Api.Features.Planning.Appointments;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Tests.Planning;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmOffice.Api.Tests.Mail;

/// <summary>The host as somebody starts it who has just fetched the product: Development, the sample company, no setting.</summary>
public sealed class PlaygroundMailTests(PlaygroundMailTests.Playground app) : IClassFixture<PlaygroundMailTests.Playground>
{
    private static readonly PlaygroundMailAddress Anna = new("Anna Huber", "anna.huber@goldener-hirsch.example");

    /// <summary>Nothing is read by itself: the test says when.</summary>
    public class Playground : CrmApp
    {
        protected override bool LoadsSampleCompany => true;

        public Task SyncAsync() => Services.GetRequiredService<MailSync>().RunOnceAsync(TestContext.Current.CancellationToken);

        public async Task<MailState> StateAsync(PlaygroundMail mail)
        {
            await SyncAsync();
            return await GetAsync<MailState>($"/api/mail-state?internetMessageId={Uri.EscapeDataString(mail.InternetMessageId)}");
        }

        public Task<PlaygroundMail> ReceiveAsync(PlaygroundMailAddress from, bool isNewsletter = false) =>
            PostAsync<PlaygroundMail>("/playground/received", new PlaygroundMailToReceive(from, "Nachfrage", "Guten Tag,\n<b>6 kg</b> bitte.", isNewsletter, "de"));

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services.Remove(services.Single(s => s.ImplementationType == typeof(MailSyncWorker))));
        }
    }

    private sealed class Restarted(string connection) : Playground
    {
        protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["ConnectionStrings:Crm"] = connection };
    }

    [Fact]
    public async Task A_mail_of_a_known_contact_is_entered_as_soon_as_it_is_there()
    {
        await app.SyncAsync();
        var mail = await app.ReceiveAsync(Anna);
        var state = await app.StateAsync(mail);

        Assert.Equal(MailStatus.Linked, state.Status);
        Assert.True(state.TakesPart);
        var link = Assert.Single(state.Links);
        Assert.Equal(("10042", EmailLinkReason.ContactPersonAddress), (link.Number, link.Reason));
        var entered = await app.ReadAsync(db => db.EmailMessages.SingleAsync(m => m.Id == state.EmailId));
        Assert.Equal((Direction.Incoming, "Nachfrage", "Guten Tag, <b>6 kg</b> bitte."), (entered.Direction, entered.Subject, entered.Preview));
        Assert.Contains((await app.GetAsync<List<PlaygroundMail>>("/playground/mails")), m => m.ItemId == mail.ItemId && m is { IsRead: false, Folder: PlaygroundFolder.Inbox });
    }

    [Theory]
    [InlineData("s.neu@unbekannt-feinkost.example", false, MailSkipReason.Unmatched)]
    [InlineData("anna.huber@goldener-hirsch.example", true, MailSkipReason.Bulk)]
    [InlineData("eva.pichler@feinkost-lindhofer.example", false, MailSkipReason.Own)]
    public async Task A_mail_of_anybody_else_is_left_out_and_the_reason_is_told(string from, bool isNewsletter, MailSkipReason reason)
    {
        var state = await app.StateAsync(await app.ReceiveAsync(new("", from), isNewsletter));

        Assert.Equal((MailStatus.Skipped, reason), (state.Status, state.Reason));
    }

    [Fact]
    public async Task A_mail_that_is_sent_is_entered_with_its_recipients_the_hidden_ones_too_and_keeps_its_attachments()
    {
        var mail = await app.PostAsync<PlaygroundMail>("/playground/sent", new PlaygroundMailToSend(
            [Anna], [new("Eva Pichler", "eva.pichler@feinkost-lindhofer.example")], [new("", "stefan.mueller@baeckerei-mueller.example")],
            "Preise", "<p>Anbei</p>", "AAQkConversation", "de", [new("", "Preise.csv", "text/csv", false, "a;b"u8.ToArray())]));
        var state = await app.StateAsync(mail);
        var attachment = Assert.Single(mail.Attachments);

        Assert.Equal(["Bäckerei Müller & Söhne", "Gasthof Goldener Hirsch"], state.Links.Select(l => l.Name).Order());
        Assert.Equal(("Preise.csv", 3L, false, "AAQkConversation"), (attachment.Name, attachment.Size, attachment.IsInline, mail.ConversationId));
        Assert.Equal("a;b", await app.Http.GetStringAsync($"/playground/attachments/{Uri.EscapeDataString(attachment.Id)}", TestContext.Current.CancellationToken));
        Assert.Equal("Preise.csv", await app.ReadAsync(db => db.EmailMessages.Where(m => m.Id == state.EmailId).Select(m => m.AttachmentNames).SingleAsync()));
    }

    [Fact]
    public async Task Every_mail_of_the_sample_is_looked_at_and_none_is_entered_twice()
    {
        await app.SyncAsync();
        var sample = SampleMailbox.Mails(app.Clock);
        var decided = await app.ReadAsync(db => db.MailboxMessages.Include(m => m.EmailMessage).ToListAsync());
        var ids = sample.Select(m => EmailMessage.NormaliseMessageId(m.InternetMessageId)).ToList();

        Assert.All(sample, mail => Assert.Contains(decided, d => d.ItemId == mail.ItemId));
        Assert.DoesNotContain(decided, d => d.Decision is MailDecision.Pending or MailDecision.Parked);
        Assert.All(await app.ReadAsync(db => db.EmailMessages.Where(m => ids.Contains(m.InternetMessageId)).ToListAsync()), m => Assert.Contains(sample, s => s.Subject == m.Subject));
        Assert.Equal(MailSkipReason.Bulk, decided.Single(d => d.ItemId == sample.Single(m => m.Subject.StartsWith("Automatische Antwort", StringComparison.Ordinal)).ItemId).Reason);
    }

    [Fact]
    public async Task What_came_is_there_after_a_restart_and_is_not_entered_again()
    {
        await using var first = new Playground();
        await first.InitializeAsync();
        var mail = await first.ReceiveAsync(Anna);
        var before = await first.StateAsync(mail);
        await using var restarted = new Restarted(first.ConnectionString);
        await restarted.InitializeAsync();
        var next = await restarted.ReceiveAsync(Anna);
        var after = await restarted.StateAsync(mail);

        Assert.Equal(before.EmailId, after.EmailId);
        Assert.Equal(MailStatus.Linked, (await restarted.StateAsync(next)).Status);
        Assert.Contains(await restarted.GetAsync<List<PlaygroundMail>>("/playground/mails"), m => m.ItemId == mail.ItemId);
        Assert.Equal(1, await restarted.ReadAsync(db => db.MailboxMessages.CountAsync(m => m.ItemId == mail.ItemId)));
    }

    [Fact]
    public async Task An_appointment_is_entered_in_its_calendar_and_still_there_after_a_restart()
    {
        await using var first = new Playground();
        await first.InitializeAsync();
        var customer = await first.ReadAsync(db => db.Customers.Where(c => c.Number == "10042").Select(c => c.Id).SingleAsync());
        var made = await first.Http.PlanAsync(PlannedAppointments.Fields(customer));
        var other = await first.Http.PlanAsync(PlannedAppointments.Fields(customer));
        await first.SyncAsync();
        await using var restarted = new Restarted(first.ConnectionString);
        await restarted.InitializeAsync();
        await restarted.SyncAsync();
        var moved = await restarted.Http.ChangeAsync(made, ("subject", "Verkostung")).ChangedAsync();
        var cancelled = await restarted.Http.EndAsync(other, "cancel").ChangedAsync();

        Assert.Equal(AppointmentCalendarState.InCalendar, made.Calendar.State);
        Assert.Equal((AppointmentCalendarState.InCalendar, made.Start, "Verkostung"), (moved.Calendar.State, moved.Start, moved.Subject));
        Assert.Equal(SalesAppointmentStatus.Cancelled, cancelled.Status);
        Assert.Single(restarted.Services.GetRequiredService<PlaygroundMailbox>().Calendar.Events, e => e["subject"]!.GetValue<string>() == "Verkostung");
    }

    [Theory]
    [InlineData("kein Mensch")]
    [InlineData("a@b.example\r\nBcc: c@d.example")]
    public async Task What_is_no_address_can_not_send(string address)
    {
        using var response = await app.Http.PostAsJsonAsync(
            "/playground/received", new PlaygroundMailToReceive(new("", address), "", "", false, "de"), CrmApp.Json, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Other_machines_can_not_put_mails_there()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/playground/received")
        {
            Content = JsonContent.Create(new PlaygroundMailToReceive(Anna, "", "", false, "de"), options: CrmApp.Json),
            Headers = { Host = "crm.company.example" },
        };
        using var response = await app.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Contains(response.StatusCode, new[] { HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden });
    }
}
