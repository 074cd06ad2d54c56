using System.Security.Claims;
using System.Text.Encodings.Web;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CrmOffice.Api.Platform;

/// <summary>
/// Sign-in without Microsoft 365, for Development on this machine alone: the header <see cref="EmployeeHeader"/> names
/// the employee by number; without it, the first administrator is signed in.
/// </summary>
internal sealed class SampleSignIn(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    CrmDb db) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Sample";
    public const string EmployeeHeader = "X-Sample-Employee";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!ThisMachine.Sent(Request))
        {
            return AuthenticateResult.NoResult();
        }

        var number = Request.Headers[EmployeeHeader].ToString();
        var employees = db.Employees.AsNoTracking();
        var chosen = number.Length > 0
            ? employees.Where(e => e.Number == number)
            : employees.Where(e => e.IsActive && e.Roles != EmployeeRoles.None)
                .OrderByDescending(e => e.Roles)
                .ThenBy(e => e.Id);
        return await SignedInEmployee.FindAsync(chosen, SchemeName, Context.RequestAborted) is { } identity
            ? AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName))
            : AuthenticateResult.Fail("No active employee has this number.");
    }
}
