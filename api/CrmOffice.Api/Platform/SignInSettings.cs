using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace CrmOffice.Api.Platform;

/// <summary>How the pane signs its user in. With <c>entra</c> it asks the authority for an access token of the scope.</summary>
/// <param name="Authority">The address of the company's tenant, for example <c>https://login.microsoftonline.com/{tenant}</c>.</param>
public sealed record SignInSettings(AuthenticationMode Mode, string? ClientId, string? Authority, string? Scope)
{
    /// <summary>GET /api/sign-in</summary>
    internal static Ok<SignInSettings> Get(SignInSettings settings, HttpContext context)
    {
        context.Response.Headers[HeaderNames.CacheControl] = "public, max-age=300";
        return TypedResults.Ok(settings);
    }
}
