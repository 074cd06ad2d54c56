using System.IO.Enumeration;

namespace CrmOffice.SimulatedGraph;

/// <summary>Decides by a plan what goes wrong; counts how often each fault was asked for and came.</summary>
internal sealed class Faults(FaultPlan plan)
{
    private readonly int[] matched = new int[plan.Requests.Count];
    private readonly int[] fired = new int[plan.Requests.Count];
    private int notifications;

    public FaultPlan Plan => plan;

    /// <summary>How often each fault of the plan has come, in the plan's order.</summary>
    public IReadOnlyList<int> Fired => fired;

    /// <param name="path">With normal segments.</param>
    /// <param name="mailbox">The mailbox's id.</param>
    public List<RequestFault> Of(string method, string path, string? mailbox)
    {
        var faults = new List<RequestFault>();
        for (var index = 0; index < plan.Requests.Count; index++)
        {
            var fault = plan.Requests[index];
            var isSecondEnd = IsEnd(fault.Kind) && faults.Exists(other => IsEnd(other.Kind));
            if (!isSecondEnd && Concerns(fault, method, path, mailbox) && Comes(fault, index))
            {
                faults.Add(fault);
            }
        }

        return faults;
    }

    /// <summary>The next notification's luck: a number of its own for each question.</summary>
    public Random NotificationLuck() => Luck(-1, Interlocked.Increment(ref notifications));

    /// <summary>A request ends in one way; slow and disturbed pages go together with anything.</summary>
    private static bool IsEnd(FaultKind kind) =>
        kind is not (FaultKind.Latency or FaultKind.SyncStateNotFound or FaultKind.EmptyPage or FaultKind.Duplicates or FaultKind.Reordered);

    private static bool Concerns(RequestFault fault, string method, string path, string? mailbox) =>
        (fault.Method is null || fault.Method.Equals(method, StringComparison.OrdinalIgnoreCase))
        && (fault.Mailbox is null || fault.Mailbox == mailbox)
        && (fault.Path is null || FileSystemName.MatchesSimpleExpression(fault.Path, path));

    private bool Comes(RequestFault fault, int index)
    {
        var number = Interlocked.Increment(ref matched[index]);
        if (number <= fault.After || (fault.Probability < 1 && Luck(index, number).NextDouble() >= fault.Probability))
        {
            return false;
        }

        var times = Interlocked.Increment(ref fired[index]);
        if (times <= (fault.Times ?? int.MaxValue))
        {
            return true;
        }

        Interlocked.Decrement(ref fired[index]);
        return false;
    }

    /// <summary>By number, not by time: several requests at once get the same faults as one after another.</summary>
    private Random Luck(int fault, int number) => new(unchecked((((plan.Seed * 397) ^ fault) * 486_187_739) + number));
}
