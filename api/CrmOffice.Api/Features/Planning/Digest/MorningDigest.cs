using System.Security.Claims;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Planning.Digest;

/// <param name="IsOn">Whether it is wanted.</param>
public sealed record MorningDigestChange(bool IsOn);

/// <summary>Whether the signed-in employee gets a mail each morning about what is due (R14).</summary>
/// <param name="IsPossible">Only with a mailbox that takes part in mail linking: it is sent from there, to itself.</param>
/// <param name="ProblemCode">Why the last one could not be sent; "http_403" where the permission Mail.Send is missing.</param>
public sealed record MorningDigest(bool IsOn, bool IsPossible, string? ProblemCode)
{
    /// <summary>GET /api/me/morning-digest</summary>
    internal static async Task<Ok<MorningDigest>> GetAsync(CrmDb db, ClaimsPrincipal user, CancellationToken cancellation) =>
        TypedResults.Ok(Of(await MailboxAsync(db, user, cancellation)));

    /// <summary>PUT /api/me/morning-digest: it comes in the language in which this is asked for.</summary>
    internal static async Task<Results<Ok<MorningDigest>, ProblemHttpResult>> ChangeAsync(
        MorningDigestChange change, CrmDb db, TimeProvider clock, ClaimsPrincipal user, CancellationToken cancellation)
    {
        var mailbox = await MailboxAsync(db, user, cancellation);
        if (change.IsOn && mailbox is null)
        {
            return Problems.DigestNeedsMailbox;
        }

        if (change.IsOn)
        {
            mailbox!.WantDigest(UserLanguage.Choose("de", "en"), DigestTime.NextAfter(clock.GetUtcNow()));
        }
        else
        {
            mailbox?.RefuseDigest();
        }

        await db.SaveChangesAsync(cancellation);
        return TypedResults.Ok(Of(mailbox));
    }

    private static MorningDigest Of(Mailbox? mailbox) => new(mailbox?.DigestLanguage is not null, mailbox is not null, mailbox?.DigestProblem);

    private static Task<Mailbox?> MailboxAsync(CrmDb db, ClaimsPrincipal user, CancellationToken cancellation)
    {
        var employeeId = user.EmployeeId();
        return db.Mailboxes.SingleOrDefaultAsync(m => m.EmployeeId == employeeId && m.State != MailboxState.Leaving, cancellation);
    }
}
