using CrmOffice.Api.Data;
using CrmOffice.Api.Features.Mail.Matching;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using CrmOffice.SimulatedGraph;
using CrmOffice.SimulatedGraph.Mailboxes;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Benchmarks.Mail;

/// <summary>An employee's mailbox, at the simulated Graph and in the product's database.</summary>
/// <param name="Folder">Of the user's own; mails are moved into it.</param>
internal sealed record MailCompanyMailbox(SimulatedMailbox Graph, int Id, int EmployeeId, string Folder)
{
    public string Address => Graph.Address;
}

/// <summary>A company with mailboxes, rules, and addresses of every kind that the matcher tells apart.</summary>
internal sealed class MailCompany
{
    public const string OwnDomain = "eigen.example";
    public const string ExcludedAddress = "anwalt@kanzlei.example";
    public const string ExcludedDomain = "betriebsrat.example";

    private readonly HashSet<string> ownAddresses = [];
    private ILookup<string, KnownAddress> known = Enumerable.Empty<KnownAddress>().ToLookup(address => address.Address);
    private ILookup<int, PartyChoice> choices = Enumerable.Empty<PartyChoice>().ToLookup(choice => choice.EmployeeId);

    public List<MailCompanyMailbox> Mailboxes { get; } = [];

    /// <summary>Addresses of customers, their persons, leads and suppliers.</summary>
    public List<string> KnownAddresses { get; } = [];

    /// <summary>Addresses of two customers each; some employees have chosen one of them.</summary>
    public List<string> SharedAddresses { get; } = [];

    public static SqliteCrmDb Open(string file) => new(new DbContextOptionsBuilder<SqliteCrmDb>().UseSqlite($"Data Source={file};Default Timeout=60").Options);

    public static async Task<MailCompany> CreateAsync(string file, GraphSimulator graph, int mailboxes, int customers)
    {
        var company = new MailCompany();
        await using var db = Open(file);
        await db.MigrateAsync(CancellationToken.None);
        await company.WriteEmployeesAsync(db, graph, mailboxes);
        await company.WritePartiesAsync(db, customers);
        var addresses = await db.PartyEmailAddresses.AsNoTracking().Include(a => a.Party).Include(a => a.ContactPerson).ToListAsync();
        company.known = addresses
            .Where(a => a.Party is not Employee && a.Party is not Lead { Status: LeadStatus.Converted })
            .ToLookup(a => a.Address, a => new KnownAddress(a.Address, a.PartyId, a.ContactPersonId, a.ContactPerson?.IsActive ?? true));
        company.ownAddresses.UnionWith(addresses.Where(a => a.Party is Employee).Select(a => a.Address));
        company.choices = (await db.PartyChoices.AsNoTracking().ToListAsync()).ToLookup(choice => choice.EmployeeId);
        return company;
    }

    /// <summary>What is known of a mail's participants, told to the matcher without asking the product.</summary>
    public MatchingKnowledge About(MailFacts mail, MailCompanyMailbox mailbox) => new()
    {
        Addresses = [.. MailMatcher.Participants(mail).SelectMany(address => known[address])],
        OwnAddresses = ownAddresses,
        OwnDomains = new HashSet<string> { OwnDomain },
        Exclusions = new HashSet<string> { ExcludedAddress, ExcludedDomain },
        Choices = choices[mailbox.EmployeeId].ToDictionary(choice => choice.Address, choice => choice.PartyId),
    };

    private async Task WriteEmployeesAsync(SqliteCrmDb db, GraphSimulator graph, int count)
    {
        var now = DateTimeOffset.UtcNow;
        db.Add(new OwnDomain(OwnDomain));
        db.AddRange(new MailExclusion(ExcludedAddress), new MailExclusion(ExcludedDomain));
        var employees = Enumerable.Range(1, count).Select(number =>
        {
            var employee = new Employee($"M-{number}", now);
            employee.NamePerson("Eva", $"Eigen {number}");

            // Some write from an address that only their record says is the company's.
            employee.ReachAt(null, null, null, number % 10 == 5 ? $"m{number}@extern.example" : $"m{number}@{OwnDomain}", null);
            employee.Employ(isSalesperson: true, EmployeeRoles.Sales | EmployeeRoles.Administrator);
            return employee;
        }).ToList();
        db.AddRange(employees);
        await db.SaveChangesAsync();
        foreach (var employee in employees)
        {
            var simulated = graph.AddMailbox($"00000000-0000-4000-8000-{employee.Id:D12}", employee.Email!, employee.Name);
            var mailbox = new Mailbox(employee.Id, simulated.Id, employee.Email!, now.AddDays(-30));
            db.Add(mailbox);
            await db.SaveChangesAsync();
            Mailboxes.Add(new(simulated, mailbox.Id, employee.Id, simulated.AddFolder("Kunden", "inbox")));
        }
    }

    private async Task WritePartiesAsync(SqliteCrmDb db, int count)
    {
        var now = DateTimeOffset.UtcNow;
        var customers = Enumerable.Range(1, count).Select(number => Named(new Customer($"K-{number}", now), $"Kunde {number}", $"office@kunde-{number}.example")).ToList();
        db.AddRange(customers);
        db.AddRange(Enumerable.Range(1, count / 4).Select(number => Named(new Lead($"L-{number}", now), $"Interessent {number}", $"ich@interessent-{number}.example")));
        db.AddRange(Enumerable.Range(1, count / 4).Select(number => Named(new Supplier($"S-{number}", now), $"Lieferant {number}", $"lager@lieferant-{number}.example")));
        await db.SaveChangesAsync();
        for (var index = 0; index < count; index++)
        {
            var anna = Person(db, customers[index].Id, $"anna@kunde-{index + 1}.example");
            if (index % 5 == 0)
            {
                anna.Deactivate();
            }

            if (index % 8 == 0)
            {
                // Became a customer: its address is the customer's alone.
                var lead = Named(new Lead($"LK-{index}", now), $"Kunde {index + 1}", $"office@kunde-{index + 1}.example");
                lead.BecomeCustomer(customers[index].Id);
                db.Add(lead);
            }

            if (index % 6 == 0 && index > 0)
            {
                var shared = $"einkauf@gruppe-{index}.example";
                SharedAddresses.Add(shared);
                Person(db, customers[index].Id, shared);
                Person(db, customers[index - 1].Id, shared);
                db.AddRange(Mailboxes.Where(mailbox => mailbox.Id % 3 == 0)
                    .Select(mailbox => new PartyChoice(mailbox.EmployeeId, shared, customers[index - (mailbox.Id % 2)].Id)));
            }
        }

        await db.SaveChangesAsync();
        KnownAddresses.AddRange(await db.PartyEmailAddresses.Where(a => a.Party!.Type != PartyType.Employee && !a.Address.StartsWith("einkauf"))
            .Select(a => a.Address).Distinct().OrderBy(a => a).ToListAsync());
    }

    private static T Named<T>(T party, string name, string email)
        where T : Party
    {
        party.NameCompany(name);
        party.ReachAt(null, null, null, email, null);
        return party;
    }

    private static ContactPerson Person(SqliteCrmDb db, int owner, string email)
    {
        var person = new ContactPerson(owner);
        person.NameAs(Salutation.None, null, "Anna", "Muster", null);
        person.ReachAt(null, null, email);
        db.Add(person);
        return person;
    }
}
