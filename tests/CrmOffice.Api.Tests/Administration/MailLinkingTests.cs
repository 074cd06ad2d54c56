using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
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
        var before = await RowAsync(app, employee);
        var added = (await app.PostAsync<MailboxRow>("/api/mailboxes", new { employeeId = employee, days = 7 })).Mailbox!;
        using var twice = await app.Http.PostAsJsonAsync("/api/mailboxes", new { employeeId = employee });
        await app.SyncAsync();
        var mailbox = (await RowAsync(app, employee)).Mailbox!;

        Assert.Null(before.Mailbox);
        Assert.Equal((app.Clock.GetUtcNow().AddDays(-7), false), (added.ReadSince, added.IsCaughtUp));
        Assert.Equal(HttpStatusCode.Conflict, twice.StatusCode);
        Assert.Equal((MailboxState.Active, true, 1, 0, 0), (mailbox.State, mailbox.IsCaughtUp, mailbox.Linked, mailbox.Pending, mailbox.Parked));
        Assert.Equal((mailbox.Folders, 1, false), (mailbox.FoldersRead, mailbox.MessagesRead, mailbox.IsNotified));
        Assert.InRange(mailbox.Folders, 2, 20);

        using var removed = await app.Http.PostAsync($"/api/mailboxes/{mailbox.Id}/withdraw", null);
        Assert.Equal(MailboxState.Leaving, (await RowAsync(app, employee)).Mailbox!.State);
        await app.SyncAsync();
        Assert.Null((await RowAsync(app, employee)).Mailbox);
        Assert.Equal(1, await app.ReadAsync(db => db.EmailLinks.CountAsync(l => l.PartyId == customer)));
    }

    [Fact]
    public async Task Employees_are_listed_by_name_in_parts_and_those_who_need_somebody_are_found()
    {
        await using var app = await MailApp.StartAsync();
        await app.AddMailboxAsync("bea");
        var carl = await app.AddMailboxAsync("carl");
        await app.AddMailboxAsync("dora");
        app.Graph.Faults = new FaultPlan { Requests = [new RequestFault(FaultKind.AccessDenied) { Mailbox = carl.Id }] };
        await app.SyncAsync();
        await app.SaveAsync(db => db.Employees.Single(e => e.Number == "M-dora").Deactivate());

        var all = await app.GetAsync<MailboxList>("/api/mailboxes?limit=2");
        var rest = await app.GetAsync<MailboxList>("/api/mailboxes?limit=2&offset=2");
        var takingPart = await app.GetAsync<MailboxList>("/api/mailboxes?show=takingPart&name=CAR");
        var attention = await app.GetAsync<MailboxList>("/api/mailboxes?show=needsAttention");

        Assert.Equal(["Berger Eva", "Eigen bea", "Eigen carl", "Eigen dora"], [.. all.Rows.Concat(rest.Rows).Select(r => r.Name)]);
        Assert.Equal((4, 3, 2), (all.Total, all.TakingPart, all.NeedAttention));
        Assert.Equal(MailboxStopReason.AccessDenied, Assert.Single(takingPart.Rows).Mailbox!.Reason);
        Assert.Equal(["Eigen carl", "Eigen dora"], attention.Rows.Select(r => r.Name));
        Assert.False(attention.Rows[1].IsActive);
    }

    [Fact]
    public async Task Whether_graph_tells_of_new_mails_is_seen_at_each_mailbox()
    {
        await using var app = await MailApp.StartReachableAsync();
        var eva = await app.AddMailboxAsync("eva");
        await app.SyncAsync();
        var employee = (await app.MailboxAsync(eva)).EmployeeId;
        var notified = (await RowAsync(app, employee)).Mailbox!;

        // The server was off for so long that the subscriptions ran out.
        app.Clock.Advance(TimeSpan.FromDays(7));
        var expired = (await RowAsync(app, employee)).Mailbox!;

        Assert.True(notified.IsNotified);
        Assert.False(expired.IsNotified);
        Assert.StartsWith("http://127.0.0.1", (await app.GetAsync<MailLinkingSetup>("/api/mail-linking")).NotificationAddress, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mailbox_is_read_further_back_afterwards_and_nothing_is_entered_twice()
    {
        await using var app = await MailApp.StartAsync();
        var eva = await app.AddMailboxAsync("eva", days: 30);
        var customer = await app.AddCustomerAsync("Kunde", "max@kunde.example");
        eva.Receive(new SimulatedMail("max@kunde.example", "Neu") { ReceivedAt = app.Clock.GetUtcNow().AddDays(-3) });
        eva.Receive(new SimulatedMail("max@kunde.example", "Alt") { ReceivedAt = app.Clock.GetUtcNow().AddDays(-200) });
        await app.SyncAsync();
        var id = (await app.MailboxAsync(eva)).Id;
        Assert.Equal(1, await app.EmailsAsync());

        using var shorter = await app.Http.PostAsJsonAsync($"/api/mailboxes/{id}/read-further-back", new { days = 30 });
        using var longer = await app.Http.PostAsJsonAsync($"/api/mailboxes/{id}/read-further-back", new { days = 365 });
        var begun = (await RowAsync(app, (await app.MailboxAsync(eva)).EmployeeId)).Mailbox!;
        await app.SyncAsync();
        var done = (await RowAsync(app, (await app.MailboxAsync(eva)).EmployeeId)).Mailbox!;

        Assert.Equal(HttpStatusCode.BadRequest, shorter.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, longer.StatusCode);
        Assert.Equal((app.Clock.GetUtcNow().AddDays(-365), false), (begun.ReadSince, begun.IsCaughtUp));
        Assert.Equal((true, 2, 2), (done.IsCaughtUp, done.MessagesRead, done.Linked));
        Assert.Equal(2, await app.ReadAsync(db => db.EmailLinks.CountAsync(l => l.PartyId == customer)));
    }

    [Fact]
    public async Task While_the_folders_are_looked_up_a_longer_period_waits_for_the_next_moment()
    {
        await using var app = await MailApp.StartAsync();
        var eva = await app.AddMailboxAsync("eva");
        var id = (await app.MailboxAsync(eva)).Id;
        await HoldLeaseAsync(app, foldersDueAt: null);
        using var busy = await app.Http.PostAsJsonAsync($"/api/mailboxes/{id}/read-further-back", new { days = 365 });

        // Later in the same run the mails are read, which may take hours: nobody has to wait for that.
        await HoldLeaseAsync(app, app.Clock.GetUtcNow().AddDays(1));
        using var reading = await app.Http.PostAsJsonAsync($"/api/mailboxes/{id}/read-further-back", new { days = 365 });

        Assert.Equal("mailbox_busy", await CrmApp.CodeAsync(busy));
        Assert.Equal(HttpStatusCode.NoContent, reading.StatusCode);
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
        var parked = Assert.Single((await app.GetAsync<ParkedList>($"/api/mailboxes/{id}/parked")).Rows);
        Assert.Equal((null, "http_500"), (parked.Subject, parked.ProblemCode));

        app.Graph.Faults = new FaultPlan { Requests = [new RequestFault(FaultKind.MailboxUnavailable)] };
        await app.SyncAfterAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(MailboxStopReason.Inactive, (await RowAsync(app, (await app.MailboxAsync(eva)).EmployeeId)).Mailbox!.Reason);

        app.Graph.Faults = FaultPlan.None;
        var again = await app.PostAsync<TriedAgain>($"/api/mailboxes/{id}/parked/try-again", new { });
        using var resumed = await app.Http.PostAsync($"/api/mailboxes/{id}/resume", null);
        await app.SyncAsync();
        Assert.Equal([parked.Id], again.Ids);
        Assert.Equal(MailDecision.Linked, (await app.DecisionAsync(item)).Decision);
    }

    [Fact]
    public async Task One_of_several_parked_mails_is_tried_again_and_what_became_of_it_is_told()
    {
        await using var app = await MailApp.StartAsync(("Graph:MaxTries", "1"));
        var eva = await app.AddMailboxAsync("eva");
        await app.AddCustomerAsync("Kunde", "max@kunde.example");
        app.Graph.Faults = new FaultPlan { Requests = [new RequestFault(FaultKind.ServerError) { Path = "/users/*/messages/AAkA*", Status = 500 }] };
        for (var number = 1; number <= 3; number++)
        {
            eva.Receive(new SimulatedMail("max@kunde.example", $"Angebot {number}"));
        }

        await app.SyncAsync();
        var id = (await app.MailboxAsync(eva)).Id;
        var first = await app.GetAsync<ParkedList>($"/api/mailboxes/{id}/parked?limit=2");
        var second = await app.GetAsync<ParkedList>($"/api/mailboxes/{id}/parked?limit=2&offset=2");
        var chosen = second.Rows[0].Id;
        app.Graph.Faults = FaultPlan.None;
        await app.PostAsync<TriedAgain>($"/api/mailboxes/{id}/parked/try-again", new { ids = new[] { chosen } });
        var address = $"/api/mailboxes/{id}/messages?ids={chosen}&ids={first.Rows[0].Id}";
        var begun = await app.GetAsync<List<MessageOutcome>>(address);
        await app.SyncAsync();
        var ended = await app.GetAsync<List<MessageOutcome>>(address);

        Assert.Equal((2, 3), (first.Rows.Count, first.Total));
        Assert.Equal(MailDecision.Pending, begun.Single(m => m.Id == chosen).Decision);
        Assert.Equal(MailDecision.Linked, ended.Single(m => m.Id == chosen).Decision);
        Assert.Equal(MailDecision.Parked, ended.Single(m => m.Id != chosen).Decision);
    }

    [Fact]
    public async Task The_subject_of_a_parked_mail_is_shown_when_a_colleagues_copy_is_entered()
    {
        await using var app = await MailApp.StartAsync(("Graph:MaxTries", "1"));
        var eva = await app.AddMailboxAsync("eva");
        var bea = await app.AddMailboxAsync("bea");
        await app.AddCustomerAsync("Kunde", "max@kunde.example");
        app.Graph.Faults = new FaultPlan { Requests = [new RequestFault(FaultKind.ServerError) { Path = "/users/*/messages/AAkA*", Mailbox = eva.Id, Status = 500 }] };
        var mail = new SimulatedMail("max@kunde.example", "Angebot") { To = [eva.Address, bea.Address], InternetMessageId = "<1@kunde.example>" };
        eva.Receive(mail);
        await app.SyncAsync();
        var id = (await app.MailboxAsync(eva)).Id;
        var alone = Assert.Single((await app.GetAsync<ParkedList>($"/api/mailboxes/{id}/parked")).Rows);
        bea.Receive(mail);
        await app.SyncAfterAsync(TimeSpan.FromMinutes(3));
        var known = Assert.Single((await app.GetAsync<ParkedList>($"/api/mailboxes/{id}/parked")).Rows);

        Assert.Null(alone.Subject);
        Assert.Equal("Angebot", known.Subject);
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
        using var saved = await PutRulesAsync(app, "*", [" Eigen.example", "eigen.example"], ["@Kanzlei.example", "Anwalt@Recht.example"]);
        using var country = await PutRulesAsync(app, "*", ["at"], []);
        using var words = await PutRulesAsync(app, "*", [], ["kein Name"]);
        using var everybody = await PutRulesAsync(app, "*", ["gmx.at"], []);
        var rules = await app.GetAsync<MailRules>("/api/mail-rules");

        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, country.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, words.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, everybody.StatusCode);
        Assert.Equal(["eigen.example"], rules.OwnDomains);
        Assert.Equal(["anwalt@recht.example", "kanzlei.example"], rules.Exclusions);
    }

    [Fact]
    public async Task Rules_that_a_colleague_has_changed_meanwhile_are_not_overwritten()
    {
        await using var app = await MailApp.StartAsync();
        var read = await app.GetAsync<MailRules>("/api/mail-rules");
        using var unconditional = await app.Http.PutAsJsonAsync("/api/mail-rules", new { ownDomains = Array.Empty<string>(), exclusions = Array.Empty<string>() });
        using var colleague = await PutRulesAsync(app, read.Etag, ["eigen.example"], []);
        using var late = await PutRulesAsync(app, read.Etag, [], ["kanzlei.example"]);
        var current = (await late.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("current").Deserialize<MailRules>(CrmApp.Json)!;
        using var again = await PutRulesAsync(app, current.Etag, current.OwnDomains, ["kanzlei.example"]);

        Assert.Equal(HttpStatusCode.PreconditionRequired, unconditional.StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, late.StatusCode);
        Assert.Equal(["eigen.example"], current.OwnDomains);
        Assert.Equal(["kanzlei.example"], (await CrmApp.ReadAsync<MailRules>(again)).Exclusions);
    }

    [Theory]
    [InlineData("@Kunde.EXAMPLE", "exclusion", "kunde.example", false, 2)]
    [InlineData("kunde.example", "ownDomain", "kunde.example", false, 2)]
    [InlineData("Max@Kunde.example", "exclusion", "max@kunde.example", false, 1)]
    [InlineData("unde.example", "exclusion", "unde.example", false, 0)]
    [InlineData("eigen.example", "exclusion", "eigen.example", false, 0)]
    [InlineData("gmx.at", "exclusion", "gmx.at", true, 1)]
    [InlineData("max@kunde.example", "ownDomain", null, false, 0)]
    [InlineData("at", "exclusion", null, false, 0)]
    public async Task A_rule_says_before_it_is_saved_whose_mails_it_would_leave_out(string typed, string kind, string? value, bool isFreeMail, int hits)
    {
        await using var app = await MailApp.StartAsync();
        await app.AddMailboxAsync("eva");
        await app.AddCustomerAsync("Kunde", "max@kunde.example");
        await app.AddCustomerAsync("Filiale", "lena@wien.kunde.example");
        await app.AddCustomerAsync("Privat", "huber@gmx.at");
        var check = await app.GetAsync<MailRuleCheck>($"/api/mail-rules/check?kind={kind}&value={Uri.EscapeDataString(typed)}");

        Assert.Equal((value, isFreeMail, hits), (check.Value, check.IsFreeMail, check.HitCount));
        Assert.Equal(hits, check.Hits.Count);
    }

    [Fact]
    public async Task Only_administrators_see_and_change_it()
    {
        await using var app = await MailApp.StartAsync();
        await app.AddMailboxAsync("eva");
        using var eva = app.As("M-eva");
        foreach (var path in (string[])
            [
                "/api/mail-linking", "/api/mailboxes", "/api/employees/1/mailbox", "/api/mailboxes/1/parked", "/api/mailboxes/1/messages?ids=1",
                "/api/mail-rules", "/api/mail-rules/check?kind=exclusion&value=a.example",
            ])
        {
            using var response = await eva.GetAsync(path);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }

        using var added = await eva.PostAsJsonAsync("/api/mailboxes", new { employeeId = 1 });
        using var longer = await eva.PostAsJsonAsync("/api/mailboxes/1/read-further-back", new { days = 365 });
        Assert.Equal(HttpStatusCode.Forbidden, added.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, longer.StatusCode);
    }

    [Fact]
    public async Task Without_graph_nobody_takes_part_and_what_is_missing_is_named()
    {
        await using var app = new CrmApp();
        await app.InitializeAsync();
        using var added = await app.Http.PostAsJsonAsync("/api/mailboxes", new { employeeId = 1 });
        var setup = await app.GetAsync<MailLinkingSetup>("/api/mail-linking");

        Assert.Equal("mail_linking_off", await CrmApp.CodeAsync(added));
        Assert.False(setup.IsSetUp);
        Assert.Equal(
            ["Graph:Credential", "Graph:TenantId", "Graph:ClientId", "Graph:CertificatePath", "Graph:HashKey"],
            setup.Settings.Where(s => s.IsRequired && !s.IsSet).Select(s => s.Name));
    }

    [Fact]
    public async Task With_graph_nothing_that_is_required_is_missing()
    {
        await using var app = await MailApp.StartAsync(("Graph:PollSeconds", "60"));
        var setup = await app.GetAsync<MailLinkingSetup>("/api/mail-linking");

        Assert.True(setup.IsSetUp);
        Assert.Equal((null, 60), (setup.NotificationAddress, setup.PollSeconds));
        Assert.All(setup.Settings, setting => Assert.True(setting.IsSet || !setting.IsRequired, setting.Name));
    }

    private static Task<MailboxRow> RowAsync(CrmApp app, int employeeId) => app.GetAsync<MailboxRow>($"/api/employees/{employeeId}/mailbox");

    private static async Task<HttpResponseMessage> PutRulesAsync(CrmApp app, string etag, IEnumerable<string> ownDomains, IEnumerable<string> exclusions)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/mail-rules") { Content = JsonContent.Create(new { ownDomains, exclusions }) };
        request.Headers.TryAddWithoutValidation("If-Match", etag);
        return await app.Http.SendAsync(request);
    }

    /// <summary>As another instance does that works on the only mailbox.</summary>
    private static Task<int> HoldLeaseAsync(MailApp app, DateTimeOffset? foldersDueAt) => app.ReadAsync(db => db.Mailboxes.ExecuteUpdateAsync(set => set
        .SetProperty(m => m.Lease, Guid.NewGuid())
        .SetProperty(m => m.LeaseUntil, app.Clock.GetUtcNow().AddMinutes(1))
        .SetProperty(m => m.FoldersDueAt, foldersDueAt)));

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
