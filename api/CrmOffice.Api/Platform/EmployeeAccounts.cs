using System.Security.Claims;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Shared;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Platform;

/// <summary>
/// Finds the employee of a user of Entra ID: by object id; at the first sign-in by e-mail address. The object id is then
/// stored, so that an address which later goes to somebody else opens nobody's record.
/// </summary>
internal sealed partial class EmployeeAccounts(CrmDb db, ILogger<EmployeeAccounts> logger)
{
    public async Task<ClaimsIdentity?> FindAsync(Guid objectId, string? emailAddress, CancellationToken cancellation)
    {
        var account = objectId.ToString();
        if (await FindByAccountAsync(account, cancellation) is { } identity)
        {
            return identity;
        }

        if (!MailAddress.TryNormalise(emailAddress, out var address))
        {
            return null;
        }

        // Whoever is known by object id, be it as a former employee, is not looked for by address.
        if (!await db.Employees.AnyAsync(e => e.UserAccount == account, cancellation)
            && await FindByAddressAsync(address, cancellation) is { } employeeId
            && await db.Employees.Where(e => e.Id == employeeId && e.UserAccount == null)
                .ExecuteUpdateAsync(set => set.SetProperty(e => e.UserAccount, account), cancellation) > 0)
        {
            LogFirstSignIn(employeeId);
        }

        // Several requests may come at once: whichever stored the account, all find it now.
        return await FindByAccountAsync(account, cancellation);
    }

    private Task<ClaimsIdentity?> FindByAccountAsync(string account, CancellationToken cancellation) => SignedInEmployee.FindAsync(
        db.Employees.AsNoTracking().Where(e => e.UserAccount == account), JwtBearerDefaults.AuthenticationScheme, cancellation);

    // Only the record's own address counts, which administrators alone can change; and it must be one employee's.
    private async Task<int?> FindByAddressAsync(string address, CancellationToken cancellation)
    {
        var found = await db.Employees
            .Where(e => e.IsActive && e.Roles != EmployeeRoles.None && e.UserAccount == null && db.PartyEmailAddresses.Any(a =>
                a.PartyId == e.Id && a.ContactPersonId == null && a.Origin == EmailAddressOrigin.Record && a.Address == address))
            .Select(e => e.Id)
            .Order()
            .Take(2)
            .ToListAsync(cancellation);
        return found is [var only] ? only : null;
    }

    [LoggerMessage(LogLevel.Information, "Employee {EmployeeId} signed in for the first time; the user account is stored")]
    private partial void LogFirstSignIn(int employeeId);
}
