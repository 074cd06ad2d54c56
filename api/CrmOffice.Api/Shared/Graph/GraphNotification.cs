using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;

namespace CrmOffice.Api.Shared.Graph;

/// <summary>What Graph posts to an address that subscriptions name.</summary>
internal sealed record GraphNotifications(IReadOnlyList<GraphNotification?>? Value)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Graph sends some hundred notifications at most at once, of less than a kilobyte each.</summary>
    private const long MaxBytes = 4 * 1024 * 1024;

    /// <summary>Graph's validation tokens are far shorter.</summary>
    private const int TokenLength = 4096;

    /// <summary>
    /// The answer to the handshake of a new subscription: within ten seconds, as plain text, and nothing else is looked at.
    /// </summary>
    /// <returns>Null for a request that is none.</returns>
    public static IResult? Handshake(HttpContext context) => !context.Request.Query.TryGetValue("validationToken", out var token) ? null
        : token.Count == 1 && token[0]!.Length <= TokenLength ? TypedResults.Text(token[0], "text/plain")
        : TypedResults.BadRequest();

    /// <returns>Null for what can't be read.</returns>
    public static async Task<IReadOnlyList<GraphNotification?>?> ReadAsync(HttpContext context, CancellationToken cancellation)
    {
        try
        {
            context.Limit(MaxBytes);
            return (await JsonSerializer.DeserializeAsync<GraphNotifications>(context.Request.Body, Json, cancellation))?.Value ?? [];
        }
        catch (Exception exception) when (exception is JsonException or BadHttpRequestException)
        {
            return null;
        }
    }
}

/// <summary>Of the fields only these are used; the spelling of <c>resource</c> varies, so it is not among them.</summary>
internal sealed record GraphNotification(
    string? SubscriptionId, string? ClientState, string? TenantId, string? ChangeType, string? LifecycleEvent, GraphResourceData? ResourceData);

internal sealed record GraphResourceData(string? Id);

internal static class RequestLimit
{
    /// <summary>The longest body that is read of this request.</summary>
    public static void Limit(this HttpContext context, long bytes)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = bytes;
        }
    }
}
