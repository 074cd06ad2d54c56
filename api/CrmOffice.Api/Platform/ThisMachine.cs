using System.Net;

namespace CrmOffice.Api.Platform;

internal static class ThisMachine
{
    /// <summary>
    /// Whether a request comes from this machine and is meant for it: a page of another site whose name points to this
    /// machine must not get in.
    /// </summary>
    public static bool Sent(HttpRequest request) =>
        request.HttpContext.Connection.RemoteIpAddress is { } remote
        && IPAddress.IsLoopback(remote)
        && !request.Headers.ContainsKey("X-Forwarded-For")
        && !request.Headers.ContainsKey("Forwarded")
        && (request.Host.Host is "localhost" || (IPAddress.TryParse(request.Host.Host.Trim('[', ']'), out var host) && IPAddress.IsLoopback(host)));
}
