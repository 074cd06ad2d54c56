using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CrmOffice.Api.Shared.Files;

internal static class FileEndpoints
{
    /// <summary>What a request has beside its file.</summary>
    private const int Overhead = 64 * 1024;

    /// <summary>For the OpenAPI document: the endpoint answers with a file.</summary>
    public static RouteHandlerBuilder ProducesFile(this RouteHandlerBuilder endpoint, string contentType = "application/octet-stream") =>
        endpoint.Produces<Stream>(StatusCodes.Status200OK, contentType);

    /// <summary>
    /// The endpoint takes a form with a file of at most so many bytes. No antiforgery token: requests carry their sign-in in a
    /// header, never in a cookie. The server cuts off only what is twice too large: a connection that is cut says nothing, while
    /// the endpoint answers with the limit.
    /// </summary>
    public static RouteHandlerBuilder TakesFile(this RouteHandlerBuilder endpoint, int maxBytes) =>
        endpoint.DisableAntiforgery()
            .WithMetadata(new RequestSizeLimitAttribute((2L * maxBytes) + Overhead))
            .WithFormOptions(multipartBodyLengthLimit: (2L * maxBytes) + Overhead);

    /// <summary>The endpoint takes JSON with a file of at most so many bytes in base64.</summary>
    public static RouteHandlerBuilder TakesFileInJson(this RouteHandlerBuilder endpoint, int maxBytes) =>
        endpoint.WithMetadata(new RequestSizeLimitAttribute((2L * maxBytes * 4 / 3) + Overhead));

    public static T Options<T>(this IEndpointRouteBuilder endpoints)
        where T : class =>
        endpoints.ServiceProvider.GetRequiredService<IOptions<T>>().Value;
}
