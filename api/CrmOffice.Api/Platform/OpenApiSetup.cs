using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CrmOffice.Api.Platform;

internal static class OpenApiSetup
{
    public static void Configure(OpenApiOptions options)
    {
        options.AddOperationTransformer((operation, context, _) =>
        {
            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<RequiresIfMatch>().Any())
            {
                (operation.Parameters ??= []).Add(new OpenApiParameter
                {
                    Name = "If-Match",
                    In = ParameterLocation.Header,
                    Required = true,
                    Description = "The etag of the state that the change is based on.",
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                });
            }

            return Task.CompletedTask;
        });
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "CrmOffice",
                Version = "v1",
                Description = "CRM inside Outlook and Word. Errors are problem details with a stable `code`.",
            };

            // The address of the machine that wrote the document says nothing to its readers.
            document.Servers?.Clear();
            return Task.CompletedTask;
        });
    }
}
