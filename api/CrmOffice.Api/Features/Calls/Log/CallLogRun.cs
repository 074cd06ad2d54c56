using CrmOffice.Api.Data;
using CrmOffice.Api.Shared.Graph;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CrmOffice.Api.Features.Calls.Log;

/// <summary>Everything of the call log that is to be read now, by the holder of its lease.</summary>
internal sealed class CallLogRun(
    CrmDb db,
    CallLogStore store,
    CallRecordReader records,
    PstnCallReader pstnCalls,
    CallRecordSubscription subscription,
    IOptions<CallsOptions> options,
    IOptions<GraphOptions> graphOptions,
    TimeProvider clock,
    ILogger<CallLogRun> logger)
{
    private const int AtOnce = 50;

    /// <summary>A record may be announced before it can be read.</summary>
    private const int MaxTries = 6;

    /// <summary>Rows of the list come late, so its last day is read again each time.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromHours(24);

    /// <summary>Graph keeps the list for 90 days.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(89);

    /// <returns>Whether there was something to do.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        if (await CallLogLease.ClaimAsync(db, options.Value, graphOptions.Value, clock, cancellation) is not { } lease)
        {
            return false;
        }

        try
        {
            if (graphOptions.Value.NotificationUrl is not null)
            {
                await subscription.KeepAsync(lease, cancellation);
            }

            await ReadRecordsAsync(lease, cancellation);
            await ReadPstnCallsAsync(lease, cancellation);
            await lease.ChangeAsync(log => log.Succeed(), cancellation);
        }
        catch (CallLogLostException)
        {
            logger.LogWarning("The call log was taken over by another instance");
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            var problem = GraphProblem.Of(exception, clock);
            if (problem is null)
            {
                logger.LogError(exception, "Reading the call log failed");
            }
            else
            {
                logger.LogWarning("The call log can't be read now: {Problem}", problem.Code);
            }

            await lease.ChangeAsync(log => log.Hold(problem?.RetryAfter, clock.GetUtcNow()), CancellationToken.None);
        }
        finally
        {
            await lease.GiveBackAsync();
        }

        return true;
    }

    private async Task ReadRecordsAsync(CallLogLease lease, CancellationToken cancellation)
    {
        while (true)
        {
            var now = clock.GetUtcNow();
            var due = await db.CallRecordNotices.AsNoTracking().Where(n => n.NextTryAt <= now).OrderBy(n => n.Id).Take(AtOnce).ToListAsync(cancellation);
            if (due.Count == 0)
            {
                return;
            }

            foreach (var notices in due.GroupBy(n => n.RecordId))
            {
                await lease.KeepAsync(cancellation);
                var ids = notices.Select(n => n.Id).ToList();
                try
                {
                    if (await records.ReadAsync(notices.Key, cancellation) is { } call)
                    {
                        await store.EnterAsync(call, cancellation);
                    }

                    await db.CallRecordNotices.Where(n => ids.Contains(n.Id)).ExecuteDeleteAsync(cancellation);
                }
                catch (Exception exception) when (GraphProblem.Of(exception, clock) is { Kind: GraphProblemKind.Gone or GraphProblemKind.Refused } problem)
                {
                    await TryAgainAsync(ids, notices.Max(n => n.Tries) + 1, problem, cancellation);
                }
            }
        }
    }

    private async Task TryAgainAsync(List<long> ids, int tries, GraphProblem problem, CancellationToken cancellation)
    {
        var notices = db.CallRecordNotices.Where(n => ids.Contains(n.Id));
        if (tries >= MaxTries)
        {
            logger.LogWarning("A call record can't be read and is left out: {Problem}", problem.Code);
            await notices.ExecuteDeleteAsync(cancellation);
            return;
        }

        var next = clock.GetUtcNow() + TimeSpan.FromMinutes(Math.Pow(2, tries));
        await notices.ExecuteUpdateAsync(set => set.SetProperty(n => n.Tries, tries).SetProperty(n => n.NextTryAt, next), cancellation);
    }

    private async Task ReadPstnCallsAsync(CallLogLease lease, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var log = await db.CallLogs.AsNoTracking().SingleAsync(cancellation);
        if (log.DueAt > now)
        {
            return;
        }

        var from = (log.ReadTo ?? now) - Overlap;
        await lease.KeepAsync(cancellation);
        await foreach (var calls in pstnCalls.ReadAsync(from < now - Longest ? now - Longest : from, now, cancellation))
        {
            foreach (var call in calls.OrderBy(c => c.StartedAt))
            {
                await store.EnterAsync(call, cancellation);
            }

            await lease.KeepAsync(cancellation);
        }

        await lease.ChangeAsync(l => l.ReadUntil(now, now + TimeSpan.FromSeconds(options.Value.CallLogSeconds)), cancellation);
    }
}
