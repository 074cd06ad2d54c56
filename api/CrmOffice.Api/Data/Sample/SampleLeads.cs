using CrmOffice.Api.Model;
using CsvHelper;

namespace CrmOffice.Api.Data.Sample;

internal static partial class SampleLeads
{
    public static void Add(SampleWorld world)
    {
        var kinds = SampleList.Read<CustomerKindRow>("customer-kinds").ToDictionary(kind => kind.Kind);
        var number = 1_001;
        foreach (var row in SampleList.Read<LeadRow>("leads"))
        {
            var random = SampleRandom.For("lead", row.Name);
            var created = SampleCalendar.OnOrBefore(world.Calendar.Today.AddDays(-random.Between(20, 600)));
            var lead = new Lead($"I-{number++}", SampleCalendar.During(created, random));
            lead.NameCompany(row.Name);
            lead.MoveTo(new PostalAddress(row.Street, row.PostalCode, row.City, row.Country));
            lead.ReachAt(
                SampleDialNumbers.Landline(row.Country, row.AreaCode, random),
                null,
                null,
                row.Origin == LeadOrigin.ImportedCold && random.Chance(40) ? null : $"office@{row.Domain}",
                $"https://www.{row.Domain}");
            lead.Describe(row.Origin, kinds[row.Kind].Industry);
            lead.AssignTo(world.SalespersonFor(row.Country, row.PostalCode).Id);
            SampleSources.Choose(world, lead, created, random);
            lead.PlanContactFrequency(random.Chance(35) ? 45 : null);
            lead.OptOut(post: false, email: random.Chance(5), phone: random.Chance(3));
            AddPerson(lead, row, random);
            world.Leads.Add(lead);
        }

        foreach (var discarded in world.Leads.Where((_, index) => index % 7 == 5))
        {
            discarded.Discard();
        }

        world.Db.AddRange(world.Leads);
    }

    private static void AddPerson(Lead lead, LeadRow row, SampleRandom random)
    {
        if (row.Person is null)
        {
            return;
        }

        var parts = row.Person.Split(' ', 3);
        var person = new ContactPerson(0);
        person.NameAs(Enum.Parse<Salutation>(parts[0]), null, parts[1], parts[2], random.Pick<string>(["Geschäftsführung", "Küche", "Einkauf"]));
        person.ReachAt(
            null,
            random.Chance(50) ? SampleDialNumbers.Mobile(row.Country, random) : null,
            row.Origin == LeadOrigin.ImportedCold ? null : $"{SampleNames.MailName(parts[1], parts[2])}@{row.Domain}");
        person.BePrimary(true);
        lead.ContactPersons.Add(person);
    }

    [CsvRecord]
    internal sealed partial record LeadRow(
        string Name,
        string? Person,
        string Kind,
        string Street,
        string PostalCode,
        string City,
        string Country,
        string AreaCode,
        string Domain,
        LeadOrigin Origin);
}
