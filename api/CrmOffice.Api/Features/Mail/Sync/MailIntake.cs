using CrmOffice.Api.Data;
using CrmOffice.Api.Features.Mail.Matching;
using CrmOffice.Api.Model;
using CrmOffice.Api.Shared.Graph;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Mail.Sync;

/// <summary>Takes in what Graph lists: decides, reads in full only what is to be entered, and stores.</summary>
internal sealed class MailIntake(CrmDb db, MailReader reader, MailStore store, Mailbox mailbox, TimeProvider clock)
{
    /// <summary>Pending messages that are read and stored together.</summary>
    private const int PendingAtOnce = 40;

    /// <summary>Stores a page of a listing.</summary>
    /// <returns>Whether all of its messages are done with, so that the listing may go on behind them.</returns>
    public async Task<bool> TakeAsync(IReadOnlyCollection<ListedMail> page, CancellationToken cancellation)
    {
        // Of a message that is listed twice the later state counts.
        var mails = page.GroupBy(m => m.ItemId, StringComparer.Ordinal).Select(same => same.Last()).ToList();
        var ids = mails.Select(m => m.ItemId).ToList();
        var rows = await db.MailboxMessages.AsNoTracking().Where(m => m.MailboxId == mailbox.Id && ids.Contains(m.ItemId))
            .ToDictionaryAsync(m => m.ItemId, StringComparer.Ordinal, cancellation);
        var now = clock.GetUtcNow();
        var open = mails.Where(m => !rows.TryGetValue(m.ItemId, out var row) || (!row.IsSettled && !Waits(row))).ToList();
        var knowledge = await KnowledgeAsync(open, cancellation);
        var entered = await EnteredAsync(open, cancellation);
        var isSettled = !rows.Values.Any(Waits);
        var toRead = new List<ListedMail>();
        foreach (var mail in open)
        {
            var known = knowledge(mail);
            var match = MailMatcher.Match(mail.Facts, known);
            if (match.Skip is null or MailSkipReason.Ambiguous && !entered.Contains(mail.MessageKey))
            {
                toRead.Add(mail);
            }
            else if (!rows.TryGetValue(mail.ItemId, out var row) || row.Reason is null || row.Reason != match.Skip || entered.Contains(mail.MessageKey))
            {
                isSettled &= await store.StoreAsync(mail, null, known, cancellation);
            }
        }

        foreach (var some in toRead.Chunk(MailboxGate.AtOnce))
        {
            var results = await reader.ReadAsync([.. some.Select(m => m.ItemId)], cancellation);
            foreach (var (mail, result) in some.Zip(results).Where(r => r.Second.Failure is null))
            {
                isSettled &= result.Mail is { } read
                    ? await store.StoreAsync(read.Listed, read, knowledge(mail), cancellation)
                    : await store.FailAsync(mail, result.Problem!, cancellation);
            }

            ThrowFailure(results);
        }

        return isSettled;

        bool Waits(MailboxMessage row) => row.Decision == MailDecision.Pending && row.NextTryAt > now;
    }

    /// <summary>Looks again at messages whose time has come: failed ones, and those for which something has become known.</summary>
    public async Task TakePendingAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var now = clock.GetUtcNow();
            var ids = await db.MailboxMessages
                .Where(m => m.MailboxId == mailbox.Id && m.Decision == MailDecision.Pending && m.NextTryAt <= now)
                .OrderBy(m => m.NextTryAt).ThenBy(m => m.Id)
                .Select(m => m.ItemId)
                .Take(PendingAtOnce)
                .ToListAsync(cancellation);
            if (ids.Count == 0)
            {
                return;
            }

            foreach (var some in ids.Chunk(MailboxGate.AtOnce))
            {
                var results = await reader.ReadAsync(some, cancellation);
                var read = results.Select(r => r.Mail).OfType<ReadMail>().ToList();
                var knowledge = await KnowledgeAsync([.. read.Select(m => m.Listed)], cancellation);
                foreach (var mail in read)
                {
                    await store.StoreAsync(mail.Listed, mail, knowledge(mail.Listed), cancellation);
                }

                foreach (var result in results.Where(r => r.Problem is not null))
                {
                    await store.FailPendingAsync(result.ItemId, result.Problem!, cancellation);
                }

                ThrowFailure(results);
            }
        }
    }

    private async Task<Func<ListedMail, MatchingKnowledge>> KnowledgeAsync(List<ListedMail> mails, CancellationToken cancellation)
    {
        var people = await KnowledgeReader.ReadAsync(db, mailbox.EmployeeId, [.. mails.SelectMany(m => MailMatcher.Participants(m.Facts))], cancellation);
        var conversations = await KnowledgeReader.ConversationsAsync(
            db, mailbox.Id, [.. mails.Select(m => m.ConversationId).OfType<string>()], cancellation);
        return mail => mail.ConversationId is null ? people : people with { Conversation = [.. conversations[mail.ConversationId]] };
    }

    /// <summary>The mails that are entered already, from another mailbox or folder: nothing more need be read of them.</summary>
    private async Task<HashSet<string>> EnteredAsync(List<ListedMail> mails, CancellationToken cancellation)
    {
        var keys = mails.Select(m => m.MessageKey).ToList();
        return [.. await db.EmailMessages.Where(m => keys.Contains(m.InternetMessageId) && m.Links.Count > 0).Select(m => m.InternetMessageId).ToListAsync(cancellation)];
    }

    private static void ThrowFailure(IEnumerable<ReadResult> results)
    {
        if (results.FirstOrDefault(r => r.Failure is not null)?.Failure is { } failure)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
        }
    }
}
