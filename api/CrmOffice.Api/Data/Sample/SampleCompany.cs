using CrmOffice.Api.Model;

namespace CrmOffice.Api.Data.Sample;

public static class SampleCompany
{
    public static async Task LoadAsync(CrmDb db, TimeProvider clock, CancellationToken cancellation)
    {
        var employee = new Employee("M-1", clock.GetUtcNow());
        employee.NamePerson("Eva", "Beispiel");
        employee.Employ(true, EmployeeRoles.Sales | EmployeeRoles.Administrator);
        db.Add(employee);
        await db.SaveChangesAsync(cancellation);
    }
}
