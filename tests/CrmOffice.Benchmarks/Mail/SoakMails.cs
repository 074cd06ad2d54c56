using CrmOffice.Api.Features.Mail;
using CrmOffice.Api.Features.Mail.Matching;
using CrmOffice.SimulatedGraph;

namespace CrmOffice.Benchmarks.Mail;

/// <summary>A mail in a mailbox, as it was made.</summary>
/// <param name="Key">By which the product knows the mail, whichever mailbox it is in.</param>
internal sealed record SoakItem(MailCompanyMailbox Mailbox, string Id, string Key, string Subject, MailFacts Facts)
{
    /// <summary>Taken back when it is sent.</summary>
    public bool IsDraft { get; set; }

    /// <summary>Deleted, or where nobody looks: it may have been seen before, or never.</summary>
    public bool IsAway { get; set; }

    /// <summary>Removed for good.</summary>
    public bool IsDeleted { get; set; }

    /// <summary>Whenever Graph is asked for this very mail, it fails.</summary>
    public bool IsBad { get; set; }
}

/// <summary>Lets mails of every kind arrive, and users do with them what they do in Outlook.</summary>
internal sealed class SoakMails(MailCompany company, Random random)
{
    private static readonly string[] Folders = ["inbox", "inbox", "inbox", "archive"];
    private int count;

    public List<SoakItem> Items { get; } = [];

    /// <param name="daysBack">Received within the last so many days; 0 for now.</param>
    public void Receive(int mails, int daysBack)
    {
        for (var end = Items.Count + mails; Items.Count < end;)
        {
            ReceiveOne(daysBack, end - Items.Count);
        }
    }

    /// <summary>What cannot be read is taken from mails that would be entered, and that no other mailbox has.</summary>
    public void SpoilSome(int howMany)
    {
        var alone = Items.GroupBy(item => item.Key).Where(same => same.Count() == 1).Select(same => same.Single()).ToHashSet();
        foreach (var item in Items.Where(item => alone.Contains(item) && SoakVerdict.Expect(company, item).Skip is null).Take(howMany))
        {
            item.IsBad = true;
        }
    }

    /// <summary>Mails are read, filed, thrown away and fetched back, drafts are sent, Graph forgets, subscriptions come to their end.</summary>
    public void Stir(GraphSimulator graph, int howMany)
    {
        for (var i = 0; i < howMany; i++)
        {
            Stir(Items[random.Next(Items.Count)]);
        }

        Any(company.Mailboxes).Graph.ExpireDeltaTokens();

        // How many there are depends on how far the product is; what the seed gives must not.
        foreach (var subscription in graph.Subscriptions.OrderBy(_ => Random.Shared.Next()).Take(4).Select((one, index) => (one.Id, index)))
        {
            Action<string> end = subscription.index switch
            {
                0 => graph.ExpireSubscription,
                1 => graph.RemoveSubscription,
                2 => graph.RequireReauthorization,
                _ => graph.SayNotificationsWereMissed,
            };
            Try(end, subscription.Id);
        }
    }

    public static void Try(Action<string> change, string subscription)
    {
        try
        {
            change(subscription);
        }
        catch (GraphFailure gone) when (gone.Answer.Status == 404)
        {
            // The product has just removed it.
        }
    }

    /// <summary>Makes Graph list a mail again.</summary>
    public static void Touch(SoakItem item) => item.Mailbox.Graph.Update(item.Id, new() { ["isRead"] = true });

    private void Stir(SoakItem item)
    {
        var mailbox = item.Mailbox.Graph;
        switch (random.Next(6))
        {
            case var _ when item.IsDeleted || item.IsBad:
                break;
            case var _ when item.IsDraft:
                item.IsDraft = false;
                mailbox.Update(item.Id, new() { ["isDraft"] = false });
                Move(item, "sentitems");
                break;
            case 0:
                mailbox.Delete(item.Id);
                item.IsAway = item.IsDeleted = true;
                break;
            case 1:
                Move(item, "deleteditems");
                break;
            case 2:
                Move(item, "archive");
                break;
            case 3:
                Move(item, item.Mailbox.Folder);
                break;
            default:
                Touch(item);
                break;
        }
    }

