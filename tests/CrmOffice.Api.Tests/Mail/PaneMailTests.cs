using System.Net;
using System.Net.Http.Json;
using CrmOffice.Api.Features.Mail.Pane;
using CrmOffice.Api.Model;
using CrmOffice.SimulatedGraph;
using CrmOffice.SimulatedGraph.Mailboxes;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Tests.Mail;

/// <summary>What the pane shows of the open mail, and what can be done about it.</summary>
public sealed class PaneMailTests
{
    private const string Customer = "max@kunde.example";

    [Fact]
    public async Task The_state_of_a_mail_goes_from_unknown_over_linked_to_unlinked_and_back()
    {
        await using var app = await MailApp.StartAsync();
        var eva = await app.AddMailboxAsync("eva");
        var customer = await app.AddCustomerAsync("Kunde", Customer);
        using var client = app.As("M-eva");
        eva.Receive(new SimulatedMail(Customer, "Angebot") { InternetMessageId = "<ABC@kunde.example>" });
        var before = await StateAsync(client, "<abc@kunde.example>");
        await app.SyncAsync();
        var linked = await StateAsync(client, "<abc@kunde.example>");
        using var removed = await client.DeleteAsync($"/api/emails/{linked.EmailId}/links/{customer}");
        var unlinked = await StateAsync(client, "<abc@kunde.example>");
        using var restored = await client.PostAsync($"/api/emails/{linked.EmailId}/links/{customer}/restore", null);

        Assert.Equal((MailStatus.Unknown, true), (before.Status, before.TakesPart));
        Assert.Equal(MailStatus.Linked, linked.Status);
        Assert.Equal((customer, "Kunde", EmailLinkReason.RecordAddress), (linked.Links[0].PartyId, linked.Links[0].Name, linked.Links[0].Reason));
        Assert.Equal((HttpStatusCode.NoContent, MailStatus.Unlinked), (removed.StatusCode, unlinked.Status));
        Assert.True(Assert.Single(unlinked.Links).IsRemoved);
        Assert.Equal(HttpStatusCode.NoContent, restored.StatusCode);
        Assert.Equal(MailStatus.Linked, (await StateAsync(client, "<abc@kunde.example>")).Status);
    }

    [Fact]
    public async Task Skipped_shows_why_to_the_mailboxs_owner_alone()
    {
        await using var app = await MailApp.StartAsync();
        var eva = await app.AddMailboxAsync("eva");
        await app.AddMailboxAsync("max");
        eva.Receive(new SimulatedMail("fremd@anders.example", "Hallo") { InternetMessageId = "<x@anders.example>" });
        await app.SyncAsync();
        using var owner = app.As("M-eva");
        using var colleague = app.As("M-max");

        var state = await StateAsync(owner, "<x@anders.example>");
        Assert.Equal((MailStatus.Skipped, MailSkipReason.Unmatched), (state.Status, state.Reason));
        Assert.Equal(MailStatus.Unknown, (await StateAsync(colleague, "<x@anders.example>")).Status);
    }

    [Fact]
    public async Task The_recipients_of_a_mail_being_written_are_known_and_what_will_become_of_it()
    {
        await using var app = await MailApp.StartAsync();
        await app.AddMailboxAsync("eva");
        await app.AddMailboxAsync("max");
        var customer = await app.AddCustomerAsync("Kunde", Customer);
        var one = await app.AddCustomerAsync("Eins", "office@beide.example");
        var other = await app.AddCustomerAsync("Zwei", "office@beide.example");
        using var eva = app.As("M-eva");

        var state = await DraftAsync(eva, "MAX@kunde.example", "max@eigen.example", "neu@anders.example", "office@beide.example", "kein Mensch", Customer);
        Assert.Equal((true, null), (state.TakesPart, state.Reason));
        Assert.Equal([customer], state.PartyIds);
        Assert.Equal(
            [$"{Customer} False {customer}", "max@eigen.example True ", "neu@anders.example False ", $"office@beide.example False {one},{other}"],
            state.Recipients.Select(r => $"{r.Address} {r.IsOwn} {string.Join(',', r.Parties.Select(p => p.PartyId))}"));

        Assert.Equal(MailSkipReason.Own, (await DraftAsync(eva, "max@eigen.example")).Reason);
        Assert.Equal(MailSkipReason.Unmatched, (await DraftAsync(eva, "neu@anders.example")).Reason);
        var ambiguous = await DraftAsync(eva, "office@beide.example");
        Assert.Equal((MailSkipReason.Ambiguous, 0), (ambiguous.Reason, ambiguous.PartyIds.Count));
        Assert.Empty((await DraftAsync(eva)).Recipients);
    }

