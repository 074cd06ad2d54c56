using CrmOffice.Api.Data.Sample;
using CrmOffice.Api.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Tests.Sample;

[Collection(nameof(SampleDatabase))]
public sealed class SampleMailboxTests(SampleDatabase sample)
{
    private readonly IReadOnlyList<PlaygroundMail> mails = SampleMailbox.Mails(sample.Clock);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void The_newest_mail_is_Anna_Hubers_and_is_unread()
    {
        Assert.Equal("anna.huber@goldener-hirsch.example", mails[0].From.Address);
        Assert.False(mails[0].IsRead);
        Assert.Equal("Re: Lieferung Weihnachten", mails[0].Subject);
        Assert.Equal(mails[0].ConversationId, mails.Single(m => m.Subject == "Lieferung Weihnachten").ConversationId);
        Assert.Equal(mails.Select(m => m.ReceivedAt).OrderDescending(), mails.Select(m => m.ReceivedAt));
    }

    [Fact]
    public void Mails_of_all_folders_and_languages_are_there()
    {
        Assert.InRange(mails.Count, 25, 40);
        Assert.Equal(Enum.GetValues<PlaygroundFolder>(), mails.Select(m => m.Folder).Distinct().Order());
        Assert.Equal(["de", "en", "fr", "it"], mails.Select(m => m.Language).Distinct().Order());
        Assert.Contains(mails, m => m.Subject.Length > 250);
        Assert.Contains(mails, m => m.Subject.Length == 0);
        Assert.Contains(mails, m => m.From.Name == m.From.Address);
        Assert.Contains(mails, m => m.HtmlBody.Contains("data:image/", StringComparison.Ordinal));
        Assert.Contains(mails, m => m.HtmlBody.Contains("onerror", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_id_is_its_own()
    {
        Assert.Equal(mails.Count, mails.Select(m => m.ItemId).Distinct().Count());
        Assert.Equal(mails.Count, mails.Select(m => m.InternetMessageId).Distinct().Count());
        Assert.All(mails, m => Assert.Matches("^<[^@<> ]+@[^@<> ]+>$", m.InternetMessageId));
    }

    [Fact]
    public void Every_address_belongs_to_nobody() =>
        Assert.All(mails.SelectMany(m => m.To.Concat(m.Cc).Append(m.From)), a =>
        {
            Assert.True(MailAddress.TryNormalise(a.Address, out var normalised), a.Address);
            Assert.EndsWith(".example", normalised, StringComparison.Ordinal);
        });

    [Fact]
    public void The_mailbox_is_the_default_employees()
    {
        const string owner = "katharina.lindhofer@feinkost-lindhofer.example";

        Assert.All(mails, m => Assert.Contains(m.Folder == PlaygroundFolder.SentItems ? [m.From] : m.To, a => a.Address == owner));
    }

    [Fact]
    public async Task Mails_of_known_people_are_in_their_history()
    {
        var hirsch = await sample.Db.Customers.SingleAsync(c => c.Number == "10042", Cancellation);
        var newest = await sample.Db.EmailLinks.Where(l => l.PartyId == hirsch.Id)
            .OrderByDescending(l => l.SentAt).Select(l => l.EmailMessage!).FirstAsync(Cancellation);
        var shared = await sample.Db.EmailMessages.Include(m => m.Links).SingleAsync(m => m.Subject == "Buffet am Samstag", Cancellation);

        Assert.Equal(mails[0].InternetMessageId.Trim('<', '>'), newest.InternetMessageId);
        Assert.Equal(2, shared.Links.Count);
    }

    [Fact]
    public void The_text_is_that_of_the_html()
    {
        Assert.StartsWith("Liebe Frau Lindhofer,", mails[0].TextBody, StringComparison.Ordinal);
        Assert.All(mails, m => Assert.DoesNotContain("<p", m.TextBody, StringComparison.Ordinal));
        Assert.All(mails, m => Assert.DoesNotContain("tracker.example/style", m.TextBody, StringComparison.Ordinal));
    }
}
