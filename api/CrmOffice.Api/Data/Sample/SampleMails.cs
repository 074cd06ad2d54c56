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
        var messages = new List<EmailMessage>();
        foreach (var customer in world.Customers)
        {
            var random = customer.Random("mails");
            var context = customer.Row.Habit switch
            {
                "christmas" => "christmas",
                "quotes" or "never" => "quote",
                _ => "regular",
            };
            var count = customer.BySize(random.Between(2, 5), random.Between(5, 10), random.Between(8, 15));
            Write(customer.Customer, customer.Manager, context, count, customer.Favourites);
        }

        foreach (var lead in world.Leads.Where(l => l.Origin != LeadOrigin.ImportedCold))
        {
            Write(lead, world.Employees.Single(e => e.Id == lead.AccountManagerId), "lead", 2, world.Articles);
        }

        foreach (var supplier in world.Suppliers)
        {
            var articles = world.Articles.Where(a => a.SupplierId == supplier.Id).ToList();
            Write(supplier, world.EmployeeNamed("Lindhofer"), "supplier", 4, articles);
        }

        messages.AddRange(SampleMailboxHistory.Messages(world));
        world.Db.AddRange(messages);

        void Write(Party party, Employee employee, string context, int count, IReadOnlyList<Article> articles)
        {
            var random = SampleRandom.For("mails", party.Name);
            var first = world.Calendar.KnownSince(party).AddDays(1);
            var last = world.Calendar.Today.AddDays(-3);
            for (var i = 0; i < count && first < last; i++)
            {
                var date = SampleCalendar.Between(first, last, random);
                var texts = Texts[context].Where(t => t.In.Contains(date.Month)).DefaultIfEmpty(Texts["regular"].First()).ToList();
                var text = random.Pick(random.Chance(60) ? texts : context is "christmas" or "quote" ? Texts["regular"].Where(t => t.In.Contains(date.Month)).ToList() : texts);
                if (Message(party, employee, text, date, messages.Count, articles, random) is { } message)
                {
                    messages.Add(message);
                }
            }
        }
    }

    private static EmailMessage? Message(Party party, Employee employee, MailRow text, DateOnly date, int serial, IReadOnlyList<Article> articles, SampleRandom random)
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
            Subject = SampleText.Fill(text.Subject, articles, date, SampleRandom.For("mail text", $"{serial}"))!,
            SentAt = sentAt,
            Preview = SampleText.Fill(text.Preview, articles, date, SampleRandom.For("mail text", $"{serial}")),
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
