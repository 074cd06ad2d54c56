using System.Diagnostics.CodeAnalysis;

// Not that of the folder: here, the compiler finds these before ASP.NET Core's methods of the same names.
namespace CrmOffice.Api;

/// <summary>
/// ASP.NET Core's methods for endpoints, except that the code which reads a handler's parameters from the request is compiled with the
/// first request for it. Compiled for all of them, as ASP.NET Core does, it takes most of the time in which the server starts.
/// </summary>
internal static class LateHandlers
{
    public static RouteHandlerBuilder MapGet(this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, Delegate handler) =>
        Map(endpoints, pattern, handler, HttpMethods.Get);

    public static RouteHandlerBuilder MapPost(this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, Delegate handler) =>
        Map(endpoints, pattern, handler, HttpMethods.Post);

    public static RouteHandlerBuilder MapPut(this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, Delegate handler) =>
        Map(endpoints, pattern, handler, HttpMethods.Put);

    public static RouteHandlerBuilder MapDelete(this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, Delegate handler) =>
        Map(endpoints, pattern, handler, HttpMethods.Delete);

    private static RouteHandlerBuilder Map(IEndpointRouteBuilder endpoints, string pattern, Delegate handler, string method) =>
        Microsoft.AspNetCore.Routing.RouteHandlerServices.Map(
            endpoints, pattern, handler, [method], RequestDelegateFactory.InferMetadata, CreateLater);

    private static RequestDelegateResult CreateLater(Delegate handler, RequestDelegateFactoryOptions options, RequestDelegateMetadataResult? metadata)
    {
        var created = new Lazy<RequestDelegate>(() => RequestDelegateFactory.Create(handler, options, metadata).RequestDelegate);
        return new RequestDelegateResult(context => created.Value(context), metadata?.EndpointMetadata ?? []);
    }
}
