using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrmOffice.EndToEnd.Tests;

/// <summary>The pane's own page with Microsoft's Office.js, in a plain browser and where the library can't be had.</summary>
public sealed class RealOfficeJsTests(PlaygroundApp app)
{
    [Theory]
    [InlineData("de-AT", "Outlook ist nicht geöffnet", "Adresse suchen")]
    [InlineData("en-GB", "Outlook is not open", "Search for an address")]
    public async Task Outside_Outlook_the_pane_says_what_to_do_and_finds_addresses(string locale, string title, string search)
    {
        var page = (await app.NewPageAsync(width: 450, height: 700, locale: locale)).Page;
        await using var context = page.Context;
        var errors = ErrorsOf(page);
        await RealOfficeJs.ServeToAsync(page);
        await page.GotoAsync("/taskpane.html");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
        Assert.True(await page.EvaluateAsync<bool>("Office.context.mailbox === undefined && history.pushState === null"));
        await PlaygroundPage.ScreenshotAsync(page, $"no-host-{locale}");

        await page.GetByRole(AriaRole.Searchbox, new() { Name = search }).ClickAsync();
        await page.Keyboard.TypeAsync("huber gold");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gasthof Goldener Hirsch" }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Gasthof Goldener Hirsch");
        Assert.Empty(errors);
    }

    [Fact]
    public async Task In_Outlook_the_library_loads_the_rest_of_itself_from_where_it_is()
    {
        var page = (await app.NewPageAsync()).Page;
        await using var context = page.Context;
        await RealOfficeJs.ServeToAsync(page);

        // With this parameter Outlook on the web tells the library who it is.
        var forOutlook = await page.RunAndWaitForResponseAsync(
            () => page.GotoAsync("/taskpane.html?_host_Info=Outlook$Web$16.01$de-DE$00000000-0000-0000-0000-000000000000$$$0"),
            response => response.Url.Contains("outlook-web-16.01.js", StringComparison.Ordinal));

        Assert.Equal($"{RealOfficeJs.Address}outlook-web-16.01.js", forOutlook.Url);
        Assert.Equal(200, forOutlook.Status);
    }

    [Fact]
    public async Task A_library_that_cant_be_reached_keeps_nobody_waiting()
    {
        var page = (await app.NewPageAsync(width: 450, height: 700)).Page;
        await using var context = page.Context;
        await page.RouteAsync($"{RealOfficeJs.Address}**", route => route.AbortAsync("internetdisconnected"));

        // With its clock stopped the page can't wait for anything but the error.
        await page.Clock.PauseAtAsync(app.Clock.GetUtcNow().UtcDateTime);
        await page.GotoAsync("/taskpane.html");
        await Expect(page.GetByRole(AriaRole.Searchbox, new() { Name = "Adresse suchen" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_network_that_swallows_the_request_for_the_library_does_not_keep_the_pane_white()
    {
        var page = (await app.NewPageAsync(width: 450, height: 700)).Page;
        await using var context = page.Context;

        // Never answered, neither with the library nor with an error.
        await page.RouteAsync($"{RealOfficeJs.Address}**", _ => Task.CompletedTask);

        await page.GotoAsync("/taskpane.html", new() { WaitUntil = WaitUntilState.Commit });
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Outlook ist nicht geöffnet" })).ToBeVisibleAsync(new() { Timeout = 15_000 });
    }

    private static List<string> ErrorsOf(IPage page)
    {
        var errors = new List<string>();
        page.PageError += (_, error) => errors.Add(error);
        page.Console += (_, message) =>
        {
            // The library's own telemetry, for which our content security policy makes no exception.
            if (message.Type == "error" && !message.Text.Contains("telemetryservice.firstpartyapps.oaspapps.com", StringComparison.Ordinal))
            {
                errors.Add(message.Text);
            }
        };
        return errors;
    }
}
