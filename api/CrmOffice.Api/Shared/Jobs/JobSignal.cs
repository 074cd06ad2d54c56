using System.Collections.Concurrent;

namespace CrmOffice.Api.Shared.Jobs;

/// <summary>What makes this instance's worker react at once; other instances notice by looking.</summary>
internal sealed class JobSignal : IDisposable
{
    private readonly SemaphoreSlim work = new(0);
    private readonly ConcurrentDictionary<Guid, CancellationTokenSource> running = new();

    /// <summary>There is something to do.</summary>
    public void Wake() => work.Release();

    public Task WaitAsync(TimeSpan atMost, CancellationToken cancellation) => work.WaitAsync(atMost, cancellation);

    /// <summary>Ends the job if it runs here.</summary>
    public void Cancel(Guid jobId)
    {
        if (running.TryGetValue(jobId, out var cancellation))
        {
            try
            {
                cancellation.Cancel();
            }
            catch (ObjectDisposedException)
            {
                // The job ended in this very moment.
            }
        }
    }

    public void Dispose() => work.Dispose();

    internal void Entered(Guid jobId, CancellationTokenSource cancellation) => running[jobId] = cancellation;

    internal void Left(Guid jobId) => running.TryRemove(jobId, out _);
}
