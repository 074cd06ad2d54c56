using CrmOffice.Api.Data;
using CrmOffice.Api.Features.Mail.Matching;
using CrmOffice.Api.Model;
using CrmOffice.Api.Shared.Graph;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Mail.Sync;

/// <summary>
/// Writes down what was decided about a message, in one transaction: the mail, its links and the mailbox's row. Whatever comes
/// twice, here or at another instance, ends as one mail.
/// </summary>
internal sealed partial class MailStore(CrmDb db, MailHash hash, Mailbox mailbox, int maxTries, TimeProvider clock, ILogger logger)
{
    /// <summary>How often another writer may be first before the message counts as failed.</summary>
    private const int Collisions = 5;

    /// <param name="read">Null when the decision needs no more than the listing.</param>
    /// <param name="known">About its participants and its conversation; who was unlinked is read here.</param>
    /// <returns>Whether the message is done with.</returns>
    public async Task<bool> StoreAsync(ListedMail listed, ReadMail? read, MatchingKnowledge known, CancellationToken cancellation)
    {
        for (var collision = 1; ; collision++)
        {
            db.ChangeTracker.Clear();
            var row = await RowAsync(listed, cancellation);
            var key = listed.MessageKey;
            var message = await db.EmailMessages.Include(m => m.Links).SingleOrDefaultAsync(m => m.InternetMessageId == key, cancellation);
            if (!Decide(row, message, listed, read, known))
            {
                return false;
            }

            try
            {
                await db.SaveChangesAsync(cancellation);
                LogDecision(logger, row.Id, mailbox.Id, row.Decision, row.Reason);
                return true;
            }
            catch (DbUpdateException exception) when (collision < Collisions)
            {
                // Another mailbox's copy was first, or somebody links by hand: look again at what is there now.
                logger.LogDebug(exception, "A message of mailbox {Mailbox} is stored again", mailbox.Id);
            }
            catch (DbUpdateException exception)
            {
                logger.LogError(exception, "A message of mailbox {Mailbox} cannot be stored", mailbox.Id);
                return await FailAsync(listed, new(GraphProblemKind.Refused, "not_stored"), cancellation);
            }
        }
    }

    /// <summary>Counts a failed try; a message that is gone is skipped.</summary>
    /// <inheritdoc cref="StoreAsync"/>
    public async Task<bool> FailAsync(ListedMail listed, GraphProblem problem, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var row = await RowAsync(listed, cancellation);
        var now = clock.GetUtcNow();

        // The copy of a mail that has just been sent may not be there yet.
        var isGone = problem.Kind == GraphProblemKind.Gone && (row.Tries > 0 || listed.ReceivedAt < now.AddMinutes(-5));
        return await FailAsync(row, problem, isGone, cancellation);
    }

    /// <summary>The same for a message that is not in a listing now.</summary>
    public async Task FailPendingAsync(string itemId, GraphProblem problem, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var row = await db.MailboxMessages.Include(m => m.UnmatchedAddresses)
            .SingleAsync(m => m.MailboxId == mailbox.Id && m.ItemId == itemId, cancellation);
        await FailAsync(row, problem, problem.Kind == GraphProblemKind.Gone, cancellation);
    }

    private async Task<bool> FailAsync(MailboxMessage row, GraphProblem problem, bool isGone, CancellationToken cancellation)
    {
        if (isGone)
        {
            row.Skip(MailSkipReason.Gone, clock.GetUtcNow());
        }
        else
        {
            row.Fail(problem.Code, maxTries, clock.GetUtcNow());
        }

        await db.SaveChangesAsync(cancellation);
        LogDecision(logger, row.Id, mailbox.Id, row.Decision, row.Reason);
        return row.Decision != MailDecision.Pending;
    }

    private bool Decide(MailboxMessage row, EmailMessage? message, ListedMail listed, ReadMail? read, MatchingKnowledge known)
    {
        var now = clock.GetUtcNow();
        var unlinked = message?.Links.Where(l => l.IsRemoved).Select(l => l.PartyId).ToHashSet() ?? [];
        var match = MailMatcher.Match(read?.Listed.Facts ?? listed.Facts, known with { Unlinked = unlinked });
        var isEntered = match.Skip is MailSkipReason.Unmatched or MailSkipReason.Ambiguous && message is { Links.Count: > 0 };
        if (match.Skip is null || isEntered)
        {
            if (message is null)
            {
                if (read is null)
                {
                    // The mail that stood for this one was removed in this moment; it is asked for at the next look.
                    return false;
                }

                message = Enter(read, match.Direction);
                db.EmailMessages.Add(message);
            }

            foreach (var link in match.Links)
            {
                message.LinkTo(link.PartyId, link.ContactPersonId, link.Reason);
            }

            row.Link(message, now);
        }
        else if (match.Skip == MailSkipReason.Unmatched)
        {
            row.LeaveUnmatched(match.Outsiders.Select(hash.Of), now);
        }
        else
        {
            row.Skip(match.Skip.Value, now);
        }

        return true;
    }

    private async Task<MailboxMessage> RowAsync(ListedMail listed, CancellationToken cancellation)
    {
        var row = await db.MailboxMessages.Include(m => m.UnmatchedAddresses)
            .SingleOrDefaultAsync(m => m.MailboxId == mailbox.Id && m.ItemId == listed.ItemId, cancellation);
        if (row is null)
        {
            row = new MailboxMessage(mailbox.Id, listed.ItemId);
            db.MailboxMessages.Add(row);
        }

        row.Identify(hash.Of(listed.MessageKey), listed.ConversationId);
        return row;
    }

    private static EmailMessage Enter(ReadMail mail, Direction direction) => EnteredMail.Of(
        mail.Listed.MessageKey, direction, mail.Listed.Facts, mail.FromName, mail.Subject, mail.SentAt, mail.Preview, mail.AttachmentNames, mail.Listed.ItemId);

    [LoggerMessage(LogLevel.Information, "Message {Row} of mailbox {Mailbox}: {Decision} {Reason}")]
    private static partial void LogDecision(ILogger logger, int row, int mailbox, MailDecision decision, MailSkipReason? reason);
}
