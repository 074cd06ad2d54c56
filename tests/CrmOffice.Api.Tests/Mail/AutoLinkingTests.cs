using System.Net.Http.Json;
using CrmOffice.Api.Model;
using CrmOffice.SimulatedGraph;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Tests.Mail;

/// <summary>What is linked, what is skipped, and why.</summary>
public sealed class AutoLinkingTests
{
    private const string Customer = "max@kunde.example";

    [Fact]
    public async Task A_received_mail_of_a_known_address_is_entered_without_anybody_opening_a_pane()
    {
        await using var app = await MailApp.StartAsync();
        var eva = await app.AddMailboxAsync("eva");
        var customer = await app.AddCustomerAsync("Kunde", Customer);
        var item = eva.Receive(new SimulatedMail($"Max Muster <{Customer.ToUpperInvariant()}>", "Angebot")
        {
            Body = "Bitte um ein Angebot.",
            InternetMessageId = "<ABC@kunde.example>",
            Attachments = [new("Liste.pdf", "application/pdf", [1]), new("logo.png", "image/png", [2]) { IsInline = true }],
        });
        await app.SyncAsync();
        var mail = (await app.MessageAsync(item)).EmailMessage!;

        Assert.Equal([customer], await app.PartiesAsync(item));
        Assert.Equal(("abc@kunde.example", Direction.Incoming, Customer, "Angebot"), (mail.InternetMessageId, mail.Direction, mail.FromAddress, mail.Subject));
        Assert.Equal(("eva@eigen.example", "Bitte um ein Angebot.", "Liste.pdf"), (mail.To, mail.Preview, mail.AttachmentNames));
        Assert.Equal(EmailLinkReason.RecordAddress, Assert.Single(mail.Links).Reason);
    }

    [Fact]
    public async Task A_sent_mail_to_a_known_address_is_entered()
    {
        await using var app = await MailApp.StartAsync();
        var eva = await app.AddMailboxAsync("eva");
        var customer = await app.AddCustomerAsync("Kunde", Customer);
        var item = eva.Receive(new SimulatedMail("eva@eigen.example", "Ihr Angebot") { To = [Customer], Folder = "sentitems" });
        await app.SyncAsync();

        Assert.Equal([customer], await app.PartiesAsync(item));
        Assert.Equal(Direction.Outgoing, (await app.MessageAsync(item)).EmailMessage!.Direction);
    }

    [Fact]
    public async Task A_mail_that_a_rule_moved_into_a_folder_of_the_users_own_is_entered()
    {
        await using var app = await MailApp.StartAsync();
        var eva = await app.AddMailboxAsync("eva");
        var customer = await app.AddCustomerAsync("Kunde", Customer);
        var folder = eva.AddFolder("Großkunden", eva.AddFolder("Kunden", "inbox"));
        var item = eva.Receive(new SimulatedMail(Customer, "Bestellung") { Folder = folder });
        await app.SyncAsync();

        Assert.Equal([customer], await app.PartiesAsync(item));
    }

    [Fact]
    public async Task Drafts_are_skipped_and_linked_when_they_are_in_sent_items()
    {
        await using var app = await MailApp.StartAsync();
        var eva = await app.AddMailboxAsync("eva");
        var customer = await app.AddCustomerAsync("Kunde", Customer);
        var item = eva.Receive(new SimulatedMail("eva@eigen.example", "Entwurf") { To = [Customer], IsDraft = true, Folder = "inbox" });
        await app.SyncAsync();
        Assert.Equal((MailDecision.Skipped, MailSkipReason.Draft), await app.DecisionAsync(item));

        eva.Update(item, new() { ["isDraft"] = false });
        eva.Move(item, "sentitems");
        await app.SyncAfterAsync(TimeSpan.FromMinutes(2));

        Assert.Equal([customer], await app.PartiesAsync(item));
    }

    [Fact]
    public async Task Derived_types_are_tolerated_and_not_entered_as_customer_mail()
    {
        await using var app = await MailApp.StartAsync();
        var eva = await app.AddMailboxAsync("eva");
        await app.AddCustomerAsync("Kunde", Customer);
        var item = eva.Receive(new SimulatedMail(Customer, "Termin") { ODataType = "#microsoft.graph.eventMessageRequest" });
        await app.SyncAsync();

        Assert.Equal((MailDecision.Skipped, MailSkipReason.NotAMessage), await app.DecisionAsync(item));
        Assert.Equal(0, await app.EmailsAsync());
    }

