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
    private static readonly TimeSpan LookAround = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The machine's time: it only says how often to look, not what is due.
        using var timer = new PeriodicTimer(LookAround);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                try
                {
                    await callLog.RunOnceAsync(stoppingToken);
                }
                catch (Exception problem) when (!stoppingToken.IsCancellationRequested)
                {
                    // The database may be back at the next look.
                    logger.LogError(problem, "Looking at the call log failed");
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops; what was not read is read by the next one.
        }
    }
}
