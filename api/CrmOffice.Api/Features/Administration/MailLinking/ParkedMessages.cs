using System.ComponentModel.DataAnnotations;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Administration.MailLinking;

/// <summary>A mail that could not be read; what it is about is not known.</summary>
/// <param name="Subject">Only where the mail is entered from another mailbox, so that everybody sees it anyway.</param>
/// <param name="ProblemCode">Such as "http_500".</param>
public sealed record ParkedMessage(int Id, string? Subject, string? ProblemCode, int Tries, DateTimeOffset? ParkedAt);

/// <summary>Which part of a mailbox's parked mails is wanted.</summary>
public sealed record ParkedListQuery : PageQuery;

public sealed record ParkedList(IReadOnlyList<ParkedMessage> Rows, int Total)
{
    /// <summary>GET /api/mailboxes/{id}/parked, newest first.</summary>
    internal static async Task<Ok<ParkedList>> GetAsync(int id, [AsParameters] ParkedListQuery query, CrmDb db, CancellationToken cancellation)
    {
        var parked = db.MailboxMessages.Where(m => m.MailboxId == id && m.Decision == MailDecision.Parked);
        var rows = await query.PageOf(parked.OrderByDescending(m => m.DecidedAt).ThenByDescending(m => m.Id))
            .Select(m => new ParkedMessage(
                m.Id,
                db.MailboxMessages
                    .Where(other => m.MessageHash != "" && other.MessageHash == m.MessageHash && other.EmailMessage!.Links.Any(l => !l.IsRemoved))
                    .Select(other => other.EmailMessage!.Subject).FirstOrDefault(),
                m.ProblemCode,
                m.Tries,
                m.DecidedAt))
            .ToListAsync(cancellation);
        return TypedResults.Ok(new ParkedList(rows, await parked.CountAsync(cancellation)));
    }
}

/// <summary>The mails that are looked at again now.</summary>
public sealed record TriedAgain(IReadOnlyList<int> Ids);

/// <param name="Ids">Null for all that are parked.</param>
public sealed record TryAgainRequest([property: MaxLength(200)] IReadOnlyList<int>? Ids)
{
    /// <summary>POST /api/mailboxes/{id}/parked/try-again</summary>
    internal static async Task<Ok<TriedAgain>> HandleAsync(
        int id, TryAgainRequest request, CrmDb db, TimeProvider clock, CancellationToken cancellation)
    {
        var ids = request.Ids;
        var parked = await db.MailboxMessages
            .Where(m => m.MailboxId == id && m.Decision == MailDecision.Parked && (ids == null || ids.Contains(m.Id)))
            .OrderBy(m => m.Id)
            .ToListAsync(cancellation);
        parked.ForEach(message => message.TryAgain(clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellation);
        return TypedResults.Ok(new TriedAgain([.. parked.Select(m => m.Id)]));
    }
}

/// <summary>What has become of a mail in a mailbox.</summary>
/// <param name="Reason">Why it was skipped.</param>
/// <param name="NextTryAt">When a pending one is looked at next.</param>
public sealed record MessageOutcome(int Id, MailDecision Decision, MailSkipReason? Reason, string? ProblemCode, DateTimeOffset? NextTryAt)
{
    /// <summary>GET /api/mailboxes/{id}/messages?ids=1&amp;ids=2</summary>
    internal static async Task<Ok<List<MessageOutcome>>> GetAsync(
        int id, [FromQuery, MaxLength(200)] int[] ids, CrmDb db, CancellationToken cancellation) =>
        TypedResults.Ok(await db.MailboxMessages
            .Where(m => m.MailboxId == id && ids.Contains(m.Id))
            .OrderBy(m => m.Id)
            .Select(m => new MessageOutcome(m.Id, m.Decision, m.Reason, m.ProblemCode, m.NextTryAt))
            .ToListAsync(cancellation));
}
