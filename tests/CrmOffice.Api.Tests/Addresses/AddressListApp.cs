using CrmOffice.Api.Data;
using CrmOffice.Api.Model;

namespace CrmOffice.Api.Tests.Addresses;

/// <summary>The addresses that the tests of the lists put in order, filter and export.</summary>
public sealed class AddressListApp : CrmApp
{
    public int FairId { get; private set; }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await SaveAsync(db =>
        {
            var manager = new Employee("M-2", Clock.GetUtcNow());
            manager.NamePerson("Jörg", "Öller");
            manager.ReachAt("+43 1 5128420", null, null, "joerg.oeller@feinkost.example", null);
            db.Add(manager);
            db.Add(new SourceCategory("Messe") { Details = { new SourceDetail("Alles für den Gast") } });
        });
        var managerId = await ReadAsync(db => Task.FromResult(db.Employees.Single(e => e.Number == "M-2").Id));
        var fair = await ReadAsync(db => Task.FromResult(db.SourceCategories.Select(c => new { c.Id, DetailId = c.Details.First().Id }).Single()));
        FairId = fair.Id;
        await SaveAsync(db =>
        {
            Customer(db, "9", "Zirbenstube", "Ötz", "+43 5252 6100", lastContactDaysAgo: 400);
            Customer(db, "10", "Äpfel Bauer", "Mödling", "0664/123 45 67", lastContactDaysAgo: 10).AssignTo(managerId);
            Customer(db, "11", "apfel & Birne", "Murau", null, lastContactDaysAgo: null);
            Customer(db, "12", "Birnbaum", "Mürzzuschlag", "+43 3852 2000", lastContactDaysAgo: 100).Deactivate();
            Customer(db, "100", "=HYPERLINK(\"http://evil.example\")", "Moedling", "+43-1-512", lastContactDaysAgo: null);
            Customer(db, "101", "Birnbaum", null, "+43 1 5128420", lastContactDaysAgo: null);
            db.Add(Named(new Supplier("L-1", Clock.GetUtcNow()), "Öl & Essig", "Graz"));
            db.Add(Named(new Referrer("V-1", Clock.GetUtcNow()), "Tourismusverband", "Linz"));
        });
        await SaveAsync(db =>
        {
            var open = Lead(db, "I-1", "Almhütte", LeadOrigin.ImportedCold);
            open.ComeFrom(fair.Id, fair.DetailId, null, null);
            open.PlanCallback(Clock.GetUtcNow().AddDays(2));
            Lead(db, "I-2", "Berghof", LeadOrigin.InfoRequest).Discard();
            Lead(db, "I-3", "Chalet", LeadOrigin.OtherContact);
            Lead(db, "I-4", "Dorfwirt", LeadOrigin.OtherContact);
        });
        await SaveAsync(db => db.Leads.Single(l => l.Number == "I-4").BecomeCustomer(db.Customers.Single(c => c.Number == "9").Id));
        await SaveAsync(db =>
        {
            var lead = db.Leads.Single(l => l.Number == "I-3");
            var start = Clock.GetUtcNow().AddDays(1);
            var appointment = new SalesAppointment(managerId, SalesAppointmentKind.Sales, "Verkostung", start, start.AddHours(1)) { PartyId = lead.Id };
            db.Add(appointment);
        });
    }

    private Customer Customer(CrmDb db, string number, string name, string? city, string? phone, int? lastContactDaysAgo)
    {
        var customer = Named(new Customer(number, Clock.GetUtcNow()), name, city);
        customer.ReachAt(phone, null, null, null, null);
        if (lastContactDaysAgo is { } days)
        {
            customer.RecordContact(Clock.GetUtcNow().AddDays(-days), Clock.GetUtcNow());
        }

        db.Add(customer);
        return customer;
    }

    private Lead Lead(CrmDb db, string number, string name, LeadOrigin origin)
    {
        var lead = Named(new Lead(number, Clock.GetUtcNow()), name, "Lech");
        lead.Describe(origin, null);
        db.Add(lead);
        return lead;
    }

    private static T Named<T>(T party, string name, string? city)
        where T : Party
    {
        party.NameCompany(name);
        party.MoveTo(PostalAddress.Empty with { City = city, Country = "AT" });
        return party;
    }
}
