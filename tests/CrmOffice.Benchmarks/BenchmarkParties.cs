using System.Globalization;
using CrmOffice.Api.Model;
using CrmOffice.Api.Shared;
using Microsoft.Data.Sqlite;

namespace CrmOffice.Benchmarks;

/// <summary>
/// Employees, customers and their contact persons: every other customer has two persons. What they are found by is written
/// by the product's own code.
/// </summary>
internal static class BenchmarkParties
{
    public const int Employees = 20;

    private static readonly DateTimeOffset CreatedAt = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="customer">From 0.</param>
    public static int PartyId(int customer) => Employees + 1 + customer;

    public static int FirstPersonId(int customer) => 1 + customer + (customer / 2);

    public static string Number(int customer) => (10_001 + customer).ToString(CultureInfo.InvariantCulture);

    public static string PersonAddress(int customer, int person) =>
        $"{Ascii(BenchmarkNames.LastName(PersonSeed(customer, person)))}.{person}@kunde-{customer}.example";

    public static string FirstName(int customer, int person) => BenchmarkNames.FirstName(PersonSeed(customer, person));

    public static string LastName(int customer, int person) => BenchmarkNames.LastName(PersonSeed(customer, person));

    public static void Write(SqliteConnection connection, int customers)
    {
        using var parties = new PreparedInsert(connection, "Parties",
            "Id", "Type", "Number", "Kind", "CompanyName", "FirstName", "LastName", "Name", "Street", "PostalCode", "City", "Country", "Phone",
            "Email", "AccountManagerId", "IsActive", "CreatedAt", "LastContactAt", "ContactCount", "OptOutPost", "OptOutEmail", "OptOutPhone", "Version",
            "ContactFrequencyDays", "ContactOverdueFrom");
        using var employeeRows = new PreparedInsert(connection, "Employees", "Id", "IsSalesperson", "Roles");
        using var customerRows = new PreparedInsert(connection, "Customers", "Id", "Industry");
        using var persons = new PreparedInsert(connection, "ContactPersons",
            "Id", "OwnerId", "Salutation", "FirstName", "LastName", "Role", "Email", "IsPrimary", "IsActive", "Version");
        using var addresses = new PreparedInsert(connection, "PartyEmailAddresses", "PartyId", "ContactPersonId", "Address", "Origin");
        using var numbers = new PreparedInsert(connection, "PartyPhoneNumbers", "PartyId", "Number");
        using var entries = new PreparedInsert(connection, "PartySearchEntries", "PartyId", "Name", "Words", "Sounds", "Type", "IsActive");

        void AddParty(Party party, int id, int? manager)
        {
            var lastContact = CreatedAt.AddDays(id % 2000);

            // One in ten is to be called regularly.
            int? frequency = manager is not null && id / Employees % 10 == 0 ? 30 + (id % 7 * 30) : null;
            parties.Add(
                id, party.Type.ToString(), party.Number, party.Kind.ToString(), party.CompanyName, party.FirstName, party.LastName, party.Name,
                party.Street, party.PostalCode, party.City, party.Country, party.Phone, party.Email, manager, 1,
                CreatedAt.ToUnixTimeMilliseconds(), lastContact.ToUnixTimeMilliseconds(), id % 30, 0, 0, 0, 1,
                frequency, frequency is null ? null : ContactPlan.OverdueFrom(lastContact, CreatedAt, frequency)?.ToString("O", CultureInfo.InvariantCulture));
            var entry = new PartySearchEntry();
            entry.Describe(party, []);
            entries.Add(id, entry.Name, entry.Words, entry.Sounds, entry.Type.ToString(), 1);
        }

        for (var i = 0; i < Employees; i++)
        {
            var employee = new Employee($"M-{i + 1}", CreatedAt);
            employee.NamePerson(BenchmarkNames.FirstName(-1 - i), BenchmarkNames.LastName(-1 - i));
            AddParty(employee, i + 1, null);
            employeeRows.Add(i + 1, 1, (int)EmployeeRoles.Sales);
        }

        for (var i = 0; i < customers; i++)
        {
            var (id, customer) = (PartyId(i), Customer(i));
            AddParty(customer, id, 1 + (i % Employees));
            customerRows.Add(id, "Gastronomie");
            addresses.Add(id, null, customer.Email, nameof(EmailAddressOrigin.Record));
            numbers.Add(id, customer.Phone);
            for (var person = 0; person < customer.ContactPersons.Count; person++)
            {
                var personId = FirstPersonId(i) + person;
                var address = PersonAddress(i, person);
                persons.Add(
                    personId, id, nameof(Salutation.None), FirstName(i, person), LastName(i, person), "Einkauf", address, person == 0 ? 1 : 0, 1, 1);
                addresses.Add(id, personId, address, nameof(EmailAddressOrigin.ContactPerson));
            }
        }
    }

    private static Customer Customer(int i)
    {
        var customer = new Customer(Number(i), CreatedAt);
        customer.NameCompany(BenchmarkNames.Company(i));
        customer.MoveTo(new($"Hauptstraße {i % 90}", $"{1000 + (i % 8999)}", BenchmarkNames.Town(i), "AT"));
        customer.ReachAt($"+43662{1_000_000 + i}", null, null, $"office@kunde-{i}.example", null);
        for (var person = 0; person <= i % 2; person++)
        {
            var contactPerson = new ContactPerson(0);
            contactPerson.NameAs(Salutation.None, null, FirstName(i, person), LastName(i, person), null);
            customer.ContactPersons.Add(contactPerson);
        }

        return customer;
    }

    private static int PersonSeed(int customer, int person) => int.MaxValue - (customer * 2) - person;

    private static string Ascii(string name) => string.Concat(name.ToLowerInvariant().Where(char.IsAsciiLetter));
}
