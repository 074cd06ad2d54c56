using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace CrmOffice.Api.Platform;

/// <summary>
/// All endpoints, made once. ASP.NET Core makes those of groups anew for each who asks (routing and authorization at least, before the
/// first answer), and compiles each handler's reading of the request every time.
/// </summary>
internal sealed class EndpointsOnce : EndpointDataSource
{
    private readonly Lazy<IReadOnlyList<Endpoint>> endpoints;

    private EndpointsOnce(IReadOnlyList<EndpointDataSource> sources) => endpoints = new(() => [.. sources.SelectMany(source => source.Endpoints)]);

    public override IReadOnlyList<Endpoint> Endpoints => endpoints.Value;

    /// <summary>After the last mapping.</summary>
    public static void Keep(IEndpointRouteBuilder routes)
    {
        var once = new EndpointsOnce([.. routes.DataSources]);
        routes.DataSources.Clear();
        routes.DataSources.Add(once);
    }

    public override IChangeToken GetChangeToken() => NullChangeToken.Singleton;
}
