using System.Collections.Concurrent;

namespace CrmOffice.SimulatedGraph;

/// <summary>Counts the requests of each mailbox: at once, and in ten minutes.</summary>
internal sealed class RequestGauge(TimeProvider clock, RequestLog log)
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<string, Count> counts = new();

    public Ticket Enter(string mailbox)
    {
        var count = counts.GetOrAdd(mailbox, _ => new Count());
        lock (count)
        {
            var now = clock.GetUtcNow();
            if (now >= count.PeriodEnds)
            {
                (count.PeriodEnds, count.InPeriod) = (now + Period, 0);
            }

            count.InPeriod++;
            count.AtOnce++;
            log.AtOnce(mailbox, count.AtOnce);
            return new Ticket(count, count.AtOnce, count.InPeriod, count.PeriodEnds - now);
        }
    }

    public int AtOnce(string mailbox) => counts.TryGetValue(mailbox, out var count) ? count.AtOnce : 0;

    internal sealed class Count
    {
        public int AtOnce { get; set; }

        public int InPeriod { get; set; }

        public DateTimeOffset PeriodEnds { get; set; }
    }
}

/// <summary>A request that is under way; it ends once, whoever says so first.</summary>
internal sealed class Ticket(RequestGauge.Count count, int atOnce, int inPeriod, TimeSpan periodEndsIn) : IDisposable
{
    private int ended;

    /// <summary>Why the request is refused, if it is.</summary>
    public GraphAnswer? Refusal =>
        atOnce > GraphSimulator.RequestsAtOnce
            ? GraphAnswer.Error(429, "ApplicationThrottled", "Application is over its MailboxConcurrency limit.")
        : inPeriod > GraphSimulator.RequestsInTenMinutes
            ? GraphAnswer.Error(429, "TooManyRequests", "The mailbox got too many requests.", $"{(int)Math.Ceiling(periodEndsIn.TotalSeconds)}")
        : null;

    public void Dispose()
    {
        if (Interlocked.Exchange(ref ended, 1) == 0)
        {
            lock (count)
            {
                count.AtOnce--;
            }
        }
    }
}
