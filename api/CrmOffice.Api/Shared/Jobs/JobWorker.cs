using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using Microsoft.Extensions.Options;

namespace CrmOffice.Api.Shared.Jobs;

/// <summary>
/// Does the jobs in the table. Which instance does which is decided by the lease on the row alone, and a new job wakes the
/// instance that took it in, so a scheduler has nothing to add here: Quartz starts what is due at a time of the day.
/// </summary>
internal sealed class JobWorker(
    IServiceScopeFactory scopes, IEnumerable<JobKind> kinds, JobSignal signal, IOptions<JobsOptions> options, TimeProvider clock, ILogger<JobWorker> logger)
    : BackgroundService
{
    /// <summary>How soon a job of an instance that ended is noticed.</summary>
    private static readonly TimeSpan LookAround = TimeSpan.FromSeconds(5);

    /// <summary>How often progress is written and a cancellation from another instance noticed. The machine's time, not the company's.</summary>
    private static readonly TimeSpan Pulse = TimeSpan.FromMilliseconds(400);

    private readonly Dictionary<string, JobKind> kinds = kinds.ToDictionary(k => k.Name, StringComparer.Ordinal);

    private TimeSpan LeaseDuration => TimeSpan.FromSeconds(options.Value.LeaseSeconds);

    private TimeSpan Keep => TimeSpan.FromHours(options.Value.KeepHours);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, options.Value.AtOnce).Select(_ => Task.Run(() => WorkAsync(stoppingToken), stoppingToken)));

    private async Task WorkAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                while (await RunNextAsync(stopping))
                {
                }

                await using var scope = scopes.CreateAsyncScope();
                await JobTable.RemoveExpiredAsync(scope.ServiceProvider.GetRequiredService<CrmDb>(), clock, stopping);
            }
            catch (Exception problem) when (!stopping.IsCancellationRequested)
            {
                // The database may be back at the next look.
                logger.LogError(problem, "Looking for jobs failed");
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await signal.WaitAsync(LookAround, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> RunNextAsync(CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDb>();
        var lease = Guid.NewGuid();
        if (await JobTable.ClaimAsync(db, lease, LeaseDuration, clock, stopping) is not { } job)
        {
            return false;
        }

        if (job.CancelRequested || job.Tries > options.Value.MaxTries)
        {
            await JobTable.EndAsync(
                db, job.Id, lease, job.CancelRequested ? JobState.Cancelled : JobState.Failed, job.CancelRequested ? null : JobProblems.GaveUp, Keep, clock, stopping);
            return true;
        }

        await RunAsync(scope.ServiceProvider, job, lease, stopping);
        return true;
    }

    private async Task RunAsync(IServiceProvider services, Job job, Guid lease, CancellationToken stopping)
    {
        var run = new JobRun(job.Id, job.OwnerId, job.Parameters, job.InputReference);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        using var pulseEnd = new CancellationTokenSource();
        signal.Entered(job.Id, ending);
        var pulse = PulseAsync(run, lease, ending, pulseEnd.Token);
        (JobState State, string? Problem)? end = null;
        try
        {
            await using var outcome = await kinds[job.Kind].RunAsync(services, run, ending.Token);
            await PulseOnceAsync(run, lease, ending.Token);
            await using var scope = scopes.CreateAsyncScope();
            end = await JobTable.CompleteAsync(
                scope.ServiceProvider.GetRequiredService<CrmDb>(), job.Id, lease, outcome, Keep, clock, ending.Token)
                ? null
                : (JobState.Cancelled, null);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            end = (JobState.Cancelled, null);
        }
        catch (JobFailedException problem)
        {
            logger.LogWarning("Job {Job} of kind {Kind} failed: {Code}", job.Id, job.Kind, problem.Code);
            end = (JobState.Failed, problem.Code);
        }
        catch (Exception problem)
        {
            logger.LogError(problem, "Job {Job} of kind {Kind} failed", job.Id, job.Kind);
            end = (JobState.Failed, JobProblems.Failed);
        }
        finally
        {
            signal.Left(job.Id);
            await pulseEnd.CancelAsync();
            await pulse;
        }

        if (end is var (state, code))
        {
            await EndAsync(job.Id, lease, state, code, stopping);
        }
    }

    private async Task EndAsync(Guid jobId, Guid lease, JobState state, string? code, CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDb>();
        if (state == JobState.Cancelled && stopping.IsCancellationRequested)
        {
            // The host waits for its services while it stops; the owner didn't ask for the end.
            await JobTable.GiveBackAsync(db, jobId, lease, CancellationToken.None);
        }
        else
        {
            await JobTable.EndAsync(db, jobId, lease, state, code, Keep, clock, CancellationToken.None);
        }
    }

    private async Task PulseAsync(JobRun run, Guid lease, CancellationTokenSource ending, CancellationToken end)
    {
        using var timer = new PeriodicTimer(Pulse);
        try
        {
            while (await timer.WaitForNextTickAsync(end))
            {
                if (!await PulseOnceAsync(run, lease, end))
                {
                    await ending.CancelAsync();
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The job has ended.
        }
    }

    private async Task<bool> PulseOnceAsync(JobRun run, Guid lease, CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await JobTable.GoOnAsync(
                scope.ServiceProvider.GetRequiredService<CrmDb>(), run.Id, lease, run.Latest, clock.GetUtcNow() + LeaseDuration, cancellation);
        }
        catch (System.Data.Common.DbException problem)
        {
            // The lease is long enough for the next pulse to prolong it.
            logger.LogWarning(problem, "The progress of job {Job} was not written", run.Id);
            return true;
        }
    }
}
