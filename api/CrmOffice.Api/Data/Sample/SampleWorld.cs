using CrmOffice.Api.Model;
using CsvHelper;

namespace CrmOffice.Api.Data.Sample;

/// <summary>What has been loaded so far; each part of the sample company adds its own.</summary>
internal sealed class SampleWorld(CrmDb db, TimeProvider clock)
{
    public CrmDb Db { get; } = db;
    public TimeProvider Clock { get; } = clock;
    public SampleCalendar Calendar { get; } = new(clock);
    public List<Employee> Employees { get; } = [];
    public List<CustomerCategory> CustomerCategories { get; } = [];
    public List<SourceCategory> Sources { get; } = [];
    public List<Supplier> Suppliers { get; } = [];
    public List<Article> Articles { get; } = [];
    public List<Referrer> Referrers { get; } = [];
    public List<SalesAppointment> NetworkingAppointments { get; } = [];
    public List<SampleCustomer> Customers { get; } = [];
    public List<Lead> Leads { get; } = [];
    public List<SalesDocument> Documents { get; } = [];

    public Employee EmployeeNamed(string lastName) => Employees.Single(e => e.LastName == lastName);

    public SampleCustomer CustomerNamed(string name) => Customers.Single(c => c.Row.Name == name);

    /// <summary>Who serves an address of this country and postal code.</summary>
    public Employee SalespersonFor(string country, string postalCode) => EmployeeNamed(country switch
    {
        "AT" when postalCode[0] is '1' or '2' or '3' or '7' => "Pichler",
        "AT" when postalCode[0] is '4' or '8' => "Brandstetter",
        "AT" => "Steininger",
        _ => "Kofler",
    });
}

/// <summary>A customer with the facts that its history is told from.</summary>
internal sealed record SampleCustomer(Customer Customer, CustomerRow Row, CustomerKindRow Kind, Employee Manager, IReadOnlyList<Article> Favourites)
{
    public int Id => Customer.Id;

    /// <summary>Its own sequence for a subject, so that customers don't influence each other.</summary>
    public SampleRandom Random(string subject) => SampleRandom.For(subject, Row.Name);

    public bool Has(string trait) => Row.Traits?.Split(' ').Contains(trait) == true;

    /// <summary>Bigger customers have more of everything.</summary>
    public T BySize<T>(T small, T medium, T large) => Row.Size switch
    {
        "S" => small,
        "M" => medium,
        _ => large,
    };

    public ContactPerson? AnyPerson(SampleRandom random)
    {
        var active = Customer.ContactPersons.Where(p => p.IsActive).ToList();
        return active.Count == 0 ? null : random.Pick(active);
    }
}

[CsvRecord]
internal sealed partial record CustomerRow(
    string Name,
    string Kind,
    string Street,
    string PostalCode,
    string City,
    string Country,
    string AreaCode,
    string Domain,
    string Habit,
    string Size,
    int Since,
    string? Traits);

[CsvRecord]
internal sealed partial record CustomerKindRow(string Kind, string Category, string Industry, string Groups, string Roles);