    [Fact]
    public async Task The_same_mail_in_several_mailboxes_is_one_entry_and_a_row_for_each_mailbox()
    {
        await using var app = await MailApp.StartAsync();
        var customer = await app.AddCustomerAsync("Kunde", Customer);
        var items = new List<string>();
        foreach (var (name, id) in (IEnumerable<(string, string)>)[("eva", "<Same@kunde.example>"), ("max", "<same@KUNDE.example>"), ("ida", "same@kunde.example")])
        {
            var mailbox = await app.AddMailboxAsync(name);
            items.Add(mailbox.Receive(new SimulatedMail(Customer, "An alle") { InternetMessageId = id, To = ["eva@eigen.example", "max@eigen.example", "ida@eigen.example"] }));
        }

        await app.SyncAsync();

        Assert.Equal(1, await app.EmailsAsync());
        Assert.Equal(3, await app.MessagesAsync());
        foreach (var item in items)
        {
            Assert.Equal([customer], await app.PartiesAsync(item));
        }
    }

    [Fact]
    public async Task Mails_without_an_internet_message_id_are_not_taken_for_one_another()
    {
        await using var app = await MailApp.StartAsync();
        var eva = await app.AddMailboxAsync("eva");
        await app.AddCustomerAsync("Kunde", Customer);
        eva.Receive(new SimulatedMail(Customer, "Eins") { InternetMessageId = "" });
        eva.Receive(new SimulatedMail(Customer, "Zwei") { InternetMessageId = "" });
        await app.SyncAsync();

        Assert.Equal(2, await app.EmailsAsync());
    }

    [Fact]
    public async Task A_conversation_is_a_hint_within_one_mailbox_and_after_a_link_by_hand_only()
    {
        await using var app = await MailApp.StartAsync();
        var eva = await app.AddMailboxAsync("eva");
        var max = await app.AddMailboxAsync("max");
        var customer = await app.AddCustomerAsync("Kunde", Customer);
        var other = await app.AddCustomerAsync("Andere", "andere@kunde.example");
        var known = eva.Receive(new SimulatedMail(Customer, "Anfrage") { ConversationId = "C1" });
        await app.SyncAsync();
        var before = eva.Receive(new SimulatedMail("fremd@anders.example", "AW: Anfrage") { ConversationId = "C1" });
        await app.SyncAfterAsync(TimeSpan.FromMinutes(2));
        Assert.Equal((MailDecision.Skipped, MailSkipReason.Unmatched), await app.DecisionAsync(before));

        await LinkByHandAsync(app, known, other);
        var after = eva.Receive(new SimulatedMail("fremd@anders.example", "AW: Anfrage") { ConversationId = "C1" });
        var elsewhere = max.Receive(new SimulatedMail("fremd@anders.example", "AW: Anfrage") { ConversationId = "C1" });
        await app.SyncAfterAsync(TimeSpan.FromMinutes(2));

        Assert.Equal([other], await app.PartiesAsync(after));
        Assert.Equal(EmailLinkReason.Conversation, Assert.Single((await app.MessageAsync(after)).EmailMessage!.Links).Reason);
        Assert.Equal((MailDecision.Skipped, MailSkipReason.Unmatched), await app.DecisionAsync(elsewhere));
        Assert.Equal([customer, other], await app.PartiesAsync(known));
    }

    [Fact]
    public async Task One_address_at_several_customers_is_a_question_and_never_the_first_match()
    {
        await using var app = await MailApp.StartAsync();
        var eva = await app.AddMailboxAsync("eva");
        await app.AddCustomerAsync("Eins", "einkauf@gruppe.example");
        var second = await app.AddCustomerAsync("Zwei", "einkauf@gruppe.example");
        var open = eva.Receive(new SimulatedMail("einkauf@gruppe.example", "Bestellung"));
        await app.SyncAsync();
        Assert.Equal((MailDecision.Skipped, MailSkipReason.Ambiguous), await app.DecisionAsync(open));
        Assert.Equal(0, await app.EmailsAsync());

        var employee = (await app.MailboxAsync(eva)).EmployeeId;
        await app.SaveAsync(db => db.Add(new PartyChoice(employee, "einkauf@gruppe.example", second)));
        var answered = eva.Receive(new SimulatedMail("einkauf@gruppe.example", "Nachbestellung"));
        await app.SyncAfterAsync(TimeSpan.FromMinutes(2));

        Assert.Equal([second], await app.PartiesAsync(answered));
    }

