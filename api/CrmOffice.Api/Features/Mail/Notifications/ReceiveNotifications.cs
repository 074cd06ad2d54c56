using CrmOffice.Api.Shared.Graph;

namespace CrmOffice.Api.Features.Mail.Notifications;

/// <summary>
/// What Graph calls, for changes and for events of the subscriptions alike. It stores and answers; the work is done by
/// <see cref="Sync.MailSync"/>. Who may call is decided by what is posted, and nobody learns what was wrong with it.
/// </summary>
internal static class ReceiveNotifications
{
    /// <summary>POST /api/graph/notifications, POST /api/graph/lifecycle</summary>
    public static async Task<IResult> HandleAsync(
        HttpContext context, NotificationIntake intake, ILoggerFactory loggers, CancellationToken cancellation)
    {
        if (GraphNotifications.Handshake(context) is { } handshake)
        {
            return handshake;
        }

        if (await GraphNotifications.ReadAsync(context, cancellation) is not { } notifications)
        {
            loggers.CreateLogger(typeof(ReceiveNotifications)).LogWarning("An unreadable notification was dropped");
            return TypedResults.Accepted((string?)null);
        }

        // What can't be stored is answered by an error, so that Graph sends it again.
        await intake.KeepAsync(notifications);
        return TypedResults.Accepted((string?)null);
    }
}
