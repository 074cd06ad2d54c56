using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrmOffice.EndToEnd.Tests;

/// <summary>The playground as a whole: what can be set in it, writing mails, and the pane beside all of it.</summary>
public sealed partial class PlaygroundTests(PlaygroundApp app)
{
    [Theory]
    [InlineData("web")]
    [InlineData("windows")]
    [InlineData("mac")]
    [InlineData("outlook2021")]
    [InlineData("exchangeServer")]
    [InlineData("mobile")]
    public async Task The_pane_shows_the_customer_in_every_Outlook(string host)
    {
        await using var outlook = await app.OpenAsync($"#host={host}");
        await outlook.OpenAsync("Bestellung Backstube");
        await outlook.OpenAsync("Re: Lieferung Weihnachten");
        if (host == "mobile")
        {
            // Where Outlook can't pin, it has closed the pane.
            await outlook.Page.GetByRole(AriaRole.Button, new() { Name = "CrmOffice" }).ClickAsync();
        }

        await Expect(outlook.PartyName).ToHaveTextAsync("Gasthof Goldener Hirsch");
        await Expect(outlook.Timeline.GetByRole(AriaRole.Listitem).First).ToBeVisibleAsync();
        Assert.Empty(outlook.Errors);
    }

    [Theory]
    [InlineData("light", "rgb(255, 255, 255)")]
    [InlineData("dark", "rgb(41, 41, 41)")]
    [InlineData("contrastBlack", "rgb(0, 0, 0)")]
    [InlineData("contrastWhite", "rgb(255, 255, 255)")]
    public async Task Page_and_pane_follow_the_theme(string theme, string background)
    {
        await using var outlook = await app.OpenAsync();
        await outlook.OpenAsync("Re: Lieferung Weihnachten");
        await Expect(outlook.PartyName).ToHaveTextAsync("Gasthof Goldener Hirsch");
        await outlook.Page.GetByRole(AriaRole.Button, new() { Name = "Einstellungen" }).ClickAsync();
        await outlook.Page.GetByLabel("Design").SelectOptionAsync(theme);
        await outlook.ScreenshotAsync($"settings-{theme}");
        await outlook.Page.Keyboard.PressAsync("Escape");

        await Expect(outlook.Page.GetByRole(AriaRole.Listbox)).ToHaveCSSAsync("background-color", background);
        await Expect(outlook.Pane.GetByRole(AriaRole.Main).Locator("..")).ToHaveCSSAsync("background-color", background);
        await outlook.ScreenshotAsync($"theme-{theme}");
        Assert.Contains($"theme={theme}", outlook.Page.Url, StringComparison.Ordinal);
        Assert.Empty(await outlook.AccessibilityProblemsAsync());
        Assert.Empty(outlook.Errors);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_systems_own_high_contrast_reaches_the_pane(ColorScheme scheme)
    {
        await using var outlook = await app.OpenAsync("#size=tall", scheme: scheme, forcedColors: ForcedColors.Active);
        await outlook.OpenAsync("Re: Lieferung Weihnachten");
        await Expect(outlook.PartyName).ToHaveTextAsync("Gasthof Goldener Hirsch");

        // The system's colours, not the theme's: what the pane has chosen is replaced by the browser.
        var expected = scheme == ColorScheme.Dark ? "rgb(0, 0, 0)" : "rgb(255, 255, 255)";
        await Expect(outlook.Pane.GetByRole(AriaRole.Main).Locator("..")).ToHaveCSSAsync("background-color", expected);
        Assert.Equal("#1aebff", await outlook.Pane.Locator(".fui-FluentProvider").First.EvaluateAsync<string>("root => getComputedStyle(root).getPropertyValue('--colorNeutralBackground1Hover').trim()"));
        await outlook.ScreenshotAsync($"forced-colors-{scheme}");
        Assert.Empty(await outlook.AccessibilityProblemsAsync());
    }

    [Theory]
    [InlineData(1024, 700, "de", "light")]
    [InlineData(1366, 768, "en", "light")]
    [InlineData(1024, 700, "en", "dark")]
    [InlineData(1024, 700, "de", "contrastBlack")]
    [InlineData(1366, 768, "de", "contrastWhite")]
    public async Task Nothing_wraps_or_is_cut_off_at_common_window_sizes(int width, int height, string language, string theme)
    {
        await using var outlook = await app.OpenAsync($"#language={language}&theme={theme}", width, height);
        await outlook.OpenAsync("Re: Lieferung Weihnachten");
        await Expect(outlook.PartyName).ToHaveTextAsync("Gasthof Goldener Hirsch");
        await outlook.ScreenshotAsync($"window-{width}-{language}-{theme}");

        Assert.Equal(44, (await outlook.Page.Locator("header").First.BoundingBoxAsync())!.Height);
        var commands = outlook.Page.GetByRole(AriaRole.Toolbar).First;
        Assert.True((await commands.BoundingBoxAsync())!.Height < 45);
        Assert.False(await commands.EvaluateAsync<bool>("bar => bar.scrollWidth > bar.clientWidth"));
        Assert.False(await outlook.Page.Locator("html").EvaluateAsync<bool>("page => page.scrollWidth > page.clientWidth"));
    }

    [Fact]
    public async Task A_reply_is_written_and_sent_with_the_keyboard_and_the_pane_follows()
    {
        await using var outlook = await app.OpenAsync();
        await outlook.OpenAsync("Re: Lieferung Weihnachten");
        await Expect(outlook.PartyName).ToHaveTextAsync("Gasthof Goldener Hirsch");
        await outlook.Page.GetByRole(AriaRole.Button, new() { Name = "Allen antworten" }).PressAsync("Enter");

        await Expect(outlook.Pane.GetByText("Wird beim Senden hier eingetragen")).ToBeVisibleAsync();
        await Expect(outlook.PartyName).ToHaveTextAsync("Gasthof Goldener Hirsch");
        var body = outlook.Page.FrameLocator("iframe[title='Inhalt der Mail']").GetByRole(AriaRole.Textbox);
        await Expect(body).ToBeFocusedAsync();
        await outlook.Page.Keyboard.TypeAsync("Gerne, am Donnerstag.");
        await Expect(body).ToContainTextAsync("Von: Anna Huber");
        await outlook.ScreenshotAsync("compose");
        await outlook.Page.Keyboard.PressAsync("Control+Enter");

        await Expect(outlook.Page.GetByText("Gesendet. Im Playground").First).ToBeVisibleAsync();
        await Expect(outlook.PartyName).ToHaveTextAsync("Gasthof Goldener Hirsch");
        await outlook.Page.GetByRole(AriaRole.Tab, new() { NameRegex = SentItems() }).ClickAsync();
        var sent = outlook.Mails.Filter(new() { HasText = "AW: Lieferung Weihnachten" }).First;
        await Expect(sent).ToContainTextAsync("Gerne, am Donnerstag.");
        await sent.ClickAsync();
        await Expect(outlook.PartyName).ToHaveTextAsync("Gasthof Goldener Hirsch");
        Assert.Empty(outlook.Errors);
    }

    [Fact]
    public async Task The_pane_opens_a_mail_to_the_customer_and_nothing_written_is_lost_by_mistake()
    {
        await using var outlook = await app.OpenAsync();
        await outlook.OpenAsync("Bestellung Backstube");
        await Expect(outlook.PartyName).ToHaveTextAsync("Bäckerei Müller & Söhne");
        await outlook.Pane.GetByRole(AriaRole.Button, new() { Name = "Mail", Exact = true }).ClickAsync();
        var compose = outlook.Page.GetByRole(AriaRole.Region, new() { Name = "Neue Nachricht" });
        await compose.GetByLabel("Betreff").FillAsync("Ihre Bestellung");

        await outlook.OpenAsync("Re: Lieferung Weihnachten");
        await Expect(outlook.PartyName).ToHaveTextAsync("Gasthof Goldener Hirsch");
        await outlook.Page.GetByRole(AriaRole.Tab, new() { NameRegex = Drafts() }).ClickAsync();
        await outlook.Mails.First.ClickAsync();
        await Expect(compose.GetByLabel("Betreff")).ToHaveValueAsync("Ihre Bestellung");
        await outlook.ScreenshotAsync("draft");

        await compose.GetByRole(AriaRole.Button, new() { Name = "Verwerfen" }).ClickAsync();
        await outlook.ScreenshotAsync("discard");
        await outlook.Page.GetByRole(AriaRole.Button, new() { Name = "Weiterschreiben" }).ClickAsync();
        await Expect(compose).ToBeVisibleAsync();
        await compose.GetByRole(AriaRole.Button, new() { Name = "Verwerfen" }).ClickAsync();
        await outlook.Page.GetByRole(AriaRole.Alertdialog).GetByRole(AriaRole.Button, new() { Name = "Verwerfen" }).ClickAsync();
        await Expect(outlook.Mails).ToHaveCountAsync(0);
        Assert.Empty(outlook.Errors);
    }

    [Fact]
    public async Task An_add_in_writes_into_the_mail_that_is_being_written()
    {
        await using var outlook = await app.OpenAsync();
        await outlook.Page.GetByRole(AriaRole.Button, new() { Name = "Neue Mail", Exact = true }).ClickAsync();
        await Expect(outlook.PartyName).ToHaveTextAsync("Noch kein Empfänger");
        var body = outlook.Page.FrameLocator("iframe[title='Inhalt der Mail']").GetByRole(AriaRole.Textbox);
        await body.FillAsync("Anfang Ende");
        await body.PressAsync("End");
        for (var letter = 0; letter < "Ende".Length; letter++)
        {
            await body.PressAsync("ArrowLeft");
        }

        var recipients = await outlook.Pane.Locator("html").EvaluateAsync<string>(
            """
            async () => {
              const item = Office.context.mailbox.item;
              const done = (call) => new Promise((resolve) => call(resolve));
              const changed = new Promise((resolve) => item.addHandlerAsync(Office.EventType.RecipientsChanged, (event) => resolve(event.changedRecipientFields), {}));
              await done((next) => item.to.addAsync(["anna.huber@goldener-hirsch.example"], next));
              await done((next) => item.body.setSelectedDataAsync("<b>Mitte</b> ", { coercionType: Office.CoercionType.Html }, next));
              return JSON.stringify(await changed);
            }
            """);

        Assert.Equal("""{"to":true,"cc":false,"bcc":false}""", recipients);
        await Expect(body).ToHaveTextAsync("Anfang Mitte Ende");
        await Expect(body.Locator("b")).ToHaveTextAsync("Mitte");
        await Expect(outlook.Page.GetByRole(AriaRole.Group, new() { Name = "An", Exact = true })).ToContainTextAsync("anna.huber@goldener-hirsch.example");
    }

    [GeneratedRegex("Gesendete Elemente")]
    private static partial Regex SentItems();

    [GeneratedRegex("Entwürfe")]
    private static partial Regex Drafts();
}