    [Fact]
    public async Task When_the_user_chooses_whose_an_address_is_the_earlier_mails_are_entered_in_the_own_mailbox_only()
    {
        await using var app = await MailApp.StartAsync();
        var (eva, max) = (await app.AddMailboxAsync("eva"), await app.AddMailboxAsync("max"));
        await app.AddCustomerAsync("Eins", "einkauf@gruppe.example");
        var second = await app.AddCustomerAsync("Zwei", "einkauf@gruppe.example");
        await app.AddCustomerAsync("Drei", "office@gruppe.example");
        await app.AddCustomerAsync("Vier", "office@gruppe.example");
        var (asked, other) = (eva.Receive(new SimulatedMail("einkauf@gruppe.example", "Bestellung")), eva.Receive(new SimulatedMail("office@gruppe.example", "Frage")));
        var colleagues = max.Receive(new SimulatedMail("einkauf@gruppe.example", "Angebot"));
        await app.SyncAsync();

        using var answer = await app.As("M-eva").PutAsJsonAsync("/api/mail-context/choice", new { address = "einkauf@gruppe.example", partyId = second });
        answer.EnsureSuccessStatusCode();
        await app.SyncAsync();

        Assert.Equal([second], await app.PartiesAsync(asked));
        Assert.Equal((MailDecision.Skipped, MailSkipReason.Ambiguous), await app.DecisionAsync(other));
        Assert.Equal((MailDecision.Skipped, MailSkipReason.Ambiguous), await app.DecisionAsync(colleagues));
    }

    [Fact]
    public async Task Several_customers_on_one_mail_are_all_linked()
    {
        await using var app = await MailApp.StartAsync();
        var eva = await app.AddMailboxAsync("eva");
        var one = await app.AddCustomerAsync("Eins", "eins@kunde.example");
        var two = await app.AddCustomerAsync("Zwei", "zwei@kunde.example");
        var item = eva.Receive(new SimulatedMail("eins@kunde.example", "Gemeinsam") { Cc = ["Zwei <zwei@kunde.example>"] });
        await app.SyncAsync();

        Assert.Equal([one, two], await app.PartiesAsync(item));
    }

    [Fact]
    public async Task Internal_only_bulk_private_and_blocked_mails_are_filtered_before_storing_and_the_decision_is_kept()
    {
        await using var app = await MailApp.StartAsync();
        var eva = await app.AddMailboxAsync("eva");
        await app.AddCustomerAsync("Kunde", Customer);
        await app.SaveAsync(db => db.AddRange(new MailExclusion("anwalt@kanzlei.example"), new MailExclusion("betriebsrat.example")));
        var expected = new Dictionary<string, MailSkipReason>
        {
            [eva.Receive(new SimulatedMail("max@eigen.example", "Mittagessen"))] = MailSkipReason.Own,
            [eva.Receive(Marked("List-Id", "<news.kunde.example>"))] = MailSkipReason.Bulk,
            [eva.Receive(Marked("List-Unsubscribe", "<mailto:off@kunde.example>"))] = MailSkipReason.Bulk,
            [eva.Receive(Marked("Precedence", "bulk"))] = MailSkipReason.Bulk,
            [eva.Receive(Marked("Auto-Submitted", "auto-replied"))] = MailSkipReason.Bulk,
            [eva.Receive(Marked("Sensitivity", "Private"))] = MailSkipReason.Private,
            [eva.Receive(new SimulatedMail(Customer, "Vertraulich") { ExtendedProperties = new Dictionary<string, string> { ["Integer 0x36"] = "3" } })] = MailSkipReason.Private,
            [eva.Receive(new SimulatedMail(Customer, "Streit") { Cc = ["anwalt@kanzlei.example"] })] = MailSkipReason.Excluded,
            [eva.Receive(new SimulatedMail("jemand@betriebsrat.example", "Sitzung") { Cc = [Customer] })] = MailSkipReason.Excluded,
        };
        await app.SyncAsync();

        foreach (var (item, reason) in expected)
        {
            Assert.Equal((MailDecision.Skipped, reason), await app.DecisionAsync(item));
        }

        Assert.Equal(0, await app.EmailsAsync());

        static SimulatedMail Marked(string header, string value) => new(Customer, "Neues") { Headers = new Dictionary<string, string> { [header] = value } };
    }

