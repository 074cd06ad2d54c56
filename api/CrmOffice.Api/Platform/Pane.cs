using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace CrmOffice.Api.Platform;

/// <summary>Serves the task pane's built files; the playground among them in Development only.</summary>
internal static class Pane
{
    private const string Playground = "/playground";

    /// <summary>The pages that load Office.js.</summary>
    private static readonly string[] Pages = ["/taskpane.html", "/sign-in.html"];

    private const string MicrosoftsOfficeJs = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

    public static string OfficeJsUrl(IConfiguration configuration)
    {
        var url = configuration["OfficeJs:Url"] ?? MicrosoftsOfficeJs;

        // By this name the library finds its own script tag, and by the tag the folder that the rest of it is in.
        return url.EndsWith("/office.js", StringComparison.OrdinalIgnoreCase)
            ? url
            : throw new InvalidOperationException($"The setting 'OfficeJs:Url' is '{url}'. Set it to an address that ends in /office.js, with the other files of the library beside it.");
    }

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

    public static void MapPane(this WebApplication app)
    {
        foreach (var page in Pages)
        {
            app.MapMethods(page, [HttpMethods.Get, HttpMethods.Head], ShowPageAsync)
                .AllowAnonymous()
                .ExcludeFromDescription();
        }
    }

    private static async Task<Results<ContentHttpResult, NotFound>> ShowPageAsync(
        IWebHostEnvironment environment, IConfiguration configuration, HttpContext context, CancellationToken cancellation)
    {
        var file = environment.WebRootFileProvider.GetFileInfo(context.Request.Path.Value!);
        if (!file.Exists)
        {
            return TypedResults.NotFound();
        }

        using var reader = new StreamReader(file.CreateReadStream());
        var page = await reader.ReadToEndAsync(cancellation);
        context.Response.Headers[HeaderNames.CacheControl] = "no-cache";
        return TypedResults.Text(page.Replace(MicrosoftsOfficeJs, HtmlEncoder.Default.Encode(OfficeJsUrl(configuration)), StringComparison.Ordinal), "text/html", Encoding.UTF8);
    }

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
