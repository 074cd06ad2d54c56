using CrmOffice.Api.Features.Mail.Matching;
using CrmOffice.Api.Model;
using CrmOffice.SimulatedGraph;
using CrmOffice.SimulatedGraph.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Benchmarks.Mail;

/// <summary>What the product's database says at the end beside what the matcher says about the same mails, as a pure function.</summary>
internal sealed class SoakVerdict
{
    private readonly MailCompany company;
    private readonly ILookup<string, SoakItem> items;
    private readonly HashSet<string> bad;

    private SoakVerdict(MailCompany company, IReadOnlyCollection<SoakItem> items)
    {
        this.company = company;
        this.items = items.ToLookup(item => item.Key, StringComparer.Ordinal);

        // The fault's pattern doesn't tell ids apart that differ by case only.
        bad = items.Where(item => item.IsBad).Select(item => item.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    public List<string> Problems { get; } = [];

    public int Linked { get; private set; }

    public int Parked { get; private set; }

    public int Entered { get; private set; }

    public int Links { get; private set; }

    public SortedDictionary<MailSkipReason, int> Skipped { get; } = [];

    /// <summary>Mails that are still there and were skipped as gone, because Graph said so once.</summary>
    public List<SoakItem> WronglyGone { get; } = [];

    /// <summary>The product's own subscriptions where Graph has another one that the product doesn't know.</summary>
    public List<SimulatedSubscription> Repeated { get; } = [];

    /// <summary>A mail's marks are asked for only where somebody known takes part.</summary>
    public static MailMatch Expect(MailCompany company, SoakItem item)
    {
        var facts = item.Facts with { IsDraft = item.IsDraft };
        var known = company.About(facts, item.Mailbox);
        var listed = MailMatcher.Match(facts with { Marks = null }, known);
        return listed.Skip is null or MailSkipReason.Ambiguous ? MailMatcher.Match(facts, known) : listed;
    }

    public static async Task<SoakVerdict> OfAsync(string file, MailCompany company, IReadOnlyCollection<SoakItem> items, GraphSimulator graph)
    {
        await using var db = MailCompany.Open(file);
        var verdict = new SoakVerdict(company, items);
        verdict.CompareRows(await db.MailboxMessages.AsNoTracking().Include(m => m.EmailMessage).ToListAsync(), items);
        verdict.CompareMails(await db.EmailMessages.AsNoTracking().Include(m => m.Links).ToListAsync());
        verdict.Problems.AddRange((await db.ReceivedNotifications.AsNoTracking().ToListAsync()).Select(n => $"The notification {n.Id} was not followed."));
        var subscriptions = await db.GraphSubscriptions.Select(s => s.SubscriptionId).ToListAsync();
        verdict.Repeated.AddRange(graph.Subscriptions.GroupBy(s => s.Resource).Where(same => same.Count() > 1)
            .SelectMany(same => same.Where(s => subscriptions.Contains(s.Id))));
        verdict.Problems.AddRange(verdict.Repeated.Select(s => $"There is another subscription of {s.Resource}."));
        verdict.Problems.AddRange(graph.Requests.HighestAtOnce.Where(m => m.Value > GraphSimulator.RequestsAtOnce)
            .Select(m => $"Mailbox {m.Key} had {m.Value} requests at once."));
        return verdict;
    }

    private void CompareRows(List<MailboxMessage> stored, IReadOnlyCollection<SoakItem> all)
    {
        var rows = stored.ToLookup(row => (row.MailboxId, row.ItemId));
        foreach (var item in all)
        {
            var decided = rows[(item.Mailbox.Id, item.Id)].ToList();
            if (decided.Count > 1 || (decided.Count == 0 && !item.IsAway))
            {
                Problems.Add($"{item.Subject} ({item.Id}) of {item.Mailbox.Address} has {decided.Count} decisions.");
            }
            else if (decided.Count == 1)
            {
                Compare(item, decided[0]);
            }
        }

        var known = all.Select(item => (item.Mailbox.Id, item.Id)).ToHashSet();
        Problems.AddRange(stored.Where(row => !known.Contains((row.MailboxId, row.ItemId))).Select(row => $"Nobody sent {row.ItemId}."));
    }

    private void Compare(SoakItem item, MailboxMessage row)
    {
        Count(row);
        var expected = Expect(company, item);
        var isBad = bad.Contains(item.Id);
        var isEntered = row.EmailMessage?.InternetMessageId == item.Key && row.EmailMessage.Subject == item.Subject;
        var isRight = (row.Decision, row.Reason) switch
        {
            (MailDecision.Pending, _) => false,
            (MailDecision.Parked, null) => isBad,

            // A mail of another mailbox, whose owner has chosen, may have been entered before.
            (MailDecision.Linked, null) => isEntered && !item.IsBad && (expected.Skip is null or MailSkipReason.Ambiguous || item.IsAway),
            (MailDecision.Skipped, MailSkipReason.Gone) => item.IsAway,
            (MailDecision.Skipped, { } reason) => reason == expected.Skip || (item.IsAway && reason == MailSkipReason.Draft),
            _ => false,
        };
        if (row.Reason == MailSkipReason.Gone && !item.IsAway)
        {
            WronglyGone.Add(item);
        }

        if (!isRight)
        {
            Problems.Add($"{item.Subject} ({item.Id}) of {item.Mailbox.Address} is {row.Decision} {row.Reason} {row.ProblemCode}, not {expected.Skip?.ToString() ?? "Linked"}.");
        }
    }

    private void Count(MailboxMessage row)
    {
        switch (row.Decision)
        {
            case MailDecision.Linked:
                Linked++;
                break;
            case MailDecision.Parked:
                Parked++;
                break;
            case MailDecision.Skipped when row.Reason is { } reason:
                Skipped[reason] = Skipped.GetValueOrDefault(reason) + 1;
                break;
        }
    }

    /// <summary>The links of all mailboxes together; what was thrown away may have been read before.</summary>
    private void CompareMails(List<EmailMessage> stored)
    {
        Entered = stored.Count;
        Links = stored.Sum(mail => mail.Links.Count);
        var byKey = stored.ToLookup(mail => mail.InternetMessageId, StringComparer.Ordinal);
        foreach (var same in items)
        {
            var possible = same.Where(item => !item.IsBad).SelectMany(item => Expect(company, item).Links).ToHashSet();
            var certain = same.Where(item => !item.IsAway && !bad.Contains(item.Id)).SelectMany(item => Expect(company, item).Links).ToHashSet();
            var mails = byKey[same.Key].ToList();
            var links = mails.SelectMany(mail => mail.Links).Select(link => new PartyMatch(link.PartyId, link.ContactPersonId, link.Reason)).ToList();
            if (mails.Count > 1 || !certain.IsSubsetOf(links) || !possible.IsSupersetOf(links) || links.Count != links.Distinct().Count())
            {
                Problems.Add($"{same.First().Subject} is entered {mails.Count} times, with {string.Join(", ", links)} and not {string.Join(", ", certain)}.");
            }
        }

        Problems.AddRange(stored.Where(mail => !items.Contains(mail.InternetMessageId)).Select(mail => $"Nobody sent {mail.InternetMessageId}."));
    }
}
