using System.Security.Cryptography;
using System.Text;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Shared.Graph;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Mail.Notifications;

/// <summary>Notifications between their arrival and the waking of their folders.</summary>
internal static class NotificationInbox
{
    private const int AtOnce = 500;

    /// <summary>Graph's words for what happens to a subscription.</summary>
    private const string ReauthorizationRequired = "reauthorizationRequired";
    private const string SubscriptionRemoved = "subscriptionRemoved";

    /// <summary>
    /// Keeps those that are of a subscription of the product's, carry its state and are of the company's tenant. The caller is
    /// never told which were kept.
    /// </summary>
    /// <returns>How many were dropped.</returns>
    public static async Task<int> StoreAsync(
        CrmDb db, IReadOnlyList<GraphNotification?> notifications, Guid? tenantId, DateTimeOffset now, CancellationToken cancellation)
    {
        var ids = notifications.Select(n => n?.SubscriptionId).OfType<string>().Distinct().ToList();
        var states = await db.GraphSubscriptions.Where(s => ids.Contains(s.SubscriptionId))
            .ToDictionaryAsync(s => s.SubscriptionId, s => s.ClientState, StringComparer.OrdinalIgnoreCase, cancellation);
        var valid = notifications.OfType<GraphNotification>().Where(n => IsValid(n, states, tenantId)).ToList();
        if (valid.Count > 0)
        {
            db.ReceivedNotifications.AddRange(valid.Select(n => new ReceivedNotification
            {
                SubscriptionId = n.SubscriptionId!,
                ResourceId = Short(n.ResourceData?.Id, MailboxMessage.ItemIdLength),
                ChangeType = Short(n.ChangeType, 50) ?? "",
                LifecycleEvent = Short(n.LifecycleEvent, 50),
                ReceivedAt = now,
            }));
            await db.SaveChangesAsync(cancellation);
        }

        return notifications.Count - valid.Count;
    }

    /// <summary>
    /// Hands on to the folders what has come in and forgets it, in one transaction: a hundred notifications of a folder wake it
    /// once. Exactly those are forgotten that were seen, since one with a lower id may be saved later.
    /// </summary>
    public static async Task WakeFoldersAsync(CrmDb db, TimeProvider clock, CancellationToken cancellation)
    {
        while (await db.ReceivedNotifications.AsNoTracking().OrderBy(n => n.Id).Take(AtOnce).ToListAsync(cancellation) is { Count: > 0 } seen)
        {
            var now = clock.GetUtcNow();
            var ids = seen.Select(n => n.Id).ToList();
            var all = Subscriptions(seen);
            var toRenew = Subscriptions(seen.Where(n => n.LifecycleEvent == ReauthorizationRequired));
            var removed = Subscriptions(seen.Where(n => n.LifecycleEvent == SubscriptionRemoved));
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            await db.MailFolderCursors.Where(c => db.GraphSubscriptions.Any(s => s.FolderId == c.Id && all.Contains(s.SubscriptionId)))
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.WakeAt, now), cancellation);
            await db.CalendarCursors
                .Where(c => db.GraphSubscriptions.Any(s => s.MailboxId == c.MailboxId && s.FolderId == null && all.Contains(s.SubscriptionId)))
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.WakeAt, now), cancellation);
            if (toRenew.Count > 0)
            {
                await db.GraphSubscriptions.Where(s => toRenew.Contains(s.SubscriptionId))
                    .ExecuteUpdateAsync(set => set.SetProperty(s => s.RenewAt, now), cancellation);
            }

            if (removed.Count > 0)
            {
                await db.GraphSubscriptions.Where(s => removed.Contains(s.SubscriptionId)).ExecuteDeleteAsync(cancellation);
            }

            await db.ReceivedNotifications.Where(n => ids.Contains(n.Id)).ExecuteDeleteAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }
    }

    private static List<string> Subscriptions(IEnumerable<ReceivedNotification> notifications) => [.. notifications.Select(n => n.SubscriptionId).Distinct()];

    private static bool IsValid(GraphNotification notification, Dictionary<string, string> states, Guid? tenantId)
    {
        // All three are looked at in any case, so that the time tells nothing either.
        var isKnown = states.TryGetValue(notification.SubscriptionId ?? "", out var state);
        var isState = CryptographicOperations.FixedTimeEquals(Hash(notification.ClientState), Hash(state));
        var isTenant = tenantId is not null && Guid.TryParse(notification.TenantId, out var tenant) && tenant == tenantId;
        return isKnown & isState & isTenant;
    }

    private static byte[] Hash(string? text) => SHA256.HashData(Encoding.UTF8.GetBytes(text ?? ""));

    private static string? Short(string? text, int length) => text?.Length > length ? text[..length] : text;
}
