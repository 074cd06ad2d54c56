using System.Security.Claims;
using CrmOffice.Api.Data;
using CrmOffice.Api.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Administration;

/// <summary>Who is signed in.</summary>
/// <param name="Roles">sales, marketing, quality, administrator.</param>
public sealed record CurrentEmployee(
    int EmployeeId, string Number, string Name, string? Email, IReadOnlyList<string> Roles, bool SeesMargin)
{
    /// <summary>GET /api/me</summary>
    internal static async Task<Ok<CurrentEmployee>> GetAsync(
        CrmDb db, ClaimsPrincipal user, IAuthorizationService authorization, CancellationToken cancellation)
    {
        var id = user.EmployeeId();
        var employee = await db.Employees.Where(e => e.Id == id)
            .Select(e => new { e.Number, e.FirstName, e.LastName, e.Email })
            .SingleAsync(cancellation);
        return TypedResults.Ok(new CurrentEmployee(
            id,
            employee.Number,
            $"{employee.FirstName} {employee.LastName}".Trim(),
            employee.Email,
            [.. user.FindAll(ClaimTypes.Role).Select(role => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(role.Value))],
            (await authorization.AuthorizeAsync(user, Policies.SeesMargin)).Succeeded));
    }
}
