namespace CrmOffice.Api.Features.Mail.Notifications;

/// <summary>What Graph posts.</summary>
internal sealed record GraphNotifications(IReadOnlyList<GraphNotification?>? Value);

/// <summary>Of the fields only these are used; the spelling of <c>resource</c> varies, so it is not among them.</summary>
internal sealed record GraphNotification(
    string? SubscriptionId, string? ClientState, string? TenantId, string? ChangeType, string? LifecycleEvent, GraphResourceData? ResourceData);

internal sealed record GraphResourceData(string? Id);
