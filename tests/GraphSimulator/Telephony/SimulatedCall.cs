using System.Text.Json.Nodes;

namespace CrmOffice.SimulatedGraph.Telephony;

/// <summary>A state that a call comes into.</summary>
internal sealed record CallStep(string State, int Code = 0, int Subcode = 0);

/// <summary>A call of the application with an employee.</summary>
/// <param name="number">In the order of their creation.</param>
public sealed class SimulatedCall(int number, string userId, Uri callBack)
{
    private readonly List<(DateTimeOffset Due, CallStep Step)> steps = [];

    public int Number { get; } = number;

    public string Id { get; } = Guid.NewGuid().ToString();

    public string UserId { get; } = userId;

    public Uri CallBack { get; } = callBack;

    /// <summary>Graph's word; empty before the first one.</summary>
    public string State { get; private set; } = "";

    public string? TransferredTo { get; internal set; }

    /// <summary>How often a transfer was asked for.</summary>
    public int Transfers { get; internal set; }

    internal Lock Gate { get; } = new();

    private CallStep? Last { get; set; }

    internal void Plan(DateTimeOffset due, CallStep step) => steps.Add((due, step));

    /// <summary>Nothing else happens any more.</summary>
    internal void Replace(DateTimeOffset due, CallStep step)
    {
        steps.Clear();
        Plan(due, step);
    }

    internal IReadOnlyList<CallStep> TakeDue(DateTimeOffset now)
    {
        var due = steps.TakeWhile(planned => planned.Due <= now).Select(planned => planned.Step).ToList();
        steps.RemoveRange(0, due.Count);
        Last = due.Count > 0 ? due[^1] : Last;
        State = Last?.State ?? "";
        return due;
    }

    internal JsonObject View()
    {
        var view = new JsonObject
        {
            ["@odata.type"] = "#microsoft.graph.call",
            ["id"] = Id,
            ["state"] = State.Length == 0 ? "establishing" : State,
            ["direction"] = "outgoing",
            ["callbackUri"] = CallBack.ToString(),
            ["requestedModalities"] = new JsonArray("audio"),
        };
        if (Last is { Code: not 0 } failed)
        {
            view["resultInfo"] = new JsonObject { ["code"] = failed.Code, ["subcode"] = failed.Subcode };
        }

        return view;
    }
}
