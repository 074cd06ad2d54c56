using System.ComponentModel.DataAnnotations;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared;
using CrmOffice.Api.Shared.Graph;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CrmOffice.Api.Features.Administration.MailLinking;

/// <summary>An employee who takes part in auto-linking from now on, having agreed to it.</summary>
/// <param name="Days">How many days back the mailbox is read; as set up on the server when nothing is said.</param>
public sealed record AddMailboxRequest(int EmployeeId, [property: Range(0, 3650)] int? Days)
{
    /// <summary>POST /api/mailboxes</summary>
    internal static async Task<Results<Created<MailboxRow>, ProblemHttpResult>> HandleAsync(
        AddMailboxRequest request, CrmDb db, IOptions<GraphOptions> options, TimeProvider clock, CancellationToken cancellation)
    {
        if (!options.Value.IsOn)
        {
            return Problems.MailLinkingOff;
        }

        if (await db.Employees.AsNoTracking().SingleOrDefaultAsync(e => e.Id == request.EmployeeId && e.IsActive, cancellation) is not { } employee)
        {
            return Problems.NotFound;
        }

        if (!MailAddress.TryNormalise(employee.Email, out var address))
        {
            return Problems.EmployeeHasNoMailbox;
        }

        if (await db.Mailboxes.AnyAsync(m => m.EmployeeId == employee.Id || m.Address == address, cancellation))
        {
            return Problems.MailboxTakesPart;
        }

        var mailbox = new Mailbox(
            employee.Id, employee.UserAccount ?? address, address, clock.GetUtcNow().AddDays(-(request.Days ?? options.Value.FirstDays)));

        // No mail was left unmatched here yet.
        mailbox.AddressesSeen(await db.PartyEmailAddresses.MaxAsync(a => (int?)a.Id, cancellation) ?? 0);
        db.Mailboxes.Add(mailbox);
        await db.SaveChangesAsync(cancellation);
        return TypedResults.Created($"/api/employees/{employee.Id}/mailbox", await MailboxRow.ReadAsync(employee.Id, db, clock, cancellation));
    }
}
