using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrmOffice.EndToEnd.Tests;

/// <summary>The lists in a window of their own, as somebody at a desk uses them.</summary>
public sealed partial class WideViewTests(PlaygroundApp app)
{
    [Fact]
    public async Task The_products_own_address_shows_what_is_to_be_done_and_leads_to_the_lists()
    {
        await using var browser = await app.NewPageAsync();

        // Microsoft's library is not fetched in tests; in a plain browser it would find no host.
        await browser.Page.RouteAsync("**/office.js", route => route.FulfillAsync(new() { ContentType = "text/javascript", Body = "" }));
        await browser.Page.GotoAsync("/");

        await Expect(browser.Page.GetByRole(AriaRole.Heading, new() { Name = "Heute, Montag, 2. März" })).ToBeVisibleAsync();
        await browser.Page.GetByRole(AriaRole.Link, new() { Name = "Kunden" }).ClickAsync();
        await Expect(browser.Page.GetByRole(AriaRole.Heading, new() { Name = "Kunden" })).ToBeVisibleAsync();
        await Expect(Row(browser.Page, "Gasthof Goldener Hirsch").Or(browser.Page.GetByRole(AriaRole.Row).Nth(20)).First).ToBeVisibleAsync();
        Assert.Empty(browser.Errors);
    }

