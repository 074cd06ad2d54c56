namespace CrmOffice.SimulatedGraph;

/// <summary>How Graph says what went wrong.</summary>
internal static class FaultAnswers
{
    /// <returns>Null for faults that are no answers.</returns>
    public static GraphAnswer? Of(RequestFault fault) => fault.Kind switch
    {
        FaultKind.Throttled => GraphAnswer.Error(429, "TooManyRequests", "Too many requests.", fault.RetryAfter),
        FaultKind.MailboxConcurrency => GraphAnswer.Error(
            429, "ApplicationThrottled", "Application is over its MailboxConcurrency limit.", fault.RetryAfter),
        FaultKind.Unauthorized => GraphAnswer.Error(401, "InvalidAuthenticationToken", "Access token has expired or is not yet valid."),
        FaultKind.AccessDenied => GraphAnswer.Error(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again."),
        FaultKind.NotFound => GraphFailure.ItemNotFound().Answer,
        FaultKind.MailboxUnavailable => GraphAnswer.Error(
            404, "MailboxNotEnabledForRESTAPI", "The mailbox is either inactive, soft-deleted, or is hosted on-premise."),
        FaultKind.ServerError => GraphAnswer.Error(fault.Status, "serviceNotAvailable", "The service is temporarily unavailable.", fault.RetryAfter),
        _ => null,
    };
}
