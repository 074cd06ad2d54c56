using CrmOffice.Api.Data;
using CrmOffice.Api.Features.Addresses;
using CrmOffice.Api.Model;

namespace CrmOffice.Api.Tests.Addresses;

/// <summary>The addresses that the search tests look for.</summary>
public sealed class SearchApp : CrmApp
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await SaveAsync(db =>
        {
            var hirsch = Add(db, new Customer("10042", Clock.GetUtcNow()), "Gasthof Goldener Hirsch", "Salzburg");
            hirsch.ReachAt("0662 848511", null, null, "office@goldener-hirsch.example", null);
            AddPerson(hirsch, "Anna", "Huber", "anna.huber@goldener-hirsch.example");
            AddPerson(hirsch, "Karl", "Gruber", null);
            Add(db, new Customer("10043", Clock.GetUtcNow()), "Bäckerei Müller & Söhne", "Wien");
            AddPerson(Add(db, new Customer("10044", Clock.GetUtcNow()), "Grüner Weg Naturkost", "Graz"), "Ute", "Wegscheider", null);
            AddPerson((Customer)db.ChangeTracker.Entries<Party>().Single(p => p.Entity.Number == "10044").Entity, "Max", "Wegscheider", null);
            Add(db, new Customer("20001", Clock.GetUtcNow()), "Adler", "Linz");
            Add(db, new Customer("20010", Clock.GetUtcNow()), "Adler", "Linz");
            Add(db, new Customer("20003", Clock.GetUtcNow()), "Adler Alm", "Villach");
            Add(db, new Customer("20004", Clock.GetUtcNow()), "Adlerhof", "Graz");
            Add(db, new Customer("20005", Clock.GetUtcNow()), "Café Adler", null);
            Add(db, new Customer("20006", Clock.GetUtcNow()), "Zum Adler", "Bregenz");
            Add(db, new Customer("20020", Clock.GetUtcNow()), "Gemse Stube", null);
            Add(db, new Customer("20021", Clock.GetUtcNow()), "Meyer Delikatessen", null);
            Add(db, new Customer("20022", Clock.GetUtcNow()), "Gasthaus Maier", null);
            Add(db, new Customer("20023", Clock.GetUtcNow()), "Mayr Weine", null);
            Add(db, new Customer("20024", Clock.GetUtcNow()), "Rosner AG", null);
            Add(db, new Customer("20025", Clock.GetUtcNow()), "Rosner KG", null);
            AddFalkenstein(db);
            Add(db, new Supplier("L-200", Clock.GetUtcNow()), "Serien", null);
            Add(db, new Customer("29998", Clock.GetUtcNow()), "Serienbetrieb B", null);
            Add(db, new Customer("29999", Clock.GetUtcNow()), "Serienbetrieb A", null);
            for (var i = 0; i <= AddressSearch.MostRanked; i++)
            {
                Add(db, new Customer($"{30_000 + i}", Clock.GetUtcNow()), $"Betrieb {i} Serien", null);
            }
        });
        await SaveAsync(db => Add(db, new Customer("20030", Clock.GetUtcNow()), "Neuname Feinkost", null));
        await SaveAsync(db =>
        {
            var lead = Add(db, new Lead("I-20030", Clock.GetUtcNow()), "Altname Feinkost", null);
            lead.ReachAt(null, null, null, "frage@altname.example", null);
            AddPerson(lead, "Udo", "Altperson", null);
        });
        await SaveAsync(db => db.Leads.Single(l => l.Number == "I-20030").BecomeCustomer(db.Customers.Single(c => c.Number == "20030").Id));
    }

    private static T Add<T>(CrmDb db, T party, string name, string? city)
        where T : Party
    {
        party.NameCompany(name);
        party.MoveTo(PostalAddress.Empty with { City = city });
        db.Add(party);
        return party;
    }

    private static void AddPerson(Party owner, string firstName, string lastName, string? email)
    {
        var person = new ContactPerson(owner.Id);
        person.NameAs(Salutation.None, null, firstName, lastName, null);
        person.ReachAt(null, null, email);
        owner.ContactPersons.Add(person);
    }

    private void AddFalkenstein(CrmDb db)
    {
        Add(db, new Customer("20040", Clock.GetUtcNow()), "Falkenstein Feinkost", null);
        Add(db, new Lead("I-20040", Clock.GetUtcNow()), "Hotel Falkenstein", null);
        Add(db, new Supplier("L-20040", Clock.GetUtcNow()), "Falkensteiner Mühle", null).Deactivate();
        Add(db, new Referrer("V-20040", Clock.GetUtcNow()), "Falkenstein Franz", null);
        var employee = new Employee("M-20040", Clock.GetUtcNow());
        employee.NamePerson("Frieda", "Falkenstein");
        db.Add(employee);
    }
}
