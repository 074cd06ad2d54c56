namespace CrmOffice.SimulatedGraph;

/// <summary>What goes wrong, as data, so that a long run can be described by a file.</summary>
public sealed record FaultPlan
{
    public static readonly FaultPlan None = new();

    /// <summary>The same seed and the same order of requests give the same faults.</summary>
    public int Seed { get; init; } = 1;

    public IReadOnlyList<RequestFault> Requests { get; init; } = [];

    public NotificationFaults Notifications { get; init; } = new();

    public CallBackFaults CallBacks { get; init; } = new();

    /// <summary>How long a sent message is nowhere before its copy appears among the sent items.</summary>
    public TimeSpan SentCopyAppearsAfter { get; init; }

    /// <summary>Two messages of a mailbox have immutable ids that differ in upper and lower case only.</summary>
    public bool IdsDifferInCaseOnly { get; init; } = true;
}

/// <summary>One thing that goes wrong with requests.</summary>
/// <param name="Kind">What happens.</param>
public sealed record RequestFault(FaultKind Kind)
{
    /// <summary>Only requests with this method.</summary>
    public string? Method { get; init; }

    /// <summary>
    /// Only requests whose path matches: behind <c>/v1.0</c>, <c>*</c> stands for anything, keys and functions without
    /// brackets, such as <c>/users/*/mailFolders/inbox/messages/delta</c>.
    /// </summary>
    public string? Path { get; init; }

    /// <summary>Only requests to the mailbox with this id.</summary>
    public string? Mailbox { get; init; }

    /// <summary>So many matching requests are let through first.</summary>
    public int After { get; init; }

    /// <summary>At most so often; always when missing.</summary>
    public int? Times { get; init; }

    /// <summary>How probable it is for each matching request, 0 to 1.</summary>
    public double Probability { get; init; } = 1;

    /// <summary>The header as it is sent with 429 and 5xx, in seconds: <c>3</c>, <c>2.128</c>.</summary>
    public string? RetryAfter { get; init; }

    /// <summary>The status of <see cref="FaultKind.ServerError"/>.</summary>
    public int Status { get; init; } = 503;

    /// <summary>How long the answer takes with <see cref="FaultKind.Latency"/>, by the simulator's clock.</summary>
    public TimeSpan Latency { get; init; }
}

public enum FaultKind
{
    /// <summary>429 TooManyRequests.</summary>
    Throttled,

    /// <summary>429 ApplicationThrottled: over the MailboxConcurrency limit.</summary>
    MailboxConcurrency,

    /// <summary>401 InvalidAuthenticationToken.</summary>
    Unauthorized,

    /// <summary>403 ErrorAccessDenied.</summary>
    AccessDenied,

    /// <summary>404 ErrorItemNotFound.</summary>
    NotFound,

    /// <summary>404 MailboxNotEnabledForRESTAPI: inactive, soft-deleted or hosted on-premise.</summary>
    MailboxUnavailable,

    /// <summary>5xx without having done anything.</summary>
    ServerError,

    /// <summary>The answer takes its time; goes together with any other fault.</summary>
    Latency,

    /// <summary>The connection breaks before anything was done.</summary>
    ConnectionDropped,

    /// <summary>The connection breaks after everything was done.</summary>
    AnswerLost,

    /// <summary>Delta with a token: 410 SyncStateNotFound.</summary>
    SyncStateNotFound,

    /// <summary>Delta: a page without messages and with a nextLink.</summary>
    EmptyPage,

    /// <summary>Delta: messages occur twice, in the page and in the next one.</summary>
    Duplicates,

    /// <summary>Delta: the page's messages in another order.</summary>
    Reordered,
}

/// <summary>What goes wrong with notifications; probabilities from 0 to 1.</summary>
public sealed record NotificationFaults
{
    public double Lost { get; init; }

    public double Repeated { get; init; }

    public double Delayed { get; init; }

    public TimeSpan DelayedBy { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>A delivery's notifications come in any order.</summary>
    public bool Reordered { get; init; }

    /// <summary>The spelling of <c>resource</c> varies as it does at Microsoft.</summary>
    public bool VariedResource { get; init; }
}

/// <summary>What goes wrong with call-backs of calls; probabilities from 0 to 1.</summary>
public sealed record CallBackFaults
{
    public double Lost { get; init; }

    public double Repeated { get; init; }

    public double Delayed { get; init; }

    public TimeSpan DelayedBy { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Those that are due at once come in any order.</summary>
    public bool Reordered { get; init; }

    /// <summary>Code and subcode are strings, in the other of Microsoft's spellings.</summary>
    public bool CodesAsText { get; init; }
}
