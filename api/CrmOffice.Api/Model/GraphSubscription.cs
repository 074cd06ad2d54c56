using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmOffice.Api.Model;

/// <summary>Of what Graph can tell changes.</summary>
public interface INotifiedResource
{
    /// <summary>Of <see cref="MailFolderCursor"/>; null for the calendar.</summary>
    int? FolderId { get; }

    /// <summary>Behind <c>users/{id}/</c>.</summary>
    string Path { get; }

    /// <summary>In Graph's words, separated by commas.</summary>
    string ChangeTypes { get; }

    /// <summary>When to try again to subscribe, after a refusal.</summary>
    DateTimeOffset? SubscribeAt { get; }

    void SubscribeLater(DateTimeOffset at);

    /// <summary>Changes that came before the subscription was stored were answered and dropped, so the resource is asked at once.</summary>
    void Subscribed();
}

/// <summary>That Graph tells the product of changes in a folder or in the calendar.</summary>
/// <param name="subscriptionId">Graph's id.</param>
/// <param name="clientState">Known to Graph and the product alone; every notification carries it.</param>
public sealed class GraphSubscription(string subscriptionId, string clientState, int mailboxId, int? folderId)
{
    public const int IdLength = 100;

    /// <summary>Of Graph's documentation of subscription.</summary>
    public const int ClientStateLength = 128;

    public int Id { get; private set; }
    public string SubscriptionId { get; private set; } = subscriptionId;
    public string ClientState { get; private set; } = clientState;
    public int MailboxId { get; private set; } = mailboxId;

    /// <inheritdoc cref="INotifiedResource.FolderId"/>
    public int? FolderId { get; private set; } = folderId;
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>Well before it expires, and not at the same moment as the others.</summary>
    public DateTimeOffset RenewAt { get; private set; }

    /// <param name="jitter">0 to 1, drawn anew each time.</param>
    public void Extend(DateTimeOffset expiresAt, DateTimeOffset now, double jitter)
    {
        ExpiresAt = expiresAt;
        RenewAt = now + ((expiresAt - now) * (0.4 + (0.2 * jitter)));
    }
}

/// <summary>
/// A notification as it came in. It only wakes the folder up: what happened is asked from Graph, so it doesn't matter that
/// notifications are repeated, reordered or lost.
/// </summary>
public sealed class ReceivedNotification
{
    public long Id { get; private set; }
    public required string SubscriptionId { get; init; }

    /// <summary>The message's id, for whoever looks for one; null for events of the subscription itself.</summary>
    public string? ResourceId { get; init; }

    /// <summary>As Graph says it, such as "created".</summary>
    public required string ChangeType { get; init; }

    /// <summary>Such as "reauthorizationRequired"; null for changes.</summary>
    public string? LifecycleEvent { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }
}

internal sealed class GraphSubscriptionConfiguration : IEntityTypeConfiguration<GraphSubscription>
{
    public void Configure(EntityTypeBuilder<GraphSubscription> subscription)
    {
        subscription.ToTable("GraphSubscriptions");
        subscription.Property(s => s.SubscriptionId).HasMaxLength(GraphSubscription.IdLength).IsUnicode(false);
        subscription.Property(s => s.ClientState).HasMaxLength(GraphSubscription.ClientStateLength).IsUnicode(false);
        subscription.HasOne<Mailbox>().WithMany().HasForeignKey(s => s.MailboxId).OnDelete(DeleteBehavior.NoAction);
        subscription.HasOne<MailFolderCursor>().WithMany().HasForeignKey(s => s.FolderId).OnDelete(DeleteBehavior.Cascade);
        subscription.HasIndex(s => s.SubscriptionId).IsUnique();
        subscription.HasIndex(s => s.FolderId).IsUnique();
    }
}

internal sealed class ReceivedNotificationConfiguration : IEntityTypeConfiguration<ReceivedNotification>
{
    public void Configure(EntityTypeBuilder<ReceivedNotification> notification)
    {
        notification.ToTable("ReceivedNotifications");
        notification.Property(n => n.SubscriptionId).HasMaxLength(GraphSubscription.IdLength).IsUnicode(false);
        notification.Property(n => n.ResourceId).HasMaxLength(MailboxMessage.ItemIdLength);
        notification.Property(n => n.ChangeType).HasMaxLength(50);
        notification.Property(n => n.LifecycleEvent).HasMaxLength(50);
        notification.HasIndex(n => new { n.SubscriptionId, n.Id });
    }
}
