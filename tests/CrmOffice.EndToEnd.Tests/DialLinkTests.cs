using System.Collections.Concurrent;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrmOffice.EndToEnd.Tests;

/// <summary>Where the server is not set up to call, Teams does, by a link (R29).</summary>
public sealed class DialLinkTests(PlaygroundApp app)
{
    [Fact]
    public async Task Without_calls_by_the_server_a_number_opens_Teams_and_the_contact_is_offered()
    {
        await using var outlook = await app.OpenAsync("#size=narrow");
        var opened = new ConcurrentQueue<string>();
        await outlook.Page.Context.RouteAsync("https://teams.microsoft.com/**", route =>
        {
            opened.Enqueue(route.Request.Url);
            return route.FulfillAsync(new() { Body = "Teams", ContentType = "text/plain" });
        });
        await outlook.OpenAsync("Re: Lieferung Weihnachten");
        await Expect(outlook.PartyName).ToHaveTextAsync("Gasthof Goldener Hirsch");
        await outlook.Pane.GetByRole(AriaRole.Button, new() { Name = "Anrufen", Exact = true }).ClickAsync();
        var numbers = outlook.Pane.GetByRole(AriaRole.Menuitem);
        await Expect(numbers.Nth(1)).ToBeVisibleAsync();
        var teams = await outlook.Page.Context.RunAndWaitForPageAsync(() => numbers.First.ClickAsync());
        await teams.WaitForLoadStateAsync();
        Assert.StartsWith("https://teams.microsoft.com/l/call/0/0?users=4:%2B43", Assert.Single(opened), StringComparison.Ordinal);
        await teams.CloseAsync();

        var bar = outlook.Pane.GetByRole(AriaRole.Region, new() { Name = "Anrufe" });
        await Expect(bar).ToContainTextAsync("Haben Sie gesprochen?");
        await outlook.ScreenshotAsync("dial-link");
        await bar.GetByRole(AriaRole.Button, new() { Name = "Kontakt erfassen" }).ClickAsync();
        await Expect(outlook.Pane.GetByLabel("Art", new() { Exact = true })).ToHaveValueAsync("phone");
        await Expect(outlook.Pane.GetByText("Dauer unbekannt")).ToBeVisibleAsync();
        Assert.Empty(await outlook.AccessibilityProblemsAsync());
        Assert.Empty(outlook.Errors);
    }
}
