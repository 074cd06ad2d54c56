using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared.Graph;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Mail.Pane;

/// <summary>The open mail, which failed or was skipped, is to be looked at again.</summary>
public sealed record RetryEmailRequest(
    [property: MaxLength(2_000)] string? InternetMessageId, [property: MaxLength(FieldLength.Subject)] string? ItemId)
{
    /// <summary>POST /api/mail-state/retry</summary>
    internal static async Task<Results<Ok<MailState>, ProblemHttpResult>> HandleAsync(
        RetryEmailRequest request, CrmDb db, MailHash hash, TimeProvider clock, ClaimsPrincipal user, CancellationToken cancellation)
    {
        var key = MailKey.Of(request.InternetMessageId, request.ItemId);
        var messageHash = hash.Of(key);
        var employeeId = user.EmployeeId();
        var rows = await db.MailboxMessages
            .Where(m => m.MessageHash == messageHash
                && m.Decision != MailDecision.Linked
                && db.Mailboxes.Any(b => b.Id == m.MailboxId && b.EmployeeId == employeeId))
            .ToListAsync(cancellation);
        if (rows.Count == 0)
        {
            return Problems.NotFound;
        }

        rows.ForEach(row => row.TryAgain(clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellation);
        return TypedResults.Ok(await MailState.ReadAsync(db, hash, employeeId, key, [], cancellation));
    }
}
