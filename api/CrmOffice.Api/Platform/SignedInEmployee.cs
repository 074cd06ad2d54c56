using System.Globalization;
using System.Security.Claims;
using CrmOffice.Api.Model;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Platform;

/// <summary>The employee behind a sign-in, as claims of the request's user.</summary>
public static class SignedInEmployee
{
    public const string IdClaim = "crm:employee";

    public static int EmployeeId(this ClaimsPrincipal user) =>
        int.Parse(user.FindFirstValue(IdClaim)!, CultureInfo.InvariantCulture);

    /// <summary>The claims of an employee; null unless the employee is active and has a role.</summary>
    internal static async Task<ClaimsIdentity?> FindAsync(
        IQueryable<Employee> employees,
        string scheme,
        CancellationToken cancellation)
    {
        var employee = await employees
            .Where(e => e.IsActive && e.Roles != EmployeeRoles.None)
            .Select(e => new { e.Id, e.Name, e.Roles })
            .FirstOrDefaultAsync(cancellation);
        if (employee is null)
        {
            return null;
        }

        return new ClaimsIdentity(
            [
                new Claim(IdClaim, employee.Id.ToString(CultureInfo.InvariantCulture)),
                new Claim(ClaimTypes.Name, employee.Name),
                .. Names(employee.Roles).Select(role => new Claim(ClaimTypes.Role, role)),
            ],
            scheme);
    }

    internal static IEnumerable<string> Names(EmployeeRoles roles) =>
        Enum.GetValues<EmployeeRoles>().Where(role => role != EmployeeRoles.None && roles.HasFlag(role)).Select(role => role.ToString());
}
