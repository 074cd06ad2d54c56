using System.Globalization;
using Azure.Identity;
using CrmOffice.Api.Model;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;

namespace CrmOffice.Api.Shared.Graph;

internal enum GraphProblemKind
{
    /// <summary>Not now: throttled, down, no answer in time.</summary>
    Hold,

    /// <summary>Not for this mailbox.</summary>
    Stop,

    /// <summary>What was asked for is not there.</summary>
    Gone,

    /// <summary>Graph has forgotten how far a delta query was.</summary>
    StateLost,

    /// <summary>This request fails; others may not.</summary>
    Refused,
}

/// <summary>What a failed request to Graph means.</summary>
/// <param name="Code">Stable and without personal data.</param>
/// <param name="RetryAfter">When Graph said so.</param>
/// <param name="StopReason">With <see cref="GraphProblemKind.Stop"/>.</param>
internal sealed record GraphProblem(GraphProblemKind Kind, string Code, TimeSpan? RetryAfter = null, MailboxStopReason? StopReason = null)
{
    /// <summary>Null for what has nothing to do with Graph.</summary>
    public static GraphProblem? Of(Exception exception, TimeProvider clock) => exception switch
    {
        ApiException api => Of(api, clock.GetUtcNow()),
        AuthenticationFailedException => new(GraphProblemKind.Stop, "sign_in_refused", StopReason: MailboxStopReason.SignInRefused),
        HttpRequestException or IOException => new(GraphProblemKind.Hold, "unreachable"),
        OperationCanceledException { InnerException: TimeoutException } => new(GraphProblemKind.Hold, "timed_out"),
        _ => null,
    };

    private static GraphProblem Of(ApiException exception, DateTimeOffset now)
    {
        var code = (exception as ODataError)?.Error?.Code ?? "";
        var status = exception.ResponseStatusCode;
        var text = $"http_{status.ToString(CultureInfo.InvariantCulture)}";

        // Graph names no code of its own for this sentence; MailboxNotEnabledForRESTAPI is Exchange's.
        if (code == "MailboxNotEnabledForRESTAPI"
            || (exception as ODataError)?.Error?.Message?.Contains("inactive, soft-deleted, or is hosted on-premise", StringComparison.OrdinalIgnoreCase) == true)
        {
            return new(GraphProblemKind.Stop, text, StopReason: MailboxStopReason.Inactive);
        }

        return (status, code) switch
        {
            (410, _) or (_, "SyncStateNotFound" or "SyncStateInvalid" or "syncStateNotFound" or "syncStateInvalid") => new(GraphProblemKind.StateLost, text),
            (401, _) => new(GraphProblemKind.Stop, text, StopReason: MailboxStopReason.SignInRefused),
            (403, _) => new(GraphProblemKind.Stop, text, StopReason: MailboxStopReason.AccessDenied),
            (404, "ErrorInvalidUser" or "Request_ResourceNotFound") =>
                new(GraphProblemKind.Stop, text, StopReason: MailboxStopReason.Inactive),
            (404, _) => new(GraphProblemKind.Gone, text),
            (408 or 429 or 502 or 503 or 504 or 509, _) => new(GraphProblemKind.Hold, text, PauseOf(exception, now)),
            _ => new(GraphProblemKind.Refused, text, PauseOf(exception, now)),
        };
    }

    /// <summary>Seconds, also with a fraction, which HTTP doesn't know and Graph sends; or a date.</summary>
    internal static TimeSpan? PauseOf(ApiException exception, DateTimeOffset now)
    {
        var value = exception.ResponseHeaders?
            .FirstOrDefault(header => header.Key.Equals("Retry-After", StringComparison.OrdinalIgnoreCase)).Value?.FirstOrDefault();
        if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds < 86_400)
        {
            return TimeSpan.FromSeconds(seconds);
        }

        return DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) && date > now
            ? date - now
            : null;
    }
}