    private static void Move(SoakItem item, string folder)
    {
        item.Mailbox.Graph.Move(item.Id, folder);
        item.IsAway = folder == "deleteditems";
    }

    private void ReceiveOne(int daysBack, int most)
    {
        var number = ++count;
        var holders = Enumerable.Range(0, random.Next(100) < 12 ? random.Next(2, 5) : 1).Select(_ => Any(company.Mailboxes)).Distinct().Take(most).ToList();
        var mail = MakeMail(number, holders);
        mail = mail with { ReceivedAt = daysBack == 0 ? null : DateTimeOffset.UtcNow.AddMinutes(-random.Next(daysBack * 1440)) };
        foreach (var holder in holders)
        {
            // Servers on the way change case and brackets.
            var id = mail.InternetMessageId!;
            var spelt = random.Next(3) switch { 0 => id, 1 => id.ToUpperInvariant(), _ => id.Trim('<', '>') };
            var folder = mail.Folder == "inbox" ? random.Next(5) == 0 ? holder.Folder : Any(Folders) : mail.Folder;
            var item = holder.Graph.Receive(mail with { InternetMessageId = spelt, Folder = folder });
            Items.Add(new SoakItem(holder, item, MailKey.Of(id, item), mail.Subject, FactsOf(mail)) { IsDraft = mail.IsDraft });
        }
    }

    private SimulatedMail MakeMail(int number, List<MailCompanyMailbox> holders)
    {
        var (customer, to) = (Any(company.KnownAddresses), holders.ConvertAll(holder => holder.Address));
        var incoming = new SimulatedMail(Spelt(customer), $"Mail {number}")
        {
            To = to,
            InternetMessageId = $"<{number}.soak@mail.example>",
            Body = $"Bitte um Rückruf wegen {number}.",
        };
        var outgoing = incoming with { From = to[0], To = [Spelt(customer)], Folder = "sentitems" };
        return random.Next(100) switch
        {
            < 37 => incoming,
            < 47 => outgoing,
            < 53 => incoming with { Cc = [Spelt(Any(company.KnownAddresses)), "jemand@fremd.example", Spelt(Any(company.KnownAddresses))] },
            < 68 => incoming with { From = $"Wer <wer{random.Next(500)}@fremd.example>" },
            < 73 => incoming with { From = Any(company.Mailboxes).Address, Cc = [$"drucker@haus.{MailCompany.OwnDomain}"] },
            < 76 => incoming with { Headers = Header("List-Id", "<neues.kunde.example>") },
            < 78 => incoming with { Headers = Header("Auto-Submitted", "auto-replied") },
            < 80 => incoming with { Headers = Header("Sensitivity", "Private") },
            < 82 => incoming with { ExtendedProperties = new Dictionary<string, string> { ["Integer 0x36"] = "2" } },
            < 84 => incoming with { Cc = [MailCompany.ExcludedAddress] },
            < 85 => incoming with { From = $"sitzung@wien.{MailCompany.ExcludedDomain}", Cc = [Spelt(customer)] },
            < 90 => incoming with { From = Any(company.SharedAddresses) },
            < 94 => outgoing with { IsDraft = true, Folder = "inbox" },
            < 97 => incoming with { ODataType = "#microsoft.graph.eventMessageRequest" },
            < 99 => incoming with { InternetMessageId = "" },
            _ => incoming with { From = "Systemkonto" },
        };

        static Dictionary<string, string> Header(string name, string value) => new() { [name] = value };
    }

    private static MailFacts FactsOf(SimulatedMail mail) => new()
    {
        From = Bare(mail.From),
        To = [.. mail.To!.Select(Bare)],
        Cc = [.. mail.Cc.Select(Bare)],
        IsMessage = mail.ODataType is null,
        Marks = new MailMarks(
            [.. mail.Headers.Select(header => new MailHeader(header.Key, header.Value))],
            mail.ExtendedProperties.TryGetValue("Integer 0x36", out var sensitivity) ? sensitivity[0] - '0' : null),
    };

    private static string Bare(string address) => address.Contains('<', StringComparison.Ordinal) ? address.Split('<')[1].TrimEnd('>') : address;

    private string Spelt(string address) => random.Next(3) switch { 0 => address, 1 => address.ToUpperInvariant(), _ => $"Max Muster <{address}>" };

    private T Any<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];
}
