using System.ComponentModel.DataAnnotations;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Administration.MailLinking;

internal static class ChangeMailbox
{
    /// <summary>POST /api/mailboxes/{id}/withdraw: the employee has withdrawn the consent. It is done by the next worker, which needs Graph for it.</summary>
    public static Task<Results<NoContent, ProblemHttpResult>> WithdrawAsync(int id, CrmDb db, CancellationToken cancellation) =>
        ChangeAsync(id, mailbox => mailbox.Leave(), db, cancellation);

    /// <summary>POST /api/mailboxes/{id}/resume: the reason for which it was stopped has been dealt with.</summary>
    public static Task<Results<NoContent, ProblemHttpResult>> ResumeAsync(int id, CrmDb db, CancellationToken cancellation) =>
        ChangeAsync(id, mailbox => mailbox.Resume(), db, cancellation);

    private static async Task<Results<NoContent, ProblemHttpResult>> ChangeAsync(int id, Action<Mailbox> change, CrmDb db, CancellationToken cancellation)
    {
        if (await db.Mailboxes.SingleOrDefaultAsync(m => m.Id == id && m.State != MailboxState.Leaving, cancellation) is not { } mailbox)
        {
            return Problems.NotFound;
        }

        change(mailbox);
        await db.SaveChangesAsync(cancellation);
        return TypedResults.NoContent();
    }
}

/// <summary>A mailbox is to be read further back than so far; what is entered stays.</summary>
/// <param name="Days">Before now.</param>
public sealed record ReadFurtherBackRequest([property: Range(1, 3650)] int Days)
{
    /// <summary>POST /api/mailboxes/{id}/read-further-back</summary>
    internal static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        int id, ReadFurtherBackRequest request, CrmDb db, TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var since = now.AddDays(-request.Days);
        var mailboxes = db.Mailboxes.Where(m => m.Id == id && m.State != MailboxState.Leaving);
        if (await mailboxes.Select(m => (DateTimeOffset?)m.ReadSince).SingleOrDefaultAsync(cancellation) is not { } soFar)
        {
            return Problems.NotFound;
        }

        if (since >= soFar)
        {
            return Problems.Invalid("days", "So weit zurück wird dieses Postfach schon gelesen.", "This mailbox is read that far back already.");
        }

        // Without a date for its folders a mailbox begins anew. Whoever is looking them up in this moment would set one over it.
        var changed = await mailboxes
            .Where(m => m.ReadSince > since && (m.Lease == null || m.LeaseUntil < now || m.FoldersDueAt > now))
            .ExecuteUpdateAsync(
                set => set.SetProperty(m => m.ReadSince, since).SetProperty(m => m.FoldersDueAt, (DateTimeOffset?)null), cancellation);
        return changed == 1 ? TypedResults.NoContent() : Problems.MailboxBusy;
    }
}
