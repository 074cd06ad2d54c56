using CrmOffice.Api.Tests;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(CrmOffice.EndToEnd.Tests.PlaygroundApp))]

namespace CrmOffice.EndToEnd.Tests;

/// <summary>The product with its sample company, and a browser in front of it. Both believe it is the morning of 2 March 2026.</summary>
public class PlaygroundApp : CrmApp
{
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    protected override bool LoadsSampleCompany => true;

    /// <summary>Where screenshots go; CRM_SCREENSHOTS, or nowhere.</summary>
    public static string? Screenshots => Environment.GetEnvironmentVariable("CRM_SCREENSHOTS");

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();

        // Generous, because the other tests run beside these; nothing waits longer than it has to.
        Assertions.SetDefaultExpectTimeout(30_000);
        playwright = await Playwright.CreateAsync();
        browser = await InstalledBrowser.LaunchAsync(playwright);
    }

    /// <summary>The playground, opened by a new user; what goes wrong in it is collected in <see cref="PlaygroundPage.Errors"/>.</summary>
    internal async Task<PlaygroundPage> OpenAsync(
        string hash = "", int width = 1366, int height = 768, ColorScheme scheme = ColorScheme.Light, string locale = "de-AT", ForcedColors forcedColors = ForcedColors.None)
    {
        var page = await NewPageAsync(width, height, scheme, locale, forcedColors);
        await page.GotoAsync(hash);
        return page;
    }

    /// <summary>An empty page of a new user.</summary>
    internal async Task<PlaygroundPage> NewPageAsync(
        int width = 1366, int height = 768, ColorScheme scheme = ColorScheme.Light, string locale = "de-AT", ForcedColors forcedColors = ForcedColors.None)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Http.BaseAddress!.ToString(),
            Locale = locale,
            TimezoneId = "Europe/Vienna",
            ColorScheme = scheme,
            ForcedColors = forcedColors,
            ViewportSize = new ViewportSize { Width = width, Height = height },
        });
        await context.Clock.SetFixedTimeAsync(Clock.GetUtcNow().UtcDateTime);
        return new PlaygroundPage(await context.NewPageAsync());
    }

    public override async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
