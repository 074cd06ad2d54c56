using CrmOffice.Api.Data;
using CrmOffice.Api.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Administration;

/// <summary>The user of Entra ID as whom an employee signs in.</summary>
/// <param name="ObjectId">The user's object id; null lets the next user with the employee's e-mail address sign in.</param>
public sealed record AssignUserAccountRequest(Guid? ObjectId)
{
    /// <summary>PUT /api/employees/{id}/user-account</summary>
    internal static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        int id, AssignUserAccountRequest request, CrmDb db, CancellationToken cancellation)
    {
        if (await db.Employees.SingleOrDefaultAsync(e => e.Id == id, cancellation) is not { } employee)
        {
            return Problems.NotFound;
        }

        var account = request.ObjectId?.ToString();
        if (account is not null && await db.Employees.AnyAsync(e => e.Id != id && e.UserAccount == account, cancellation))
        {
            return Problems.UserAccountTaken;
        }

        employee.SignInAs(account);
        await db.SaveChangesAsync(cancellation);
        return TypedResults.NoContent();
    }
}
