using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Shared.Graph;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Calls.Log;

/// <summary>Another instance has taken the call log over.</summary>
internal sealed class CallLogLostException : Exception;

/// <summary>The right to read the call log; whose process died loses it when the time is over.</summary>
internal sealed class CallLogLease(CrmDb db, Guid id, CallsOptions options, TimeProvider clock)
{
    /// <returns>Null when there is nothing to do, or another instance does it.</returns>
    public static async Task<CallLogLease?> ClaimAsync(
        CrmDb db, CallsOptions options, GraphOptions graph, TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var (id, until, subscribes) = (Guid.NewGuid(), now + TimeSpan.FromSeconds(options.LeaseSeconds), graph.NotificationUrl is not null);
        return await db.CallLogs
            .Where(l => (l.Lease == null || l.LeaseUntil < now)
                && (l.HoldUntil == null || l.HoldUntil <= now)
                && (l.DueAt == null
                    || l.DueAt <= now
                    || (subscribes && (l.RenewAt == null || l.RenewAt <= now))
                    || db.CallRecordNotices.Any(n => n.NextTryAt <= now)))
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.Lease, id).SetProperty(l => l.LeaseUntil, until), cancellation) == 1
            ? new CallLogLease(db, id, options, clock)
            : null;
    }

    /// <summary>Before each request; throws when another instance has taken over.</summary>
    public async Task KeepAsync(CancellationToken cancellation)
    {
        var until = clock.GetUtcNow() + TimeSpan.FromSeconds(options.LeaseSeconds);
        if (await db.CallLogs.Where(l => l.Lease == id).ExecuteUpdateAsync(set => set.SetProperty(l => l.LeaseUntil, until), cancellation) == 0)
        {
            throw new CallLogLostException();
        }
    }

    /// <summary>Changes the row, which only the holder may.</summary>
    public async Task ChangeAsync(Action<CallLog> change, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await KeepAsync(cancellation);
        change(await db.CallLogs.SingleAsync(cancellation));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    public Task GiveBackAsync() => db.CallLogs.Where(l => l.Lease == id)
        .ExecuteUpdateAsync(set => set.SetProperty(l => l.Lease, (Guid?)null), CancellationToken.None);
}
