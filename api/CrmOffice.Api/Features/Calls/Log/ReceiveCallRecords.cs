using System.Security.Cryptography;
using System.Text;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Shared.Graph;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CrmOffice.Api.Features.Calls.Log;

/// <summary>What Graph calls about call records. It stores and answers; the caller is never told what was kept.</summary>
internal static class ReceiveCallRecords
{
    /// <summary>POST /api/graph/call-records, for changes and for events of the subscription.</summary>
    public static async Task<IResult> HandleAsync(
        HttpContext context, CrmDb db, IOptions<GraphOptions> options, TimeProvider clock, ILoggerFactory loggers, CancellationToken cancellation)
    {
        if (GraphNotifications.Handshake(context) is { } handshake)
        {
            return handshake;
        }

        var log = await db.CallLogs.AsNoTracking().SingleOrDefaultAsync(cancellation);
        var notifications = await GraphNotifications.ReadAsync(context, cancellation) ?? [];
        var valid = notifications.OfType<GraphNotification>().Where(n => IsValid(n, log, options.Value.TenantId)).ToList();
        if (valid.Count < notifications.Count)
        {
            loggers.CreateLogger(typeof(ReceiveCallRecords)).LogWarning(
                "{Dropped} notifications were dropped: subscription, state or tenant is not ours", notifications.Count - valid.Count);
        }

        db.CallRecordNotices.AddRange(valid
            .Select(n => n.ResourceData?.Id)
            .OfType<string>()
            .Where(id => id.Length <= PhoneCall.GraphIdLength)
            .Distinct()
            .Select(id => new CallRecordNotice { RecordId = id, NextTryAt = clock.GetUtcNow() }));
        await db.SaveChangesAsync(cancellation);
        if (valid.Exists(n => n.LifecycleEvent is "reauthorizationRequired" or "subscriptionRemoved"))
        {
            // Renewing gives the authorization anew, and makes it again where it is gone.
            var now = clock.GetUtcNow();
            await db.CallLogs.ExecuteUpdateAsync(set => set.SetProperty(l => l.RenewAt, now), cancellation);
        }

        return TypedResults.Accepted((string?)null);
    }

    private static bool IsValid(GraphNotification notification, CallLog? log, Guid? tenantId)
    {
        // All three are looked at in any case, so that the time tells nothing either.
        var isKnown = log?.SubscriptionId is { } id && string.Equals(notification.SubscriptionId, id, StringComparison.OrdinalIgnoreCase);
        var isState = CryptographicOperations.FixedTimeEquals(Hash(notification.ClientState), Hash(log?.ClientState));
        var isTenant = tenantId is not null && Guid.TryParse(notification.TenantId, out var tenant) && tenant == tenantId;
        return isKnown & isState & isTenant;
    }

    private static byte[] Hash(string? text) => SHA256.HashData(Encoding.UTF8.GetBytes(text ?? ""));
}
