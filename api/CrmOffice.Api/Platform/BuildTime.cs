using System.Reflection;

namespace CrmOffice.Api.Platform;

/// <summary>The build runs this program to write the OpenAPI document; then there is no database and nobody signs in.</summary>
internal static class BuildTime
{
    public static bool WritesOpenApiDocument { get; } = Assembly.GetEntryAssembly()?.GetName().Name == "GetDocument.Insider";
}
