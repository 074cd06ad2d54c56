using CrmOffice.SimulatedGraph;

namespace CrmOffice.Benchmarks.Mail;

/// <summary>Everything that Graph is known to do to those who ask it.</summary>
internal static class SoakFaults
{
    /// <summary>Single messages: a star stands for slashes too, and listings end otherwise.</summary>
    private const string Message = "/users/*/messages/AAkA*";
    private const string Listing = "/users/*/messages/delta";

    public static FaultPlan Everything(int seed, IEnumerable<SoakItem> items) => new()
    {
        Seed = seed,
        Requests =
        [
            .. Bad(items),
            new(FaultKind.Latency) { Probability = 0.03, Latency = TimeSpan.FromMilliseconds(150) },
            new(FaultKind.Throttled) { Probability = 0.004, RetryAfter = "1" },
            new(FaultKind.Throttled) { Probability = 0.004, RetryAfter = "0.512" },
            new(FaultKind.MailboxConcurrency) { Probability = 0.001 },
            new(FaultKind.Unauthorized) { Probability = 0.0005 },
            new(FaultKind.AccessDenied) { Probability = 0.0005 },
            new(FaultKind.MailboxUnavailable) { Probability = 0.0005 },
            new(FaultKind.NotFound) { Path = Message, Probability = 0.004 },
            new(FaultKind.NotFound) { Path = Listing, Probability = 0.002 },
            new(FaultKind.NotFound) { Path = "/subscriptions/*", Probability = 0.05 },
            new(FaultKind.ServerError) { Path = Message, Status = 500, Probability = 0.004 },
            new(FaultKind.ServerError) { Status = 502, Probability = 0.001, RetryAfter = "0.25" },
            new(FaultKind.ServerError) { Status = 503, Probability = 0.001 },
            new(FaultKind.ServerError) { Status = 504, Probability = 0.001, RetryAfter = "2" },
            new(FaultKind.ConnectionDropped) { Probability = 0.001 },
            new(FaultKind.AnswerLost) { Probability = 0.001 },
            new(FaultKind.SyncStateNotFound) { Path = Listing, Probability = 0.01 },
            new(FaultKind.EmptyPage) { Path = Listing, Probability = 0.03 },
            new(FaultKind.Duplicates) { Path = Listing, Probability = 0.1 },
            new(FaultKind.Reordered) { Path = Listing, Probability = 0.1 },
        ],
        Notifications = new()
        {
            Lost = 0.1,
            Repeated = 0.1,
            Delayed = 0.1,
            DelayedBy = TimeSpan.FromSeconds(2),
            Reordered = true,
            VariedResource = true,
        },
    };

    /// <summary>What stays when everything else is well again.</summary>
    public static FaultPlan BadMessagesOnly(IEnumerable<SoakItem> items) => new() { Requests = [.. Bad(items)] };

    private static IEnumerable<RequestFault> Bad(IEnumerable<SoakItem> items) => items.Where(item => item.IsBad)
        .Select(item => new RequestFault(FaultKind.ServerError) { Path = $"/users/{item.Mailbox.Graph.Id}/messages/{item.Id}", Status = 500 });
}
