namespace CrmOffice.Api.Shared.Files;

internal static class FileEndpoints
{
    /// <summary>For the OpenAPI document: the endpoint answers with a file of any kind.</summary>
    public static RouteHandlerBuilder ProducesFile(this RouteHandlerBuilder endpoint, string contentType = "application/octet-stream") =>
        endpoint.Produces<FileStream>(StatusCodes.Status200OK, contentType);
}
