namespace CrmOffice.Api.Shared.Jobs;

internal static class LookAround
{
    /// <summary>
    /// Looks again and again for what is due, until the host stops; what is unfinished then is found by the next one. A look
    /// that fails is logged: the database may be back at the next.
    /// </summary>
    /// <param name="period">The machine's time: it only says how often to look, not what is due.</param>
    public static async Task EveryAsync(TimeSpan period, Func<CancellationToken, Task> look, ILogger logger, CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(period);
        try
        {
            while (await timer.WaitForNextTickAsync(stopping))
            {
                try
                {
                    await look(stopping);
                }
                catch (Exception problem) when (!stopping.IsCancellationRequested)
                {
                    logger.LogError(problem, "Looking for what is due failed");
                }
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The host stops.
        }
    }
}
