using CrmOffice.Api.Model;
using CsvHelper;

namespace CrmOffice.Api.Data.Sample;

/// <summary>The people of the sample company.</summary>
internal static partial class SampleStaff
{
    internal static readonly PostalAddress Office = new("Laxenburger Straße 367", "1230", "Wien", "AT");

    public static void Add(SampleWorld world)
    {
        var number = 0;
        foreach (var row in SampleList.Read<EmployeeRow>("employees"))
        {
            var joined = world.Calendar.Start.AddYears(-4).AddDays(100 * number);
            var employee = new Employee($"M-{++number}", SampleCalendar.At(joined, 8));
            employee.NamePerson(row.FirstName, row.LastName, null, row.Job);
            employee.MoveTo(Office);
            employee.ReachAt($"+43 1 6160240 {row.Extension}", row.Mobile, null, AddressOf(row.FirstName, row.LastName), null);
            employee.Employ(row.IsSalesperson, row.Roles);
            if (!row.IsActive)
            {
                employee.Deactivate();
            }

            world.Employees.Add(employee);
        }

        world.Db.AddRange(world.Employees);
        world.Db.Add(new OwnDomain(SampleCompany.Domain));
    }

    public static string AddressOf(string firstName, string lastName) =>
        $"{SampleNames.MailName(firstName, lastName)}@{SampleCompany.Domain}";

    [CsvRecord]
    internal sealed partial record EmployeeRow(
        Salutation Salutation,
        string FirstName,
        string LastName,
        string Job,
        string Extension,
        string? Mobile,
        bool IsSalesperson,
        EmployeeRoles Roles,
        bool IsActive);
}
