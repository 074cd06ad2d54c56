using System.Text.Json;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Shared.Files;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Shared.Jobs;

/// <summary>
/// Every step of a job's life, each one statement or transaction whose condition says who may take it: two workers, or a worker
/// and a cancelling owner, never both believe that they were first.
/// </summary>
internal static class JobTable
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Takes the oldest job that waits or whose worker went silent; null when there is none.</summary>
    public static async Task<Job?> ClaimAsync(CrmDb db, Guid lease, TimeSpan duration, TimeProvider clock, CancellationToken cancellation)
    {
        while (true)
        {
            var now = clock.GetUtcNow();
            var next = await Free(db, now).OrderBy(j => j.CreatedAt).Select(j => (Guid?)j.Id).FirstOrDefaultAsync(cancellation);
            if (next is null)
            {
                return null;
            }

            var until = now + duration;
            var claimed = await Free(db, now).Where(j => j.Id == next).ExecuteUpdateAsync(
                set => set
                    .SetProperty(j => j.State, JobState.Running)
                    .SetProperty(j => j.Lease, lease)
                    .SetProperty(j => j.LeaseUntil, until)
                    .SetProperty(j => j.StartedAt, j => j.StartedAt ?? now)
                    .SetProperty(j => j.Done, 0)
                    .SetProperty(j => j.Tries, j => j.Tries + 1),
                cancellation);
            if (claimed == 1)
            {
                return await db.Jobs.AsNoTracking().SingleAsync(j => j.Id == next, cancellation);
            }
        }
    }

    /// <summary>Writes the progress and prolongs the lease.</summary>
    /// <returns>False when the job is to end: its owner cancelled it, or another worker has taken it.</returns>
    public static async Task<bool> GoOnAsync(
        CrmDb db, Guid id, Guid lease, JobRun.Progress progress, DateTimeOffset leaseUntil, CancellationToken cancellation) =>
        await db.Jobs.Where(j => j.Id == id && j.Lease == lease && !j.CancelRequested).ExecuteUpdateAsync(
            set => set
                .SetProperty(j => j.Done, progress.Done)
                .SetProperty(j => j.Total, progress.Total)
                .SetProperty(j => j.LeaseUntil, leaseUntil),
            cancellation) == 1;

    /// <summary>Stores the outcome and makes the job completed, all of it or nothing.</summary>
    /// <returns>False when the job was cancelled or taken over; then nothing is stored.</returns>
    public static async Task<bool> CompleteAsync(
        CrmDb db, Guid id, Guid lease, JobOutcome outcome, TimeSpan keep, TimeProvider clock, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        string? reference = null;
        long? size = null;
        if (outcome.File is { } file)
        {
            (reference, size) = await FileContents.AddAsync(db, file, cancellation);
        }

        if (outcome.Commit is { } commit)
        {
            await commit(db, cancellation);
        }

        var result = JsonSerializer.Serialize(new JobResult(outcome.Counts, outcome.Excluded, outcome.FileName, size), Json);
        var now = clock.GetUtcNow();
        var expires = now + keep;
        var completed = await db.Jobs.Where(j => j.Id == id && j.Lease == lease && !j.CancelRequested).ExecuteUpdateAsync(
            set => set
                .SetProperty(j => j.State, JobState.Completed)
                .SetProperty(j => j.Done, j => j.Total ?? j.Done)
                .SetProperty(j => j.EndedAt, now)
                .SetProperty(j => j.ExpiresAt, expires)
                .SetProperty(j => j.Result, result)
                .SetProperty(j => j.ResultReference, reference)
                .SetProperty(j => j.Lease, (Guid?)null)
                .SetProperty(j => j.LeaseUntil, (DateTimeOffset?)null),
            cancellation);
        if (completed == 0)
        {
            return false;
        }

        await transaction.CommitAsync(cancellation);
        return true;
    }

    /// <summary>Ends a job without a result; does nothing when another worker has taken it.</summary>
    public static Task EndAsync(
        CrmDb db, Guid id, Guid lease, JobState state, string? problemCode, TimeSpan keep, TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var expires = now + keep;
        return db.Jobs.Where(j => j.Id == id && j.Lease == lease).ExecuteUpdateAsync(
            set => set
                .SetProperty(j => j.State, state)
                .SetProperty(j => j.ProblemCode, problemCode)
                .SetProperty(j => j.EndedAt, now)
                .SetProperty(j => j.ExpiresAt, expires)
                .SetProperty(j => j.Lease, (Guid?)null)
                .SetProperty(j => j.LeaseUntil, (DateTimeOffset?)null),
            cancellation);
    }

    /// <summary>The process ends: another one takes the job without waiting for the lease, and this try doesn't count.</summary>
    public static Task GiveBackAsync(CrmDb db, Guid id, Guid lease, CancellationToken cancellation) =>
        db.Jobs.Where(j => j.Id == id && j.Lease == lease).ExecuteUpdateAsync(
            set => set
                .SetProperty(j => j.State, JobState.Queued)
                .SetProperty(j => j.Tries, j => j.Tries - 1)
                .SetProperty(j => j.Lease, (Guid?)null)
                .SetProperty(j => j.LeaseUntil, (DateTimeOffset?)null),
            cancellation);

    /// <summary>Ends a job that no worker has, and tells the worker of one that runs.</summary>
    public static async Task CancelAsync(CrmDb db, Guid id, TimeSpan keep, TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var expires = now + keep;
        var ended = await Free(db, now).Where(j => j.Id == id).ExecuteUpdateAsync(
            set => set
                .SetProperty(j => j.State, JobState.Cancelled)
                .SetProperty(j => j.CancelRequested, true)
                .SetProperty(j => j.EndedAt, now)
                .SetProperty(j => j.ExpiresAt, expires)
                .SetProperty(j => j.Lease, (Guid?)null)
                .SetProperty(j => j.LeaseUntil, (DateTimeOffset?)null),
            cancellation);
        if (ended == 0)
        {
            await db.Jobs.Where(j => j.Id == id && j.State == JobState.Running)
                .ExecuteUpdateAsync(set => set.SetProperty(j => j.CancelRequested, true), cancellation);
        }
    }

    /// <summary>Removes the jobs whose time is over, with their files.</summary>
    public static async Task RemoveExpiredAsync(CrmDb db, TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var expired = await db.Jobs.AsNoTracking()
            .Where(j => j.ExpiresAt < now)
            .OrderBy(j => j.ExpiresAt)
            .Take(100)
            .Select(j => new { j.Id, j.InputReference, j.ResultReference })
            .ToListAsync(cancellation);
        if (expired.Count == 0)
        {
            return;
        }

        var ids = expired.Select(j => j.Id).ToList();
        var contents = expired.SelectMany(j => (string?[])[j.InputReference, j.ResultReference]).OfType<string>().ToList();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await FileContents.RemoveAsync(db, contents, cancellation);
        await db.Jobs.Where(j => ids.Contains(j.Id)).ExecuteDeleteAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static IQueryable<Job> Free(CrmDb db, DateTimeOffset now) =>
        db.Jobs.Where(j => j.State == JobState.Queued || (j.State == JobState.Running && j.LeaseUntil < now));
}
