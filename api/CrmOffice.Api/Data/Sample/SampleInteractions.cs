using CrmOffice.Api.Model;
using CsvHelper;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Data.Sample;

/// <summary>The contacts that were captured with customers, leads, suppliers and referrers.</summary>
internal static partial class SampleInteractions
{
    private static readonly ILookup<string, NoteRow> Notes = SampleList.Read<NoteRow>("interaction-notes").ToLookup(row => row.Context);

    public static async Task AddAsync(SampleWorld world, CancellationToken cancellation)
    {
        var types = await world.Db.InteractionTypes.ToDictionaryAsync(type => type.Key, cancellation);
        var interactions = new List<Interaction>();
        foreach (var customer in world.Customers)
        {
            interactions.AddRange(OfCustomer(customer, world, types));
        }

        foreach (var lead in world.Leads)
        {
            var random = SampleRandom.For("lead contacts", lead.Name);
            var first = world.Calendar.KnownSince(lead);
            var count = lead.Origin == LeadOrigin.ImportedCold ? random.Between(0, 2) : random.Between(1, 4);
            interactions.AddRange(WorkingDays(first, world.Calendar.Yesterday, count, random)
                .Select(date => Write(lead, "lead", date, lead.AccountManagerId!.Value, world.Articles, types, random)));
            if (lead.Status == LeadStatus.Discarded)
            {
                var last = SampleCalendar.Between(first.AddDays(14), world.Calendar.Yesterday, random);
                interactions.Add(Write(lead, "lost", last, lead.AccountManagerId!.Value, world.Articles, types, random));
            }
        }

        interactions.AddRange(OfPartners(world, types));
        interactions.AddRange(SampleGoldenerHirsch.Contacts(world, types));
        world.Db.AddRange(interactions);
        RecordContacts(world, interactions);
    }

    private static IEnumerable<Interaction> OfCustomer(SampleCustomer customer, SampleWorld world, Dictionary<string, InteractionType> types)
    {
        var random = customer.Random("contacts");
        var calendar = world.Calendar;
        var own = world.Documents.Where(d => d.CustomerId == customer.Id).ToList();
        var first = calendar.KnownSince(customer.Customer);
        var stopped = customer.Row.Habit == "stopped";
        var last = stopped ? own.Max(d => d.Date) : calendar.Yesterday;
        var count = customer.Row.Habit is "never" or "once"
            ? random.Between(2, 4)
            : customer.BySize(random.Between(5, 9), random.Between(9, 16), random.Between(14, 24));
        var dates = WorkingDays(first, last, count, random).ToList();
        foreach (var (date, index) in dates.Select((date, index) => (date, index)))
        {
            var context = index == 0 && first > calendar.Start ? "first" : ContextAt(date, customer, random);
            var quote = context == "quote" ? own.FirstOrDefault(d => d.Type == SalesDocumentType.Quote && d.Date >= date.AddDays(-20) && d.Date <= date) : null;
            yield return Write(customer.Customer, context, date, EmployeeAt(date, customer, world), customer.Favourites, types, random, quote?.Id);
        }

        if (stopped)
        {
            foreach (var date in WorkingDays(last.AddDays(60), calendar.Yesterday, random.Between(1, 3), random))
            {
                yield return Write(customer.Customer, "dormant", date, customer.Manager.Id, customer.Favourites, types, random);
            }
        }
    }

    private static string ContextAt(DateOnly date, SampleCustomer customer, SampleRandom random)
    {
        var habit = customer.Row.Habit;
        if (habit is "christmas" or "winter" or "summer"
            && random.Chance(50)
            && Notes[habit].Any(note => note.In.Contains(date.Month)))
        {
            return habit;
        }

        return habit == "quotes" ? "quote"
            : habit == "never" ? "lead"
            : random.Chance(customer.Has("complaints") ? 20 : 4) ? "complaint"
            : random.Chance(10) ? "quote"
            : "regular";
    }

    private static int EmployeeAt(DateOnly date, SampleCustomer customer, SampleWorld world) =>
        customer.Manager.LastName == "Steininger" && date < world.Calendar.Today.AddYears(-2)
            ? world.EmployeeNamed("Stadler").Id
            : customer.Manager.Id;

    private static IEnumerable<Interaction> OfPartners(SampleWorld world, Dictionary<string, InteractionType> types)
    {
        var buyer = world.EmployeeNamed("Lindhofer").Id;
        foreach (var supplier in world.Suppliers)
        {
            var random = SampleRandom.For("supplier contacts", supplier.Name);
            var articles = world.Articles.Where(a => a.SupplierId == supplier.Id).ToList();
            foreach (var date in WorkingDays(world.Calendar.Start, world.Calendar.Yesterday, random.Between(3, 8), random))
            {
                yield return Write(supplier, "supplier", date, buyer, articles, types, random);
            }
        }

        foreach (var referrer in world.Referrers)
        {
            var random = SampleRandom.For("referrer contacts", referrer.Name);
            foreach (var date in WorkingDays(world.Calendar.Today.AddYears(-1), world.Calendar.Yesterday, random.Between(1, 3), random))
            {
                yield return Write(referrer, "referrer", date, buyer, world.Articles, types, random);
            }
        }
    }

    private static Interaction Write(
        Party party,
        string context,
        DateOnly date,
        int employeeId,
        IReadOnlyList<Article> articles,
        Dictionary<string, InteractionType> types,
        SampleRandom random,
        int? salesDocumentId = null)
    {
        var note = random.Pick(Notes[context].Where(n => n.In.Contains(date.Month)).ToList());
        var persons = party.ContactPersons.Where(p => p.IsActive).ToList();
        var interaction = new Interaction { PartyId = party.Id, EmployeeId = employeeId, SalesDocumentId = salesDocumentId };
        interaction.Describe(
            types[note.Type],
            SampleCalendar.During(date, random),
            persons.Count == 0 || note.Type == "mailing" ? null : random.Pick(persons).Id,
            note.Direction,
            SampleText.Fill(note.Topics, articles, date, random),
            SampleText.Fill(note.Commitments, articles, date, random),
            SampleText.Fill(note.Details, articles, date, random));
        return interaction;
    }

    private static IEnumerable<DateOnly> WorkingDays(DateOnly first, DateOnly last, int count, SampleRandom random) =>
        Enumerable.Range(0, count)
            .Select(_ => SampleCalendar.Between(first, last, random))
            .Where(date => date <= last)
            .Distinct()
            .Order();

    private static void RecordContacts(SampleWorld world, List<Interaction> interactions)
    {
        IEnumerable<Party> parties = [.. world.Customers.Select(c => c.Customer), .. world.Leads, .. world.Suppliers, .. world.Referrers];
        var byId = parties.ToDictionary(party => party.Id);
        foreach (var interaction in interactions.Where(i => i.CountsAsContact))
        {
            byId[interaction.PartyId].RecordContact(interaction.OccurredAt, world.Calendar.Now);
        }
    }

    [CsvRecord]
    internal sealed partial record NoteRow(
        string Context,
        string Type,
        Direction? Direction,
        string Topics,
        string? Commitments,
        string? Details,
        string? Months)
    {
        public SampleMonths In { get; } = SampleMonths.Parse(Months);
    }
}
