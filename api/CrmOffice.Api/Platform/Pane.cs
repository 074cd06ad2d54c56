using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace CrmOffice.Api.Platform;

/// <summary>Serves the task pane's built files; the playground among them in Development only.</summary>
internal static class Pane
{
    private const string Playground = "/playground";

    public static string OfficeJsUrl(IConfiguration configuration) =>
        configuration["OfficeJs:Url"] ?? "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

    public static void UsePaneFiles(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            app.UseWhen(IsPlayground, playground => playground.Run(context =>
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }));
        }

        // The product's own address shows the pane, the playground's its mailbox.
        app.UseDefaultFiles(new DefaultFilesOptions { DefaultFileNames = ["taskpane.html", "index.html"] });
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = SetCaching });
    }

    public static void MapPane(this WebApplication app) =>
        app.MapGet("/office.js", (IConfiguration configuration) => TypedResults.Redirect(OfficeJsUrl(configuration)))
            .AllowAnonymous()
            .ExcludeFromDescription();

    private static bool IsPlayground(HttpContext context) => context.Request.Path.StartsWithSegments(Playground);

    // Names under /assets carry a hash of their content. Office keeps icons only when they are not served "no-cache".
    // Pages must be asked for again after an update.
    private static void SetCaching(StaticFileResponseContext file)
    {
        var path = file.Context.Request.Path;
        file.Context.Response.Headers[HeaderNames.CacheControl] =
            path.StartsWithSegments("/assets") ? "public, max-age=31536000, immutable"
            : path.StartsWithSegments("/icons") ? "public, max-age=86400"
            : "no-cache";
    }
}
