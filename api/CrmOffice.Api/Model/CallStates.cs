namespace CrmOffice.Api.Model;

/// <summary>How far a call is. The order of the unfinished ones is the order in which they come.</summary>
public enum CallState
{
    /// <summary>Written down; nothing has been asked of Teams.</summary>
    Requested,

    /// <summary>Teams is asked to ring the employee.</summary>
    Calling,

    /// <summary>The employee's Teams rings.</summary>
    Ringing,

    /// <summary>The employee has picked up.</summary>
    Answered,

    /// <summary>The customer's number is being brought in.</summary>
    Transferring,

    /// <summary>Both speak with each other; Teams tells nothing more about it until the call log does.</summary>
    Connected,

    /// <summary>Handed over to Teams or the telephone by a link: what has become of it is known to the call log alone.</summary>
    Dialled,

    /// <summary>Over; whether they spoke is told by <see cref="PhoneCall.ConnectedAt"/>.</summary>
    Ended,

    /// <summary><see cref="PhoneCall.Reason"/> says why.</summary>
    Failed,

    /// <summary>Hung up from the pane before it was connected.</summary>
    Cancelled,
}

/// <summary>Why a call is over.</summary>
public enum CallReason
{
    Busy,
    DoNotDisturb,
    Offline,
    NoAnswer,
    Unreachable,
    Declined,

    /// <summary>The company's Teams does not allow it.</summary>
    NotPermitted,

    /// <summary>Microsoft lost the call.</summary>
    ConnectionLost,

    /// <summary>Microsoft could not be asked.</summary>
    Unavailable,

    /// <summary>Microsoft refused for another reason; see <see cref="PhoneCall.ResultCode"/>.</summary>
    Refused,

    /// <summary>One of the two has hung up.</summary>
    HungUp,

    /// <summary>Nothing was heard of it any more: what has become of it is unknown.</summary>
    Lost,
}

/// <summary>What Microsoft Graph says about a call.</summary>
/// <param name="State">Graph's word, such as "established".</param>
/// <param name="Code">Of resultInfo; 0 without one.</param>
public readonly record struct CallNews(string State, int Code = 0, int Subcode = 0)
{
    public bool IsTermination => State == "terminated";
}

/// <summary>
/// What follows from what Graph says. News come late, twice and in any order: a state is never left for an earlier one, and
/// one that is final is never left.
/// </summary>
public static class CallStates
{
    public static bool IsFinal(CallState state) => state is CallState.Ended or CallState.Failed or CallState.Cancelled;

    public static (CallState State, CallReason? Reason) After(CallState state, CallNews news)
    {
        var (next, reason) = Meaning(news);
        return next is { } later && !IsFinal(state) && later > state ? (later, reason) : (state, null);
    }

    private static (CallState? State, CallReason? Reason) Meaning(CallNews news) => news.State switch
    {
        "establishing" => (CallState.Ringing, null),

        // A transfer that fails leaves the employee's part of the call standing, and says why.
        "established" when news.Code >= 400 => (CallState.Failed, Outcome(news).Reason ?? CallReason.Refused),
        "established" => (CallState.Answered, null),
        "transferring" or "transferAccepted" => (CallState.Transferring, null),
        "terminated" => Outcome(news),
        _ => (null, null),
    };

    /// <summary>The subcodes are Microsoft's own, the codes are those of SIP (RFC 3261).</summary>
    private static (CallState State, CallReason? Reason) Outcome(CallNews news) => (news.Code, news.Subcode) switch
    {
        (_, 7015) => (CallState.Connected, null),
        (_, 8537) => (CallState.Failed, CallReason.ConnectionLost),
        (_, 10057) => (CallState.Failed, CallReason.NoAnswer),
        (_, 10037 or 10076) => (CallState.Failed, CallReason.Unreachable),
        (_, 540000 or 560000) => (CallState.Ended, CallReason.HungUp),
        (408, _) => (CallState.Failed, CallReason.NoAnswer),
        (401 or 403, _) => (CallState.Failed, CallReason.NotPermitted),
        (404 or 410 or 480 or 484 or 604, _) => (CallState.Failed, CallReason.Unreachable),
        (486 or 600, _) => (CallState.Failed, CallReason.Busy),
        (603, _) => (CallState.Failed, CallReason.Declined),
        (487, _) => (CallState.Cancelled, null),
        ( < 400, _) => (CallState.Ended, CallReason.HungUp),
        _ => (CallState.Failed, CallReason.Refused),
    };
}
