using CrmOffice.Api.Model;

namespace CrmOffice.Api.Data.Sample;

internal static class SampleCustomers
{
    private const string KeyCustomers = "Schlüsselkunden";
    private static readonly string[] PaymentTerms = ["30 Tage netto", "14 Tage netto", "30 Tage netto", "Barzahlung bei Lieferung", "Bankeinzug"];
    private static readonly string[] Remarks =
    [
        "Anlieferung nur über den Hof, Schlüssel beim Portier.",
        "Bestellt telefonisch am Vorabend, Anrufbeantworter genügt.",
        "Wünscht Rechnungen gesammelt zum Monatsende.",
        "Küche montags und dienstags geschlossen.",
        "Lieferschein bitte zusätzlich per E-Mail.",
    ];

    public static void AddCategories(SampleWorld world)
    {
        var names = SampleList.Read<CustomerKindRow>("customer-kinds").Select(kind => kind.Category).Append(KeyCustomers).Distinct();
        world.CustomerCategories.AddRange(names.Select(name => new CustomerCategory(name)));
        world.Db.AddRange(world.CustomerCategories);
    }

    public static void Add(SampleWorld world)
    {
        var kinds = SampleList.Read<CustomerKindRow>("customer-kinds").ToDictionary(kind => kind.Kind);
        var named = SampleList.Read<ContactPersonRow>("contact-persons").ToLookup(row => row.Customer);
        var number = 10_001;
        foreach (var row in SampleList.Read<CustomerRow>("customers"))
        {
            var sample = Create($"{number++}", row, kinds[row.Kind], world);
            Describe(sample, world);
            SamplePersons.Add(sample, named[row.Name]);
            world.Customers.Add(sample);
        }

        world.Db.AddRange(world.Customers.Select(c => c.Customer));
    }

    private static SampleCustomer Create(string number, CustomerRow row, CustomerKindRow kind, SampleWorld world)
    {
        var random = SampleRandom.For("customer", row.Name);
        var created = SampleCalendar.OnOrBefore(world.Calendar.Today.AddYears(-row.Since).AddDays(-random.Between(10, 200)));
        var customer = new Customer(number, SampleCalendar.During(created, random));
        if (row.Traits == "person")
        {
            var names = row.Name.Split(' ');
            customer.NamePerson(names[0], names[1]);
        }
        else
        {
            customer.NameCompany(row.Name);
        }

        customer.MoveTo(new PostalAddress(row.Street, row.PostalCode, row.City, row.Country));
        var mailbox = row.Traits == "shared-mail" ? "office" : random.Pick<string>(["office", "office", "info", "kontakt"]);
        customer.ReachAt(
            SampleDialNumbers.Landline(row.Country, row.AreaCode, random),
            random.Chance(30) ? SampleDialNumbers.Mobile(row.Country, random) : null,
            random.Chance(12) ? SampleDialNumbers.Landline(row.Country, row.AreaCode, random) : null,
            $"{mailbox}@{row.Domain}",
            random.Chance(80) ? $"https://www.{row.Domain}" : null);
        SampleSources.Choose(world, customer, created, random);

        var groups = kind.Groups.Split(' ');
        var favourites = random.PickSome(world.Articles.Where(a => groups.Contains(a.Group!.Number)).ToList(), random.Between(7, 13));
        var manager = row.Name == SampleGoldenerHirsch.Name
            ? world.EmployeeNamed("Lindhofer")
            : world.SalespersonFor(row.Country, row.PostalCode);
        customer.AssignTo(manager.Id);
        return new SampleCustomer(customer, row, kind, manager, favourites);
    }

    private static void Describe(SampleCustomer sample, SampleWorld world)
    {
        var random = sample.Random("terms");
        var customer = sample.Customer;
        customer.Describe(sample.Row.Kind == "private" ? null : SampleVatIds.Of(sample.Row.Country, random), sample.Kind.Industry);
        customer.Categories.Add(world.CustomerCategories.Single(c => c.Name == sample.Kind.Category));
        if (sample.Has("key"))
        {
            customer.Categories.Add(world.CustomerCategories.Single(c => c.Name == KeyCustomers));
        }

        customer.AgreeTerms(
            random.Pick(PaymentTerms),
            DiscountOf(sample),
            random.Chance(40) ? "2 % bei Zahlung binnen 10 Tagen" : null,
            sample.BySize(1_500m, 6_000m, 20_000m),
            random.Chance(25) ? 1m : null);
        if (random.Chance(15))
        {
            customer.BillTo(new PostalAddress("Postfach 40", sample.Row.PostalCode, sample.Row.City, sample.Row.Country));
        }

        if (random.Chance(15))
        {
            customer.DeliverTo(new PostalAddress($"{sample.Row.Street}, Hofeinfahrt", sample.Row.PostalCode, sample.Row.City, sample.Row.Country));
        }

        customer.WriteNotes(random.Chance(25) ? random.Pick(Remarks) : null);
        customer.OptOut(post: random.Chance(4), email: random.Chance(7), phone: random.Chance(3));
        customer.PlanContactFrequency(random.Chance(75) ? sample.BySize(90, 60, 30) : null);
        if (sample.Has("inactive"))
        {
            customer.Deactivate();
        }
    }

    /// <summary>Percent off the price list. Some customers have been promised so much that they cost money.</summary>
    private static decimal? DiscountOf(SampleCustomer sample) =>
        sample.Has("loss") ? 28 : sample.Has("key") ? 6 : sample.BySize<decimal?>(null, 2, 4);
}
