namespace CrmOffice.Api.Platform;

/// <summary>The only endpoints that answer without sign-in. A test walks all endpoints and holds them against this list.</summary>
public static class OpenEndpoints
{
    public static readonly IReadOnlySet<string> Patterns = new HashSet<string>(StringComparer.Ordinal)
    {
        "/health/live",
        "/health/ready",
        "/taskpane.html",
        "/sign-in.html",
        "/api/sign-in",

        // Microsoft Graph shows what it knows in what it posts.
        "/api/graph/notifications",
        "/api/graph/lifecycle",
        "/api/graph/call-records",
        "/api/graph/calls/{key:guid?}",

        // Development only.
        "/openapi/{documentName}.json",
        "/scalar/{documentName?}",
        "/scalar/scalar.js",
        "/scalar/scalar.aspnetcore.js",
        "/scalar/favicon.svg",
    };
}
