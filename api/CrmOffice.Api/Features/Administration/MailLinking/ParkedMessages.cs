using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Administration.MailLinking;

/// <summary>A mail that could not be read; what it is about is not known.</summary>
/// <param name="ItemId">The mailbox item.</param>
/// <param name="ProblemCode">Such as "http_500".</param>
public sealed record ParkedMessage(int Id, string ItemId, string? ProblemCode, int Tries, DateTimeOffset? ParkedAt);

internal static class ParkedMessages
{
    private const int Most = 200;

    /// <summary>GET /api/mailboxes/{id}/parked: the newest ones.</summary>
    public static async Task<Ok<List<ParkedMessage>>> ListAsync(int id, CrmDb db, CancellationToken cancellation) =>
        TypedResults.Ok(await db.MailboxMessages
            .Where(m => m.MailboxId == id && m.Decision == MailDecision.Parked)
            .OrderByDescending(m => m.DecidedAt).ThenByDescending(m => m.Id)
            .Take(Most)
            .Select(m => new ParkedMessage(m.Id, m.ItemId, m.ProblemCode, m.Tries, m.DecidedAt))
            .ToListAsync(cancellation));

    /// <summary>POST /api/mailboxes/{id}/parked/try-again</summary>
    public static async Task<NoContent> TryAgainAsync(int id, CrmDb db, TimeProvider clock, CancellationToken cancellation)
    {
        var parked = await db.MailboxMessages.Where(m => m.MailboxId == id && m.Decision == MailDecision.Parked).ToListAsync(cancellation);
        parked.ForEach(message => message.TryAgain(clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellation);
        return TypedResults.NoContent();
    }
}
