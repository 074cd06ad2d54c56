namespace CrmOffice.SimulatedGraph.Subscriptions;

/// <summary>A subscription to changes of a folder, of all messages or of the calendar, or to the tenant's call records.</summary>
/// <param name="Mailbox">Empty for call records.</param>
/// <param name="Folder">The folder's id; null for all messages and for events.</param>
/// <param name="Resource">As it was asked for.</param>
public sealed record SimulatedSubscription(string Id, string Mailbox, string? Folder, bool IsOfEvents, string Resource)
{
    /// <summary><c>created</c>, <c>updated</c>, <c>deleted</c>.</summary>
    public required IReadOnlyList<string> ChangeTypes { get; init; }

    public bool IsOfCallRecords => Mailbox.Length == 0;

    public required Uri NotificationUrl { get; init; }

    public Uri? LifecycleNotificationUrl { get; init; }

    public string? ClientState { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>It was made with <c>Prefer: IdType="ImmutableId"</c>: notifications name such ids.</summary>
    public bool UsesImmutableIds { get; init; }

    /// <summary>Nothing is notified until the expiry is set anew or <c>reauthorize</c> is called.</summary>
    public bool IsWaitingForReauthorization { get; init; }
}
