using System.Globalization;
using CrmOffice.Api.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace CrmOffice.Api.Platform;

/// <summary>A record's version as an HTTP entity tag (RFC 9110, 8.8.3), and the check of If-Match against it.</summary>
public static class EntityTag
{
    public static string Of(IVersioned record) => Of(record.Version);

    public static string Of(int version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    public static void Write(HttpContext context, IVersioned record) => context.Response.Headers.ETag = Of(record);

    /// <summary>The endpoint changes a record and must be told in If-Match which state of it the change is based on.</summary>
    public static RouteHandlerBuilder RequireIfMatch(this RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(RequiresIfMatch.Instance)
            .AddEndpointFilter((context, next) =>
                context.HttpContext.Request.Headers.IfMatch.Count > 0 ? next(context) : ValueTask.FromResult<object?>(Problems.PreconditionRequired));

    /// <summary>Whether the request is based on the record's present state.</summary>
    public static bool Matches(HttpRequest request, IVersioned record) => Matches(request, Of(record));

    /// <param name="etag">Of the present state.</param>
    /// <inheritdoc cref="Matches(HttpRequest, IVersioned)"/>
    public static bool Matches(HttpRequest request, string etag) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfMatch, out var tags)
        && tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Tag == etag);

    /// <summary>Saves, unless somebody else saved the same record between reading and writing.</summary>
    public static async Task<bool> TrySaveAsync(this DbContext db, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            // The caller answers with the newer state.
            return false;
        }
    }
}

/// <summary>Marks endpoints for the OpenAPI document, which then names the header.</summary>
internal sealed class RequiresIfMatch
{
    public static readonly RequiresIfMatch Instance = new();
}
