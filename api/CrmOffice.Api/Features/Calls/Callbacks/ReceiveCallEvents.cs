using System.Text.Json;
using CrmOffice.Api.Shared.Graph;

namespace CrmOffice.Api.Features.Calls.Callbacks;

/// <summary>
/// What Graph calls about the server's calls. It is written to the call and answered; whatever has to be asked of Graph then is
/// the worker's (<see cref="ServerCalls.CallSweep"/>).
/// </summary>
internal static class ReceiveCallEvents
{
    private const long MaxBytes = 256 * 1024;

    /// <summary>POST /api/graph/calls/{key}</summary>
    /// <param name="key">The call's request id, which its call-back address ends with; news may come before Graph's id is known here.</param>
    public static async Task<IResult> HandleAsync(
        Guid? key, HttpContext context, CallbackToken token, CallChanges changes, TimeProvider clock, ILoggerFactory loggers, CancellationToken cancellation)
    {
        if (!await token.IsValidAsync(context.Request.Headers.Authorization))
        {
            return TypedResults.Unauthorized();
        }

        var logger = loggers.CreateLogger(typeof(ReceiveCallEvents));
        if (await ReadAsync(context, cancellation) is not { } notifications)
        {
            logger.LogWarning("An unreadable call-back was dropped");
            return TypedResults.Accepted((string?)null);
        }

        foreach (var (callId, news) in notifications)
        {
            // What can't be saved is answered by an error, so that Graph sends it again.
            var call = await changes.ApplyAsync(
                c => c.GraphCallId == callId || (key != null && c.RequestId == key && c.GraphCallId == null),
                c =>
                {
                    c.Identify(callId, clock.GetUtcNow());
                    c.Hear(news, clock.GetUtcNow());
                },
                cancellation);
            if (call is null)
            {
                logger.LogWarning("A call-back was dropped: its call is not known");
            }
        }

        return TypedResults.Accepted((string?)null);
    }

    private static async Task<IReadOnlyList<CallNotification>?> ReadAsync(HttpContext context, CancellationToken cancellation)
    {
        try
        {
            context.Limit(MaxBytes);
            using var document = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: cancellation);
            return CallNotification.Read(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or BadHttpRequestException)
        {
            return null;
        }
    }
}