    [Fact]
    public async Task Whose_mailbox_is_not_read_is_told_that_nothing_is_entered_by_itself_and_a_chosen_record_counts()
    {
        await using var app = await MailApp.StartAsync();
        await app.AddCustomerAsync("Eins", "office@beide.example");
        var chosen = await app.AddCustomerAsync("Zwei", "office@beide.example");
        using var choice = await app.Http.PutAsJsonAsync("/api/mail-context/choice", new { address = "office@beide.example", partyId = chosen }, TestContext.Current.CancellationToken);
        var state = await DraftAsync(app.Http, "office@beide.example");

        Assert.True(choice.IsSuccessStatusCode);
        Assert.False(state.TakesPart);
        Assert.Equal([chosen], state.PartyIds);
    }

    [Fact]
    public async Task A_mail_that_failed_can_be_tried_again()
    {
        await using var app = await MailApp.StartAsync(("Graph:MaxTries", "1"));
        var eva = await app.AddMailboxAsync("eva");
        await app.AddCustomerAsync("Kunde", Customer);
        eva.Receive(new SimulatedMail(Customer, "Angebot") { InternetMessageId = "<abc@kunde.example>" });
        app.Graph.Faults = new FaultPlan { Requests = [new RequestFault(FaultKind.ServerError) { Path = "/users/*/messages/AAkA*", Status = 500, Times = 1 }] };
        await app.SyncAsync();
        using var client = app.As("M-eva");
        var failed = await StateAsync(client, "<abc@kunde.example>");
        using var retried = await client.PostAsJsonAsync("/api/mail-state/retry", new { internetMessageId = "<abc@kunde.example>" });
        var pending = await CrmApp.ReadAsync<MailState>(retried);
        await app.SyncAsync();

        Assert.Equal((MailStatus.Failed, "http_500"), (failed.Status, failed.ProblemCode));
        Assert.Equal(MailStatus.Pending, pending.Status);
        Assert.Equal(MailStatus.Linked, (await StateAsync(client, "<abc@kunde.example>")).Status);
    }

    [Fact]
    public async Task An_unknown_sender_is_suggested_by_domain_but_never_by_that_of_a_public_mail_service()
    {
        await using var app = await MailApp.StartAsync();
        await app.AddMailboxAsync("eva");
        var hotel = await app.AddCustomerAsync("Hotel Sonne", "office@sonne.example");
        await app.AddCustomerAsync("Privat", "jemand@gmx.at");
        var one = await app.AddCustomerAsync("Gruppe Eins", "einkauf@gruppe.example");
        var two = await app.AddCustomerAsync("Gruppe Zwei", "einkauf@gruppe.example");
        using var client = app.As("M-eva");

        var suggestion = Assert.Single((await StateAsync(client, "<x@y>", "neu@sonne.example", "eva@eigen.example")).Suggestions);
        Assert.Equal((hotel, MailSuggestionReason.Domain), (suggestion.PartyId, suggestion.Reason));
        Assert.Empty((await StateAsync(client, "<x@y>", "andere@gmx.at")).Suggestions);
        Assert.Empty((await StateAsync(client, "<x@y>", "jemand@xsonne.example")).Suggestions);
        Assert.Equal(
            [(one, MailSuggestionReason.Ambiguous), (two, MailSuggestionReason.Ambiguous)],
            (await StateAsync(client, "<x@y>", "einkauf@gruppe.example")).Suggestions.Select(s => (s.PartyId, s.Reason)).Order());
    }

