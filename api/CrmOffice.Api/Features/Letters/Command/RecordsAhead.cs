using System.Collections.Concurrent;
using CrmOffice.WordMerge;

namespace CrmOffice.Api.Features.Letters.Command;

/// <summary>Reads records on another core while the template is opened and letters are written, as far ahead as memory needs not grow.</summary>
internal sealed class RecordsAhead : IDisposable
{
    private const int Most = 512;
    private readonly BlockingCollection<MergeRecord> waiting = new(Most);
    private readonly CancellationTokenSource stop = new();
    private readonly Task reading;

    public RecordsAhead(IEnumerable<MergeRecord> records) => reading = Task.Run(() => Read(records));

    /// <summary>The records; after the last good one, what was wrong with the next.</summary>
    public IEnumerable<MergeRecord> Take()
    {
        foreach (var record in waiting.GetConsumingEnumerable())
        {
            yield return record;
        }

        reading.GetAwaiter().GetResult();
    }

    /// <summary>Before what the records are read from is closed.</summary>
    public void Dispose()
    {
        stop.Cancel();
        Task.WaitAny(reading);
        waiting.Dispose();
        stop.Dispose();
    }

    private void Read(IEnumerable<MergeRecord> records)
    {
        try
        {
            foreach (var record in records)
            {
                waiting.Add(record, stop.Token);
            }
        }
        finally
        {
            waiting.CompleteAdding();
        }
    }
}
