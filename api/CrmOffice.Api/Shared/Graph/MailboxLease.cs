using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Shared.Graph;

/// <summary>Another instance has taken the mailbox over, or it was removed; this one leaves it as it is.</summary>
internal sealed class LeaseLostException : Exception;

/// <summary>The right to work on a mailbox; whose process died loses it when the time is over.</summary>
internal sealed class MailboxLease(CrmDb db, int mailboxId, Guid id, DateTimeOffset until, GraphOptions options, TimeProvider clock)
{
    private DateTimeOffset until = until;

    public int MailboxId => mailboxId;

    private TimeSpan Duration => TimeSpan.FromSeconds(options.LeaseSeconds);

    /// <summary>Takes the mailbox that waits longest; null when none has anything to do.</summary>
    public static async Task<MailboxLease?> ClaimAsync(CrmDb db, GraphOptions options, TimeProvider clock, CancellationToken cancellation)
    {
        while (true)
        {
            var now = clock.GetUtcNow();
            var next = await Free(Due(db, options, now), now).OrderBy(m => m.LeaseUntil).ThenBy(m => m.Id).Select(m => (int?)m.Id).FirstOrDefaultAsync(cancellation);
            if (next is null)
            {
                return null;
            }

            var id = Guid.NewGuid();
            var until = now + TimeSpan.FromSeconds(options.LeaseSeconds);
            var claimed = await Free(db.Mailboxes.Where(m => m.Id == next), now).ExecuteUpdateAsync(
                set => set.SetProperty(m => m.Lease, id).SetProperty(m => m.LeaseUntil, until), cancellation);
            if (claimed == 1)
            {
                return new(db, next.Value, id, until, options, clock);
            }
        }
    }

    /// <summary>
    /// Before each request: makes sure that it ends before the lease does, so that whoever takes the mailbox over never
    /// asks beside it.
    /// </summary>
    public async Task KeepAsync(CancellationToken cancellation)
    {
        var needed = Math.Max(options.RequestTimeoutSeconds, options.LeaseSeconds / 2);
        if (until - clock.GetUtcNow() <= TimeSpan.FromSeconds(needed))
        {
            await ProlongAsync(cancellation);
        }
    }

    /// <summary>Saves what only the holder may write: all of it, or nothing when another one holds the lease.</summary>
    public async Task SaveAsync(CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await ProlongAsync(cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    public Task GiveBackAsync() =>
        db.Mailboxes.Where(m => m.Id == mailboxId && m.Lease == id)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Lease, (Guid?)null), CancellationToken.None);

    private async Task ProlongAsync(CancellationToken cancellation)
    {
        var prolonged = clock.GetUtcNow() + Duration;
        var held = await db.Mailboxes.Where(m => m.Id == mailboxId && m.Lease == id)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.LeaseUntil, prolonged), cancellation);
        if (held == 0)
        {
            throw new LeaseLostException();
        }

        until = prolonged;
    }

    private static IQueryable<Mailbox> Free(IQueryable<Mailbox> mailboxes, DateTimeOffset now) =>
        mailboxes.Where(m => m.Lease == null || m.LeaseUntil < now);

    private static IQueryable<Mailbox> Due(CrmDb db, GraphOptions options, DateTimeOffset now)
    {
        var subscribes = options.NotificationUrl is not null;
        return db.Mailboxes.Where(m =>
            (m.HoldUntil == null || m.HoldUntil <= now)
            && (m.State == MailboxState.Leaving
                || (m.State == MailboxState.Stopped && m.HoldUntil != null)
                || (m.State == MailboxState.Active
                    && (m.FoldersDueAt == null
                        || m.FoldersDueAt <= now
                        || (m.DigestLanguage != null && m.DigestDueAt <= now)
                        || db.MailFolderCursors.Any(c => c.MailboxId == m.Id
                            && (c.DueAt == null
                                || c.DueAt <= now
                                || c.WakeAt != null
                                || (subscribes && c.WellKnownName != null
                                    && (c.SubscribeAt == null || c.SubscribeAt <= now)
                                    && !db.GraphSubscriptions.Any(s => s.FolderId == c.Id && s.RenewAt > now))))
                        || db.CalendarCursors.Any(c => c.MailboxId == m.Id
                            && (c.DueAt == null
                                || c.DueAt <= now
                                || c.WakeAt != null
                                || (subscribes
                                    && (c.SubscribeAt == null || c.SubscribeAt <= now)
                                    && !db.GraphSubscriptions.Any(s => s.MailboxId == c.MailboxId && s.FolderId == null && s.RenewAt > now))))
                        || (db.SalesAppointments.Any(a => a.SalespersonId == m.EmployeeId && a.OutlookEventId != null)
                            && !db.CalendarCursors.Any(c => c.MailboxId == m.Id))
                        || db.SalesAppointments.Any(a => a.SalespersonId == m.EmployeeId
                            && a.CalendarState == AppointmentCalendarState.Pending
                            && a.NextTryAt <= now
                            && (a.CalendarClaimUntil == null || a.CalendarClaimUntil <= now))
                        || db.MailboxMessages.Any(x => x.MailboxId == m.Id && x.Decision == MailDecision.Pending && x.NextTryAt <= now)
                        || db.PartyEmailAddresses.Any(a => a.Id > m.AddressesSeenTo)))));
    }
}
