using CrmOffice.Api.Model;

namespace CrmOffice.Api.Features.Calls.ServerCalls;

/// <summary>What the server has to do about a call.</summary>
internal enum CallStep
{
    None,

    /// <summary>Look whether the employee can be rung, and have Teams do so.</summary>
    Start,

    /// <summary>Bring the customer's number in.</summary>
    Transfer,

    /// <summary>Take Graph's part of the call down.</summary>
    HangUp,

    /// <summary>Ask Graph how it stands: it has been silent for too long.</summary>
    Ask,

    /// <summary>Nobody will say any more what has become of it.</summary>
    GiveUp,

    /// <summary>They have long stopped talking; how long they did is for the call log to say.</summary>
    Forget,
}

internal static class CallSteps
{
    /// <summary>A server that comes back later must not ring anybody who has long done something else.</summary>
    public static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Both telephones have rung out by then. It is also well before Graph drops a call that is not kept alive (15 minutes), so
    /// that none has to be.
    /// </summary>
    public static readonly TimeSpan LongestSetUp = TimeSpan.FromMinutes(5);

    public static CallStep Next(PhoneCall call, DateTimeOffset now) => call switch
    {
        _ when call.NextStepAt is null || call.NextStepAt > now => CallStep.None,
        { GraphCallId: not null, IsLegEnded: false } when call.HangUpAt is not null || CallStates.IsFinal(call.State) => CallStep.HangUp,
        { IsOver: true } => CallStep.None,
        { State: CallState.Connected } => CallStep.Forget,
        { State: CallState.Requested } => now - call.OccurredAt <= StartsWithin ? CallStep.Start : CallStep.GiveUp,
        { GraphCallId: null } => CallStep.GiveUp,
        _ when now - call.OccurredAt > LongestSetUp => CallStep.GiveUp,
        { State: CallState.Answered, TransferAt: null } => CallStep.Transfer,
        _ => CallStep.Ask,
    };
}
