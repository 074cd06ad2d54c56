using CrmOffice.Api.Shared.Jobs;

namespace CrmOffice.Api.Features.Calls.Log;

/// <summary>Reads the call log; any number of instances may do so.</summary>
internal sealed class CallLogSync(IServiceScopeFactory scopes)
{
    /// <summary>Does all that is due now.</summary>
    public async Task RunOnceAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        while (await scope.ServiceProvider.GetRequiredService<CallLogRun>().RunAsync(cancellation))
        {
        }
    }
}

/// <summary>Looks every few seconds: nobody waits for a duration.</summary>
internal sealed class CallLogWorker(CallLogSync callLog, ILogger<CallLogWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(5);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        LookAround.EveryAsync(Period, callLog.RunOnceAsync, logger, stoppingToken);
}