    [Fact]
    public async Task A_mail_can_be_linked_by_hand_also_where_no_mailbox_is_read_and_stands_in_the_history()
    {
        await using var app = await MailApp.StartAsync();
        await app.AddMailboxAsync("eva");
        var customer = await app.AddCustomerAsync("Kunde", "office@kunde.example");
        using var linked = await app.Http.PostAsJsonAsync("/api/emails/link", Mail(customer, "<hand@anders.example>"));
        var state = await CrmApp.ReadAsync<MailState>(linked);
        var history = await app.Http.GetStringAsync($"/api/history/customer/{customer}");

        Assert.Equal((MailStatus.Linked, false, EmailLinkReason.ByHand), (state.Status, state.TakesPart, Assert.Single(state.Links).Reason));
        Assert.Contains("Von Hand", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Linking_by_hand_what_was_unlinked_links_it_again()
    {
        await using var app = await MailApp.StartAsync();
        var customer = await app.AddCustomerAsync("Kunde", "office@kunde.example");
        var state = await app.PostAsync<MailState>("/api/emails/link", Mail(customer, "<hand@anders.example>"));
        using var removed = await app.Http.DeleteAsync($"/api/emails/{state.EmailId}/links/{customer}");
        var again = await app.PostAsync<MailState>("/api/emails/link", Mail(customer, "<HAND@anders.example>"));

        Assert.Equal((MailStatus.Linked, state.EmailId), (again.Status, again.EmailId));
        Assert.False(Assert.Single(again.Links).IsRemoved);
    }

    [Fact]
    public async Task Linking_the_conversation_enters_its_other_mails_too()
    {
        await using var app = await MailApp.StartAsync();
        var eva = await app.AddMailboxAsync("eva");
        var customer = await app.AddCustomerAsync("Kunde", "office@kunde.example");
        eva.Receive(Of("<1@anders.example>", "C1"));
        var second = eva.Receive(Of("<2@anders.example>", "C1"));
        var other = eva.Receive(Of("<3@anders.example>", "C2"));
        await app.SyncAsync();
        using var client = app.As("M-eva");
        using var linked = await client.PostAsJsonAsync("/api/emails/link", Mail(customer, "<1@anders.example>", wholeConversation: true));
        Assert.Equal(HttpStatusCode.OK, linked.StatusCode);
        await app.SyncAsync();

        Assert.Equal([customer], await app.PartiesAsync(second));
        Assert.Equal(EmailLinkReason.Conversation, Assert.Single((await app.MessageAsync(second)).EmailMessage!.Links).Reason);
        Assert.Equal((MailDecision.Skipped, MailSkipReason.Unmatched), await app.DecisionAsync(other));

        static SimulatedMail Of(string id, string conversation) => new("fremd@anders.example", "Gespräch") { InternetMessageId = id, ConversationId = conversation };
    }

    [Fact]
    public async Task What_does_not_exist_is_refused()
    {
        await using var app = await MailApp.StartAsync();
        var customer = await app.AddCustomerAsync("Kunde", "office@kunde.example");
        using var nobody = await app.Http.PostAsJsonAsync("/api/emails/link", Mail(9_999, "<a@b>"));
        using var nameless = await app.Http.PostAsJsonAsync("/api/emails/link", Mail(customer, ""));
        using var link = await app.Http.DeleteAsync("/api/emails/9999/links/1");
        using var retry = await app.Http.PostAsJsonAsync("/api/mail-state/retry", new { internetMessageId = "<never@seen.example>" });

        Assert.Equal(HttpStatusCode.NotFound, nobody.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, nameless.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, link.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, retry.StatusCode);
    }

    private static object Mail(int partyId, string internetMessageId, bool wholeConversation = false) => new
    {
        internetMessageId,
        itemId = (string?)null,
        partyId,
        contactPersonId = (int?)null,
        from = "fremd@anders.example",
        fromName = "Fremd",
        to = new[] { "eva@eigen.example" },
        cc = Array.Empty<string>(),
        subject = "Von Hand",
        sentAt = new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero),
        preview = (string?)null,
        attachmentNames = Array.Empty<string>(),
        wholeConversation,
    };

    private static async Task<DraftState> DraftAsync(HttpClient client, params string[] addresses)
    {
        using var response = await client.GetAsync(
            $"/api/draft-state?{string.Join('&', addresses.Select(a => $"address={Uri.EscapeDataString(a)}"))}", TestContext.Current.CancellationToken);
        return await CrmApp.ReadAsync<DraftState>(response);
    }

    private static async Task<MailState> StateAsync(HttpClient client, string id, params string[] addresses)
    {
        using var response = await client.GetAsync(
            $"/api/mail-state?internetMessageId={Uri.EscapeDataString(id)}{string.Concat(addresses.Select(a => $"&address={Uri.EscapeDataString(a)}"))}");
        return await CrmApp.ReadAsync<MailState>(response);
    }
}
