using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrmOffice.EndToEnd.Tests;

/// <summary>Every view of the read pane at 320 × 570, in each theme and language: accessible, and never wider than its frame.</summary>
public sealed class LooksTests(PlaygroundApp app)
{
    /// <summary>
    /// Colours differ by theme and labels by language, so three looks prove all that axe can see; people look at all six.
    /// </summary>
    public static TheoryData<string, string> Looks()
    {
        var looks = new TheoryData<string, string> { { "light", "de" }, { "dark", "en" }, { "contrastBlack", "de" } };
        if (PlaygroundApp.Screenshots is not null)
        {
            looks.Add("light", "en");
            looks.Add("dark", "de");
            looks.Add("contrastBlack", "en");
        }

        return looks;
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Every_view_is_accessible_and_fits(string theme, string language)
    {
        var texts = language == "de" ? German : English;
        await using var outlook = await app.OpenAsync($"#theme={theme}&language={language}&size=narrow", locale: language == "de" ? "de-AT" : "en-GB");
        var pane = outlook.Pane;
        var view = 0;
        async Task LookAsync(string name)
        {
            await Expect(pane.Locator("[aria-busy=true]")).ToHaveCountAsync(0);
            var problems = await outlook.AccessibilityProblemsAsync();
            Assert.True(problems.Count == 0, $"{name}: {string.Join(Environment.NewLine, problems)}");
            Assert.False(await pane.Locator("html").EvaluateAsync<bool>("html => html.scrollWidth > html.clientWidth"), $"{name} scrolls sideways.");
            if (PlaygroundApp.Screenshots is { } folder)
            {
                await outlook.Page.Locator("iframe[src^='/playground/pane.html']")
                    .ScreenshotAsync(new() { Path = Path.Combine(folder, $"view-{theme}-{language}-{view++:00}-{name}.png") });
            }
        }

        Task PressAsync(string button) => pane.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

        await LookAsync("no-mail");
        await outlook.OpenAsync("Buffet am Samstag");
        await Expect(outlook.PartyName).ToContainTextAsync("@");
        await LookAsync("matches");
        // Another unknown sender than the one whom ReadPaneTests makes a lead.
        await outlook.OpenAsync("Sortiment österreichische Spezialitäten");
        await Expect(pane.GetByLabel(texts.Company)).ToHaveValueAsync("Brunner Comestibles AG");
        await LookAsync("unknown-sender");
        await PressAsync(texts.ToExisting);
        await Expect(pane.GetByRole(AriaRole.Searchbox, new() { Name = texts.ToExisting })).ToBeFocusedAsync();
        await LookAsync("assign-sender");

        await outlook.OpenAsync("Re: Lieferung Weihnachten");
        await Expect(outlook.PartyName).ToHaveTextAsync("Gasthof Goldener Hirsch");
        await Expect(pane.GetByRole(AriaRole.Listitem).First).ToBeVisibleAsync();
        await LookAsync("customer");
        await pane.GetByRole(AriaRole.Button, new() { Name = texts.RevenueByYear }).ClickAsync();
        await pane.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "R-2026-0098" }).GetByRole(AriaRole.Button).ClickAsync();
        await LookAsync("details");
        await PressAsync(texts.Contact);
        await Expect(pane.GetByLabel(texts.Topics)).ToBeFocusedAsync();
        await PressAsync(texts.More);
        await LookAsync("capture");
        await pane.GetByLabel(texts.Topics).PressAsync("Escape");

        await PressAsync(texts.OpenRecord);
        await Expect(pane.GetByLabel(texts.Street)).ToBeVisibleAsync();
        await LookAsync("record-address");
        await pane.GetByLabel(texts.Street).FillAsync("Steingasse 15");
        await PressAsync(texts.AddPerson);
        await LookAsync("record-changed");
        await PressAsync(texts.Discard);
        foreach (var tab in texts.Tabs)
        {
            await pane.GetByRole(AriaRole.Tab, new() { Name = tab, Exact = true }).ClickAsync();
            await Expect(pane.GetByRole(AriaRole.Tabpanel)).Not.ToBeEmptyAsync();
            await LookAsync($"record-{tab}");
        }

        await PressAsync(texts.MoreActions);
        await pane.GetByRole(AriaRole.Menuitem, new() { Name = texts.Letter, Exact = true }).ClickAsync();
        await Expect(pane.GetByRole(AriaRole.Button, new() { Name = texts.MakeLetter })).ToBeVisibleAsync();
        await LookAsync("letter");
        await PressAsync(texts.MakeLetter);
        await Expect(pane.GetByRole(AriaRole.Button, new() { Name = texts.DownloadAgain })).ToBeVisibleAsync();
        await LookAsync("letter-made");

        await pane.GetByRole(AriaRole.Searchbox, new() { Name = texts.Search }).FillAsync("hotel");
        await Expect(pane.GetByRole(AriaRole.Listitem).First).ToBeVisibleAsync();
        await LookAsync("search");
        await pane.GetByRole(AriaRole.Searchbox, new() { Name = texts.Search }).FillAsync("Qwertzwerk");
        await PressAsync(texts.NewCustomer);
        await Expect(pane.GetByLabel(texts.Company)).ToHaveValueAsync("Qwertzwerk");
        await LookAsync("new-customer");
        Assert.Empty(outlook.Errors);
    }

    private static readonly Texts German = new(
        "Firma", "Zu bestehendem Datensatz", "Umsatz nach Jahren", "Kontakt", "Themen", "Weitere Angaben", "Datensatz öffnen", "Straße",
        "Hinzufügen", "Verwerfen", ["Zusatz", "Konditionen", "Dokumente"], "Adresse suchen", "Kunde anlegen",
        "Weitere Aktionen", "Brief", "Brief erstellen", "Erneut herunterladen");

    private static readonly Texts English = new(
        "Company", "To an existing record", "Revenue by year", "Contact", "Topics", "More details", "Open record", "Street",
        "Add", "Discard", ["More", "Terms", "Documents"], "Search for an address", "New Customer",
        "More actions", "Letter", "Create letter", "Download again");

    private sealed record Texts(
        string Company, string ToExisting, string RevenueByYear, string Contact, string Topics, string More, string OpenRecord, string Street,
        string AddPerson, string Discard, string[] Tabs, string Search, string NewCustomer,
        string MoreActions, string Letter, string MakeLetter, string DownloadAgain);
}
