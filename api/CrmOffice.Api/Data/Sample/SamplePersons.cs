using CrmOffice.Api.Model;
using CsvHelper;

namespace CrmOffice.Api.Data.Sample;

[CsvRecord]
internal sealed partial record ContactPersonRow(
    string Customer,
    Salutation Salutation,
    string? Title,
    string? FirstName,
    string LastName,
    string Role,
    string? Email,
    bool IsActive);

/// <summary>The contact persons of customers: the listed ones, and for the others people with the roles of such a house.</summary>
internal static partial class SamplePersons
{
    public static void Add(SampleCustomer sample, IEnumerable<ContactPersonRow> listed)
    {
        var random = sample.Random("persons");
        var rows = listed.ToList();
        if (rows.Count == 0 && sample.Customer.Kind == PartyKind.Company)
        {
            rows = Invent(sample, random);
        }

        foreach (var row in rows)
        {
            var person = new ContactPerson(0);
            person.NameAs(row.Salutation, row.Title, row.FirstName, row.LastName, row.Role);
            person.ReachAt(
                random.Chance(45) ? SampleDialNumbers.Landline(sample.Row.Country, sample.Row.AreaCode, random) : null,
                random.Chance(45) ? SampleDialNumbers.Mobile(sample.Row.Country, random) : null,
                row.Email);
            person.BePrimary(row == rows[0]);
            if (!row.IsActive)
            {
                person.Deactivate();
            }

            sample.Customer.ContactPersons.Add(person);
        }
    }

    private static List<ContactPersonRow> Invent(SampleCustomer sample, SampleRandom random)
    {
        var roles = sample.Kind.Roles.Split(", ");
        var count = Math.Min(roles.Length, sample.BySize(random.Between(1, 2), random.Between(1, 3), random.Between(2, 4)));
        return random.PickSome(roles, count).Select((role, index) =>
        {
            var name = SampleNames.Pick(sample.Row.Country, random);
            var email = random.Chance(78) ? $"{SampleNames.MailName(name.FirstName, name.LastName)}@{sample.Row.Domain}" : null;
            return new ContactPersonRow(
                sample.Row.Name, name.Salutation, name.Title, name.FirstName, name.LastName, role, email, index == 0 || !random.Chance(10));
        }).ToList();
    }
}
