using CrmOffice.Api.Data;
using Microsoft.Extensions.Options;

namespace CrmOffice.Api.Features.Calls.ServerCalls;

/// <summary>The server's part of calls: those that were clicked are made, and those of which nothing is heard are looked after.</summary>
internal sealed class CallSweep(IServiceScopeFactory scopes, IOptions<CallsOptions> options, TimeProvider clock)
{
    /// <summary>Does all that is due now. Any number of these may run at once, in any number of instances.</summary>
    public async Task RunOnceAsync(CancellationToken cancellation)
    {
        while (await RunNextAsync(cancellation))
        {
        }
    }

    private async Task<bool> RunNextAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDb>();
        if (await CallLease.ClaimAsync(db, options.Value, clock, cancellation) is not { } lease)
        {
            return false;
        }

        try
        {
            await scope.ServiceProvider.GetRequiredService<CallRun>().RunAsync(lease.CallId, cancellation);
        }
        finally
        {
            await lease.GiveBackAsync(db);
        }

        return true;
    }
}

/// <summary>Looks at once when a call has changed here, and every second for what happened elsewhere.</summary>
internal sealed class CallWorker(CallSweep sweep, CallSignal signal, ILogger<CallWorker> logger) : BackgroundService
{
    /// <summary>A request to Graph takes a second or two; so many employees may click in the same moment.</summary>
    private const int AtOnce = 4;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(() => WorkAsync(stoppingToken), stoppingToken)));

    private async Task WorkAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            var next = signal.Next;
            try
            {
                await sweep.RunOnceAsync(stopping);
            }
            catch (Exception problem) when (!stopping.IsCancellationRequested)
            {
                // The database may be back at the next look.
                logger.LogError(problem, "Looking after calls failed");
            }
            catch (OperationCanceledException)
            {
                // The host stops; the next one goes on.
                return;
            }

            await CallSignal.WaitAsync(next, stopping);
        }
    }
}
