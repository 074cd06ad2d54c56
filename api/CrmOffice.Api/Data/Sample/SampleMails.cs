using System.Globalization;
using CrmOffice.Api.Model;
using CrmOffice.Api.Shared;
using CsvHelper;

namespace CrmOffice.Api.Data.Sample;

/// <summary>The mails that were entered for customers, leads and suppliers, those of the sample mailbox among them.</summary>
internal static partial class SampleMails
{
    private static readonly ILookup<string, MailRow> Texts = SampleList.Read<MailRow>("mail-texts").ToLookup(row => row.Context);

    public static void Add(SampleWorld world)
    {
        foreach (var customer in world.Customers)
        {
            var random = customer.Random("number of mails");
            var context = customer.Row.Habit switch
            {
                "christmas" => "christmas",
                "quotes" or "never" => "quote",
                _ => "regular",
            };
            var count = customer.BySize(random.Between(2, 5), random.Between(5, 10), random.Between(8, 15));
            world.Db.AddRange(OfParty(customer.Customer, customer.Manager, context, count, customer.Favourites, world.Calendar));
        }

        foreach (var lead in world.Leads.Where(l => l.Origin != LeadOrigin.ImportedCold))
        {
            var manager = world.Employees.Single(e => e.Id == lead.AccountManagerId);
            world.Db.AddRange(OfParty(lead, manager, "lead", 2, world.Articles, world.Calendar));
        }

        foreach (var supplier in world.Suppliers)
        {
            var articles = world.Articles.Where(a => a.SupplierId == supplier.Id).ToList();
            world.Db.AddRange(OfParty(supplier, world.EmployeeNamed("Lindhofer"), "supplier", 4, articles, world.Calendar));
        }

        world.Db.AddRange(SampleMailboxHistory.Messages(world));
    }

    private static IEnumerable<EmailMessage> OfParty(
        Party party, Employee employee, string context, int count, IReadOnlyList<Article> articles, SampleCalendar calendar)
    {
        var random = SampleRandom.For("mails", party.Name);
        var first = calendar.KnownSince(party).AddDays(1);
        var last = calendar.Today.AddDays(-3);
        for (var i = 0; i < count && first < last; i++)
        {
            var date = SampleCalendar.Between(first, last, random);

            // Those who buy for Christmas or ask for quotes write about ordinary things too.
            var own = context is "christmas" or "quote" && random.Chance(40) ? "regular" : context;
            var texts = Texts[own].Where(t => t.In.Contains(date.Month)).ToList();
            var text = random.Pick(texts.Count > 0 ? texts : Texts["regular"].Where(t => t.In.Contains(date.Month)).ToList());
            if (Message(party, employee, text, date, $"{party.Number}.{i}", articles, random) is { } message)
            {
                yield return message;
            }
        }
    }

    private static EmailMessage? Message(Party party, Employee employee, MailRow text, DateOnly date, string serial, IReadOnlyList<Article> articles, SampleRandom random)
    {
        var persons = party.ContactPersons.Where(p => p.IsActive && p.Email is not null).ToList();
        var person = persons.Count == 0 ? null : random.Pick(persons);
        var address = person?.Email ?? party.Email;
        if (!MailAddress.TryNormalise(address, out var theirs) || !MailAddress.TryNormalise(employee.Email, out var ours))
        {
            return null;
        }

        var sentAt = SampleCalendar.During(date, random);
        var incoming = text.Direction == Direction.Incoming;
        var theirName = person?.FullName ?? party.Name;
        var ourName = $"{employee.FirstName} {employee.LastName}";
        var sender = incoming ? theirs : ours;
        return new EmailMessage
        {
            InternetMessageId = string.Create(CultureInfo.InvariantCulture, $"{sentAt:yyyyMMddHHmm}.{serial}@{MailAddress.DomainOf(sender)}"),
            Direction = text.Direction,
            FromAddress = sender,
            FromName = incoming ? theirName : ourName,
            To = incoming ? ours : theirs,
            Subject = SampleText.Fill(text.Subject, articles, date, SampleRandom.For("mail text", serial))!,
            SentAt = sentAt,
            Preview = SampleText.Fill(text.Preview, articles, date, SampleRandom.For("mail text", serial)),
            AttachmentNames = text.Attachment ?? "",
            Links =
            {
                new EmailLink
                {
                    PartyId = party.Id,
                    ContactPersonId = person?.Id,
                    SentAt = sentAt,
                    Reason = person is null ? EmailLinkReason.RecordAddress : EmailLinkReason.ContactPersonAddress,
                },
            },
        };
    }

    [CsvRecord]
    internal sealed partial record MailRow(string Context, Direction Direction, string Subject, string Preview, string? Attachment, string? Months)
    {
        public SampleMonths In { get; } = SampleMonths.Parse(Months);
    }
}