    [Fact]
    public async Task A_customer_is_filtered_sorted_and_opened_by_keyboard_and_the_address_keeps_it_all()
    {
        await using var browser = await OpenAsync("#/customers");
        var page = browser.Page;
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Ort filtern" }).FillAsync("salzburg");
        await page.GetByRole(AriaRole.Button, new() { Name = "Nummer" }).PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "Nummer" })).ToHaveAttributeAsync("aria-sort", "ascending");
        await Expect(page.GetByText("Einträge")).Not.ToHaveTextAsync("121 Einträge");
        await Row(page, "Gasthof Goldener Hirsch").FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("Enter");

        var detail = Detail(page);
        await Expect(detail.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Gasthof Goldener Hirsch");
        await Expect(detail.GetByRole(AriaRole.Region, new() { Name = "Verlauf" }).GetByRole(AriaRole.Listitem).First).ToBeVisibleAsync();
        await browser.ScreenshotAsync("wide-list-and-detail");

        await page.ReloadAsync();
        await Expect(detail.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Gasthof Goldener Hirsch");
        await Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "Ort filtern" })).ToHaveValueAsync("salzburg");
        await Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "Nummer" })).ToHaveAttributeAsync("aria-sort", "ascending");

        await page.GoBackAsync();
        await Expect(detail).ToBeHiddenAsync();
        await Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "Ort filtern" })).ToHaveValueAsync("salzburg");
        Assert.Empty(browser.Errors);
    }

    [Fact]
    public async Task With_less_room_there_is_the_list_or_the_record_and_the_focus_comes_back()
    {
        await using var browser = await OpenAsync("#/customers?name=hirsch", 900, 700);
        var page = browser.Page;
        await Row(page, "Gasthof Goldener Hirsch").ClickAsync();
        var back = page.GetByRole(AriaRole.Button, new() { Name = "Zur Liste" });
        await Expect(back).ToBeFocusedAsync();
        await Expect(Row(page, "Gasthof Goldener Hirsch")).ToBeHiddenAsync();
        await Expect(Detail(page).GetByRole(AriaRole.Region, new() { Name = "Verlauf" }).GetByRole(AriaRole.Listitem).First).ToBeVisibleAsync();
        await browser.ScreenshotAsync("wide-900-detail");

        await page.Keyboard.PressAsync("Enter");
        await Expect(Row(page, "Gasthof Goldener Hirsch")).ToBeFocusedAsync();

        await page.SetViewportSizeAsync(700, 700);
        await Expect(page.GetByRole(AriaRole.Navigation)).ToBeHiddenAsync();
        await Expect(page.GetByRole(AriaRole.Searchbox, new() { Name = "Adresse suchen" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_long_list_goes_on_where_it_is_scrolled_to()
    {
        await using var browser = await OpenAsync("#/customers");
        var page = browser.Page;
        var rows = page.Locator("[data-row]");
        await Expect(rows).ToHaveCountAsync(100);
        await rows.First.FocusAsync();
        await page.Keyboard.PressAsync("End");

        // Other tests may have entered customers of their own meanwhile.
        await Expect(rows.Nth(120)).ToBeAttachedAsync();
        await browser.ScreenshotAsync("wide-scrolled");
    }

    [Fact]
    public async Task The_list_is_exported_as_it_is_filtered()
    {
        await using var browser = await OpenAsync("#/leads?status=open");
        var page = browser.Page;
        await Expect(page.Locator("[data-row]").First).ToBeVisibleAsync();
        var file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Exportieren" }).ClickAsync());
        var lines = await File.ReadAllLinesAsync(await file.PathAsync());

        Assert.Equal("Interessenten.csv", file.SuggestedFilename);
        Assert.StartsWith("Nummer;Name;Ort;Ursprung;", lines[0], StringComparison.Ordinal);
        Assert.True(lines.Length > 10);
        Assert.All(lines[1..], line => Assert.EndsWith(";offen", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_search_shows_its_results_in_the_lists_place_and_opens_what_is_chosen()
    {
        await using var browser = await OpenAsync("#/suppliers");
        var page = browser.Page;
        await Expect(page.Locator("[data-row]").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Control+K");
        await page.Keyboard.TypeAsync("huber gold");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = GoldenerHirsch() }).First.ClickAsync();

        await Expect(Detail(page).GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Gasthof Goldener Hirsch");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Lieferanten" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task N_enters_a_new_record_which_then_stands_in_the_list()
    {
        await using var browser = await OpenAsync("#/referrers");
        var page = browser.Page;
        await page.Locator("[data-row]").First.FocusAsync();
        await page.Keyboard.PressAsync("n");
        await Detail(page).GetByRole(AriaRole.Textbox, new() { Name = "Firma" }).FillAsync("Zillertal Tourismus");
        await browser.ScreenshotAsync("wide-new");
        await page.Keyboard.PressAsync("Control+Enter");

        await Expect(Detail(page).GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Zillertal Tourismus");
        await Expect(Row(page, "Zillertal Tourismus")).ToHaveAttributeAsync("aria-selected", "true");
        Assert.Empty(browser.Errors);
    }

    [Fact]
    public async Task From_beside_a_mail_the_customer_opens_in_a_window_of_its_own()
    {
        await using var outlook = await app.OpenAsync(width: 1600, height: 900);
        await outlook.OpenAsync("Re: Lieferung Weihnachten");
        await Expect(outlook.PartyName).ToHaveTextAsync("Gasthof Goldener Hirsch");
        await outlook.Pane.GetByRole(AriaRole.Button, new() { Name = "Weitere Aktionen" }).ClickAsync();
        await outlook.Pane.GetByRole(AriaRole.Menuitem, new() { Name = "In eigenem Fenster öffnen" }).ClickAsync();

        var window = outlook.Page.FrameLocator("iframe[name^='office-dialog']");
        await Expect(window.GetByRole(AriaRole.Complementary).GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Gasthof Goldener Hirsch");
        await Expect(window.GetByRole(AriaRole.Row).Nth(5)).ToBeVisibleAsync();
        await outlook.ScreenshotAsync("wide-dialog");
        Assert.Empty(outlook.Errors);
    }

    [Theory]
    [InlineData(1366, 768, ColorScheme.Dark, ForcedColors.Active, "de-AT")]
    [InlineData(900, 700, ColorScheme.Dark, ForcedColors.None, "en-GB")]
    [InlineData(720, 700, ColorScheme.Light, ForcedColors.None, "de-AT")]
    public async Task The_lists_are_accessible_and_fit_the_window(int width, int height, ColorScheme scheme, ForcedColors forcedColors, string locale)
    {
        await using var browser = await OpenAsync("", width, height, scheme, locale, forcedColors);
        var page = browser.Page;
        foreach (var hash in (string[])["#/customers", "#/leads", "#/suppliers", "#/referrers", "#/employees"])
        {
            await page.EvaluateAsync("hash => { window.location.hash = hash; }", hash);
            await Expect(page.Locator("[data-row]").First).ToBeVisibleAsync();
            await Expect(page.Locator("[aria-busy=true]")).ToHaveCountAsync(0);
            await LookAsync(browser, $"{width}-{scheme}-{forcedColors}-{hash[2..Math.Min(hash.Length, 9)]}");
        }

        await page.Locator("[data-row]").First.ClickAsync();
        await Expect(Detail(page).GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await Expect(page.Locator("[aria-busy=true]")).ToHaveCountAsync(0);
        await LookAsync(browser, $"{width}-{scheme}-{forcedColors}-detail");

        await page.EvaluateAsync("window.location.hash = '#/customers?name=gibtesnicht'");
        await Expect(page.Locator("[data-row]")).ToHaveCountAsync(0);
        await LookAsync(browser, $"{width}-{scheme}-{forcedColors}-empty");
    }

    private static async Task LookAsync(PlaygroundPage browser, string name)
    {
        await browser.ScreenshotAsync($"wide-{name}");

        Assert.Empty(await browser.AccessibilityProblemsAsync());
        Assert.False(await browser.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"));
        Assert.Empty(browser.Errors);
    }

    /// <summary>The app as a window of its own: the playground's pane, which signs in as a sample employee.</summary>
    private async Task<PlaygroundPage> OpenAsync(
        string hash, int width = 1366, int height = 768, ColorScheme scheme = ColorScheme.Light, string locale = "de-AT", ForcedColors forcedColors = ForcedColors.None)
    {
        var browser = await app.NewPageAsync(width, height, scheme, locale, forcedColors);
        await browser.Page.GotoAsync($"/playground/pane.html{hash}");
        return browser;
    }

    private static ILocator Row(IPage page, string name) => page.GetByRole(AriaRole.Row).Filter(new() { HasText = name });

    private static ILocator Detail(IPage page) => page.GetByRole(AriaRole.Complementary);

    [GeneratedRegex("Gasthof Goldener Hirsch")]
    private static partial Regex GoldenerHirsch();
}
