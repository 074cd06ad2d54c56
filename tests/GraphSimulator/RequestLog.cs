using System.Collections.Concurrent;

namespace CrmOffice.SimulatedGraph;

/// <summary>A request that was answered.</summary>
/// <param name="Path">With normal segments, behind <c>/v1.0</c>.</param>
/// <param name="Mailbox">The mailbox's id; null for requests to no mailbox.</param>
/// <param name="Status">0 when the connection was broken instead.</param>
/// <param name="IsInBatch">It was a part of a <c>$batch</c>.</param>
public sealed record GraphRequest(DateTimeOffset At, string Method, string Path, string? Mailbox, int Status, bool IsInBatch);

/// <summary>What was asked, and how many at once.</summary>
public sealed class RequestLog
{
    private const int Kept = 200_000;
    private readonly ConcurrentQueue<GraphRequest> requests = new();
    private readonly ConcurrentDictionary<int, int> byStatus = new();
    private readonly ConcurrentDictionary<string, int> highest = new();

    /// <summary>The last 200,000 requests in the order of their answers.</summary>
    public IReadOnlyCollection<GraphRequest> All => requests;

    /// <summary>How many were answered with each status; 0 is a broken connection.</summary>
    public IReadOnlyDictionary<int, int> ByStatus => byStatus;

    /// <summary>The highest number of requests at once, by the mailbox's id; refused ones count.</summary>
    public IReadOnlyDictionary<string, int> HighestAtOnce => highest;

    public void Clear()
    {
        requests.Clear();
        byStatus.Clear();
        highest.Clear();
    }

    internal void Add(GraphRequest request)
    {
        requests.Enqueue(request);
        byStatus.AddOrUpdate(request.Status, 1, (_, count) => count + 1);
        if (requests.Count > Kept)
        {
            requests.TryDequeue(out _);
        }
    }

    internal void AtOnce(string mailbox, int count) => highest.AddOrUpdate(mailbox, count, (_, most) => Math.Max(most, count));
}
