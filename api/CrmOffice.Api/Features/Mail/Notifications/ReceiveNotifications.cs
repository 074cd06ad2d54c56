using System.Text.Json;

namespace CrmOffice.Api.Features.Mail.Notifications;

/// <summary>
/// What Graph calls, for changes and for events of the subscriptions alike. It stores and answers; the work is done by
/// <see cref="Sync.MailSync"/>. Who may call is decided by what is posted, and nobody learns what was wrong with it.
/// </summary>
internal static class ReceiveNotifications
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Graph sends some hundred notifications at most at once, of less than a kilobyte each.</summary>
    private const long MaxBytes = 4 * 1024 * 1024;

    /// <summary>Graph's validation tokens are far shorter.</summary>
    private const int TokenLength = 4096;

    /// <summary>POST /api/graph/notifications, POST /api/graph/lifecycle</summary>
    public static async Task<IResult> HandleAsync(
        HttpContext context, NotificationIntake intake, ILoggerFactory loggers, CancellationToken cancellation)
    {
        if (context.Request.Query.TryGetValue("validationToken", out var token))
        {
            // The handshake of a new subscription: within ten seconds, as plain text, and nothing else is looked at.
            return token.Count == 1 && token[0]!.Length <= TokenLength ? TypedResults.Text(token[0], "text/plain") : TypedResults.BadRequest();
        }

        IReadOnlyList<GraphNotification?> notifications;
        try
        {
            if (context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            {
                limit.MaxRequestBodySize = MaxBytes;
            }

            notifications = (await JsonSerializer.DeserializeAsync<GraphNotifications>(context.Request.Body, Json, cancellation))?.Value ?? [];
        }
        catch (Exception exception) when (exception is JsonException or BadHttpRequestException)
        {
            loggers.CreateLogger(typeof(ReceiveNotifications)).LogWarning("An unreadable notification was dropped");
            return TypedResults.Accepted((string?)null);
        }

        // What can't be stored is answered by an error, so that Graph sends it again.
        await intake.KeepAsync(notifications);
        return TypedResults.Accepted((string?)null);
    }
}