    [Fact]
    public async Task Of_a_mail_of_nobody_known_only_id_and_hashes_are_kept_and_its_content_is_not_even_asked_for()
    {
        await using var app = await MailApp.StartAsync();
        var eva = await app.AddMailboxAsync("eva");
        var item = eva.Receive(new SimulatedMail("Heimlich <heimlich@fremd.example>", "Geheimes Vorhaben") { Body = "Niemand soll das wissen.", InternetMessageId = "<secret@fremd.example>" });
        await app.SyncAsync();

        Assert.Equal((MailDecision.Skipped, MailSkipReason.Unmatched), await app.DecisionAsync(item));
        Assert.Equal(0, app.RequestsFor(item));
        Assert.Single((await app.MessageAsync(item)).UnmatchedAddresses);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        var stored = string.Concat(Directory.GetFiles(Path.GetDirectoryName(app.ConnectionString["Data Source=".Length..])!).Select(ReadShared));
        Assert.DoesNotContain("heimlich", stored, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secret@", stored, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Geheimes", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("Niemand", stored, StringComparison.Ordinal);

        static string ReadShared(string file)
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            return reader.ReadToEnd();
        }
    }

    [Fact]
    public async Task When_a_party_gets_an_address_later_its_earlier_mails_are_entered()
    {
        await using var app = await MailApp.StartAsync();
        var eva = await app.AddMailboxAsync("eva");
        var theirs = eva.Receive(new SimulatedMail("neu@anders.example", "Anfrage"));
        var others = eva.Receive(new SimulatedMail("fremd@anders.example", "Anfrage"));
        await app.SyncAsync();
        Assert.Equal((MailDecision.Skipped, MailSkipReason.Unmatched), await app.DecisionAsync(theirs));

        var customer = await app.AddCustomerAsync("Neu", "neu@anders.example");
        await app.SyncAsync();

        Assert.Equal([customer], await app.PartiesAsync(theirs));
        Assert.Empty((await app.MessageAsync(theirs)).UnmatchedAddresses);
        Assert.Equal((MailDecision.Skipped, MailSkipReason.Unmatched), await app.DecisionAsync(others));
        Assert.Equal(0, app.RequestsFor(others));
    }

    [Fact]
    public async Task What_the_user_unlinks_is_not_linked_again_by_a_resync_nor_from_another_mailbox()
    {
        await using var app = await MailApp.StartAsync();
        var eva = await app.AddMailboxAsync("eva");
        await app.AddCustomerAsync("Kunde", Customer);
        var item = eva.Receive(new SimulatedMail(Customer, "Privat") { InternetMessageId = "<p@kunde.example>" });
        await app.SyncAsync();
        await app.SaveAsync(db => db.EmailLinks.Single().Remove());

        eva.ExpireDeltaTokens();
        var max = await app.AddMailboxAsync("max");
        var copy = max.Receive(new SimulatedMail(Customer, "Privat") { InternetMessageId = "<p@kunde.example>" });
        await app.SyncAfterAsync(TimeSpan.FromMinutes(2));

        Assert.Empty(await app.PartiesAsync(item));
        Assert.Empty(await app.PartiesAsync(copy));
        Assert.Equal(1, await app.EmailsAsync());
        Assert.Equal(1, await app.ReadAsync(db => db.EmailLinks.CountAsync()));
    }

    [Fact]
    public async Task A_mail_that_is_deleted_in_the_mailbox_stays_in_the_history()
    {
        await using var app = await MailApp.StartAsync();
        var eva = await app.AddMailboxAsync("eva");
        var customer = await app.AddCustomerAsync("Kunde", Customer);
        var item = eva.Receive(new SimulatedMail(Customer, "Angebot"));
        await app.SyncAsync();
        eva.Delete(item);
        await app.SyncAfterAsync(TimeSpan.FromMinutes(2));

        Assert.Equal([customer], await app.PartiesAsync(item));
    }

    private static Task LinkByHandAsync(MailApp app, string itemId, int partyId) => app.SaveAsync(db =>
    {
        var message = db.MailboxMessages.Include(m => m.EmailMessage!.Links).Single(m => m.ItemId == itemId).EmailMessage!;
        message.LinkTo(partyId, null, EmailLinkReason.ByHand);
    });
}
