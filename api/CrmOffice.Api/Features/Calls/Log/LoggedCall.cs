using CrmOffice.Api.Model;

namespace CrmOffice.Api.Features.Calls.Log;

/// <summary>A call between an employee and a telephone number, as Microsoft's call log tells it.</summary>
/// <param name="UserIds">Object ids in Entra ID of the company's side, in lower case; whoever called or was called first.</param>
/// <param name="Number">The other side's, in E.164 form.</param>
internal sealed record LoggedCall(CallLogEntry Entry, IReadOnlyList<string> UserIds, string Number, Direction Direction, DateTimeOffset StartedAt);

/// <summary>A call that stands here and may be the logged one.</summary>
/// <param name="IsRecorded">It came from the other of the two logs, with the log's own time.</param>
internal sealed record KnownCall(int Id, DateTimeOffset OccurredAt, bool IsRecorded);

internal static class CallMatching
{
    /// <summary>From the click to the beginning of the call: Teams asks back, the employee looks for the headset.</summary>
    public static readonly TimeSpan AfterClick = TimeSpan.FromMinutes(10);

    /// <summary>Two logs, or two clocks, hardly differ by more.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(2);

    /// <summary>The call that the logged one is, nearest in time; null when it is none of them.</summary>
    /// <param name="known">Of the same employee, number and direction, and not found in this log yet.</param>
    public static KnownCall? Find(DateTimeOffset startedAt, IEnumerable<KnownCall> known) => known
        .Where(c => c.OccurredAt - startedAt <= Tolerance && startedAt - c.OccurredAt <= (c.IsRecorded ? Tolerance : AfterClick))
        .OrderBy(c => (startedAt - c.OccurredAt).Duration())
        .ThenBy(c => c.Id)
        .FirstOrDefault();
}
