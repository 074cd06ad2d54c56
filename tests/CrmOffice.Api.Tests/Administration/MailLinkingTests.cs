using System.Net;
using System.Net.Http.Json;
using CrmOffice.Api.Features.Administration.MailLinking;
using CrmOffice.Api.Model;
using CrmOffice.Api.Tests.Mail;
using CrmOffice.SimulatedGraph;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Tests.Administration;

/// <summary>Who takes part in auto-linking, by which rules, and how it stands.</summary>
public sealed class MailLinkingTests
{
    [Fact]
    public async Task An_employee_takes_part_is_seen_with_progress_and_leaves()
    {
        await using var app = await MailApp.StartAsync();
        var eva = app.Graph.AddMailbox("eva@eigen.example", "eva@eigen.example", "Eva");
        var employee = await AddEmployeeAsync(app, "Eva@Eigen.example");
        var customer = await app.AddCustomerAsync("Kunde", "max@kunde.example");
        eva.Receive(new SimulatedMail("max@kunde.example", "Angebot"));
        var added = await app.PostAsync<MailboxView>("/api/mailboxes", new { employeeId = employee, days = 7 });
        using var twice = await app.Http.PostAsJsonAsync("/api/mailboxes", new { employeeId = employee });
        await app.SyncAsync();
        var list = await app.GetAsync<MailboxList>("/api/mailboxes");
        var mailbox = Assert.Single(list.Mailboxes);

        Assert.Equal((app.Clock.GetUtcNow().AddDays(-7), false), (added.ReadSince, added.IsCaughtUp));
        Assert.Equal(HttpStatusCode.Conflict, twice.StatusCode);
        Assert.True(list.IsSetUp);
        Assert.Equal((MailboxState.Active, true, 1, 0, 0), (mailbox.State, mailbox.IsCaughtUp, mailbox.Linked, mailbox.Pending, mailbox.Parked));

        using var removed = await app.Http.PostAsync($"/api/mailboxes/{mailbox.Id}/withdraw", null);
        await app.SyncAsync();
        Assert.Empty((await app.GetAsync<MailboxList>("/api/mailboxes")).Mailboxes);
        Assert.Equal(1, await app.ReadAsync(db => db.EmailLinks.CountAsync(l => l.PartyId == customer)));
    }

    [Fact]
    public async Task Parked_mails_are_listed_and_tried_again_and_a_stopped_mailbox_is_resumed()
    {
        await using var app = await MailApp.StartAsync(("Graph:MaxTries", "1"));
        var eva = await app.AddMailboxAsync("eva");
        await app.AddCustomerAsync("Kunde", "max@kunde.example");
        var item = eva.Receive(new SimulatedMail("max@kunde.example", "Angebot"));
        app.Graph.Faults = new FaultPlan { Requests = [new RequestFault(FaultKind.ServerError) { Path = "/users/*/messages/AAkA*", Status = 500 }] };
        await app.SyncAsync();
        var id = (await app.MailboxAsync(eva)).Id;
        var parked = Assert.Single(await app.GetAsync<List<ParkedMessage>>($"/api/mailboxes/{id}/parked"));
        Assert.Equal((item, "http_500"), (parked.ItemId, parked.ProblemCode));

        app.Graph.Faults = new FaultPlan { Requests = [new RequestFault(FaultKind.MailboxUnavailable)] };
        await app.SyncAfterAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(MailboxStopReason.Inactive, (await app.GetAsync<MailboxList>("/api/mailboxes")).Mailboxes[0].Reason);

        app.Graph.Faults = FaultPlan.None;
        using var again = await app.Http.PostAsync($"/api/mailboxes/{id}/parked/try-again", null);
        using var resumed = await app.Http.PostAsync($"/api/mailboxes/{id}/resume", null);
        await app.SyncAsync();
        Assert.Equal(MailDecision.Linked, (await app.DecisionAsync(item)).Decision);
    }

    [Fact]
    public async Task Consent_that_is_withdrawn_while_the_mailbox_is_read_is_not_overwritten()
    {
        await using var app = await MailApp.StartAsync();
        await app.AddMailboxAsync("eva");
        await app.ReadAsync<int>(async db =>
        {
            var reader = await db.Mailboxes.SingleAsync();
            await app.SaveAsync(other => other.Mailboxes.Single().Leave());
            reader.Stop(MailboxStopReason.AccessDenied, null);
            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync());
            return 0;
        });
    }

    [Fact]
    public async Task Rules_are_kept_in_one_form_and_nonsense_is_refused()
    {
        await using var app = await MailApp.StartAsync();
        using var saved = await app.Http.PutAsJsonAsync(
            "/api/mail-rules", new { ownDomains = new[] { " Eigen.example", "eigen.example" }, exclusions = new[] { "@Kanzlei.example", "Anwalt@Recht.example" } });
        using var country = await app.Http.PutAsJsonAsync("/api/mail-rules", new { ownDomains = new[] { "at" }, exclusions = Array.Empty<string>() });
        using var words = await app.Http.PutAsJsonAsync("/api/mail-rules", new { ownDomains = Array.Empty<string>(), exclusions = new[] { "kein Name" } });
        var rules = await app.GetAsync<MailRules>("/api/mail-rules");

        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, country.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, words.StatusCode);
        Assert.Equal(["eigen.example"], rules.OwnDomains);
        Assert.Equal(["anwalt@recht.example", "kanzlei.example"], rules.Exclusions);
    }

    [Fact]
    public async Task Only_administrators_see_and_change_it()
    {
        await using var app = await MailApp.StartAsync();
        await app.AddMailboxAsync("eva");
        using var eva = app.As("M-eva");
        foreach (var path in (string[])["/api/mailboxes", "/api/mailboxes/1/parked", "/api/mail-rules"])
        {
            using var response = await eva.GetAsync(path);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }

        using var added = await eva.PostAsJsonAsync("/api/mailboxes", new { employeeId = 1 });
        Assert.Equal(HttpStatusCode.Forbidden, added.StatusCode);
    }

    [Fact]
    public async Task Without_graph_nobody_takes_part()
    {
        await using var app = new CrmApp();
        await app.InitializeAsync();
        using var added = await app.Http.PostAsJsonAsync("/api/mailboxes", new { employeeId = 1 });

        Assert.Equal("mail_linking_off", await CrmApp.CodeAsync(added));
        Assert.False((await app.GetAsync<MailboxList>("/api/mailboxes")).IsSetUp);
    }

    private static async Task<int> AddEmployeeAsync(CrmApp app, string email)
    {
        var employee = new Employee("M-7", app.Clock.GetUtcNow());
        employee.NamePerson("Eva", "Eigen");
        employee.ReachAt(null, null, null, email, null);
        employee.Employ(isSalesperson: true, EmployeeRoles.Sales);
        await app.SaveAsync(db => db.AddRange(employee, new OwnDomain("eigen.example")));
        return employee.Id;
    }
}
