using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrmOffice.EndToEnd.Tests;

/// <summary>The read pane beside the sample mailbox, used as somebody in the company would.</summary>
public sealed partial class ReadPaneTests(PlaygroundApp app)
{
    [Theory]
    [InlineData("Re: Lieferung Weihnachten", "Gasthof Goldener Hirsch", "Frau Huber, Küche")]
    [InlineData("Bestellung Backstube", "Bäckerei Müller & Söhne", "Herr Müller")]
    public async Task A_mail_shows_the_customer_and_the_person_it_is_from(string subject, string party, string person)
    {
        await using var outlook = await app.OpenAsync();
        await outlook.OpenAsync(subject);

        await Expect(outlook.PartyName).ToHaveTextAsync(party);
        await Expect(outlook.Pane.Locator("header")).ToContainTextAsync(person);
        await Expect(outlook.Timeline.GetByRole(AriaRole.Listitem).First).ToBeVisibleAsync();
        Assert.Empty(outlook.Errors);
    }

    [Fact]
    public async Task Clicking_through_the_whole_mailbox_always_shows_something_sensible()
    {
        await using var outlook = await app.OpenAsync();
        await Expect(outlook.Mails.First).ToBeVisibleAsync();
        var count = await outlook.Mails.CountAsync();
        Assert.True(count > 15);
        for (var i = 0; i < count; i++)
        {
            await outlook.Mails.Nth(i).ClickAsync();
            var answer = outlook.PartyName
                .Or(outlook.Pane.GetByText(Outcome()).First);
            await Expect(answer.First).ToBeVisibleAsync();
            await outlook.ScreenshotAsync($"mailbox-{i:00}");
        }

        Assert.Empty(outlook.Errors);
    }

    [Fact]
    public async Task The_history_is_filtered_by_kind_and_by_text()
    {
        await using var outlook = await app.OpenAsync();
        await outlook.OpenAsync("Re: Lieferung Weihnachten");
        await Expect(outlook.PartyName).ToHaveTextAsync("Gasthof Goldener Hirsch");
        await outlook.Pane.GetByRole(AriaRole.Button, new() { NameRegex = KindFilter() }).ClickAsync();
        await outlook.Pane.GetByRole(AriaRole.Menuitemcheckbox, new() { NameRegex = Invoices() }).ClickAsync();
        await outlook.Page.Keyboard.PressAsync("Escape");

        var entries = outlook.Timeline.GetByRole(AriaRole.Listitem);
        await Expect(entries.First).ToContainTextAsync("Rechnung");
        Assert.All(await entries.AllInnerTextsAsync(), text => Assert.Contains("Rechnung", text, StringComparison.Ordinal));

        await outlook.Timeline.GetByRole(AriaRole.Searchbox).FillAsync("gibt es sicher nicht");
        await Expect(outlook.Timeline.GetByText("Kein Eintrag passt zu Filter und Suche.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_whole_history_can_be_paged_through_without_gaps_or_repeats()
    {
        await using var outlook = await app.OpenAsync();
        await outlook.OpenAsync("Re: Lieferung Weihnachten");
        var entries = outlook.Timeline.GetByRole(AriaRole.Listitem);
        await Expect(entries.First).ToBeVisibleAsync();
        var total = (await app.GetAsync<System.Text.Json.JsonElement>("/api/mail-context?address=anna.huber@goldener-hirsch.example"))
            .GetProperty("context").GetProperty("history").GetProperty("counts").EnumerateArray().Sum(c => c.GetProperty("count").GetInt32());
        while (await entries.CountAsync() is var before && before < total)
        {
            // The next page loads by itself when the end comes into view.
            await entries.Last.ScrollIntoViewIfNeededAsync();
            await Expect(entries).Not.ToHaveCountAsync(before);
        }

        await Expect(entries).ToHaveCountAsync(total);
    }

    [Fact]
    public async Task A_captured_contact_stands_at_the_top_of_the_history_and_can_be_taken_back()
    {
        await using var outlook = await app.OpenAsync();
        await outlook.OpenAsync("Bestellung Backstube");
        await Expect(outlook.PartyName).ToHaveTextAsync("Bäckerei Müller & Söhne");
        await outlook.Pane.GetByRole(AriaRole.Button, new() { Name = "Kontakt", Exact = true }).ClickAsync();

        var topics = outlook.Pane.GetByLabel("Themen");
        await Expect(topics).ToBeFocusedAsync();
        await Expect(outlook.Pane.GetByLabel("Art")).ToHaveValueAsync("email");
        await topics.FillAsync("Mehl am Donnerstag");
        await outlook.Pane.GetByLabel("Zusagen").FillAsync("Palette wird geprüft");
        await outlook.ScreenshotAsync("capture");
        await topics.PressAsync("Control+Enter");

        var first = outlook.Timeline.GetByRole(AriaRole.Listitem).First;
        await Expect(first).ToContainTextAsync("Mehl am Donnerstag");
        await outlook.ScreenshotAsync("captured");
        await outlook.Pane.GetByRole(AriaRole.Button, new() { Name = "Rückgängig" }).ClickAsync();
        await Expect(first).Not.ToContainTextAsync("Mehl am Donnerstag");
        Assert.Empty(outlook.Errors);
    }

    [Fact]
    public async Task What_was_typed_is_there_again_after_a_look_at_another_mail()
    {
        await using var outlook = await app.OpenAsync();
        await outlook.OpenAsync("Bestellung Backstube");
        await outlook.Pane.GetByRole(AriaRole.Button, new() { Name = "Kontakt", Exact = true }).ClickAsync();
        await outlook.Pane.GetByLabel("Themen").FillAsync("Halb fertig");
        await outlook.OpenAsync("Re: Lieferung Weihnachten");
        await Expect(outlook.PartyName).ToHaveTextAsync("Gasthof Goldener Hirsch");
        await outlook.OpenAsync("Bestellung Backstube");
        await outlook.Pane.GetByRole(AriaRole.Button, new() { Name = "Fortsetzen" }).ClickAsync();

        await Expect(outlook.Pane.GetByLabel("Themen")).ToHaveValueAsync("Halb fertig");
    }

    [Fact]
    public async Task An_unknown_sender_becomes_a_lead_with_what_the_signature_says()
    {
        await using var outlook = await app.OpenAsync();
        await outlook.OpenAsync("Anfrage Feinkost für unser Landhaus");
        await Expect(outlook.Pane.GetByText("Unbekannter Absender")).ToBeVisibleAsync();
        await Expect(outlook.Pane.GetByLabel("Firma")).ToHaveValueAsync("Landhaus Kettler GmbH");
        await outlook.ScreenshotAsync("unknown-sender");
        await outlook.Pane.GetByRole(AriaRole.Button, new() { Name = "Interessent anlegen" }).ClickAsync();

        await Expect(outlook.PartyName).ToHaveTextAsync("Landhaus Kettler GmbH");
        await Expect(outlook.Pane.GetByText("Interessent", new() { Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_search_finds_a_customer_by_person_and_shows_it()
    {
        await using var outlook = await app.OpenAsync();
        await outlook.OpenAsync("Bestellung Backstube");
        await Expect(outlook.PartyName).ToHaveTextAsync("Bäckerei Müller & Söhne");
        await outlook.Pane.GetByRole(AriaRole.Searchbox, new() { Name = "Adresse suchen" }).FillAsync("huber gold");
        await outlook.Pane.GetByRole(AriaRole.Button, new() { NameRegex = GoldenerHirsch() }).First.ClickAsync();

        await Expect(outlook.PartyName).ToHaveTextAsync("Gasthof Goldener Hirsch");
    }

    [Fact]
    public async Task An_error_keeps_the_pane_usable_and_can_be_retried()
    {
        await using var outlook = await app.OpenAsync();
        await outlook.Page.RouteAsync("**/api/mail-context*", route => route.AbortAsync());
        await outlook.OpenAsync("Bestellung Backstube");
        var retry = outlook.Pane.GetByRole(AriaRole.Button, new() { Name = "Erneut versuchen" });
        await Expect(retry).ToBeVisibleAsync();
        await outlook.ScreenshotAsync("error");
        await outlook.Page.UnrouteAsync("**/api/mail-context*");
        await retry.ClickAsync();

        await Expect(outlook.PartyName).ToHaveTextAsync("Bäckerei Müller & Söhne");
    }

    [Theory]
    [InlineData("", ColorScheme.Light, "de-AT")]
    [InlineData("#theme=dark", ColorScheme.Dark, "de-AT")]
    [InlineData("#language=en", ColorScheme.Light, "en-GB")]
    public async Task The_pane_is_accessible_and_never_wider_than_its_frame(string hash, ColorScheme scheme, string locale)
    {
        await using var outlook = await app.OpenAsync(hash, scheme: scheme, locale: locale);
        foreach (var subject in (string[])["Re: Lieferung Weihnachten", "Anfrage Feinkost für unser Landhaus", "Buffet am Samstag"])
        {
            await outlook.OpenAsync(subject);
            await Expect(outlook.Pane.GetByRole(AriaRole.Button).Nth(1)).ToBeVisibleAsync();
            await Expect(outlook.Pane.Locator("[aria-busy=true]")).ToHaveCountAsync(0);
            await outlook.ScreenshotAsync($"look-{locale}-{scheme}-{subject[..8]}");

            Assert.Empty(await outlook.AccessibilityProblemsAsync());
            Assert.False(await outlook.Pane.Locator("html").EvaluateAsync<bool>("html => html.scrollWidth > html.clientWidth"));
        }
    }

    [GeneratedRegex("Unbekannter Absender|Unbekannter Empfänger|Treffer für|keine gültige Adresse|eigene")]
    private static partial Regex Outcome();

    [GeneratedRegex("^Nach Art filtern")]
    private static partial Regex KindFilter();

    [GeneratedRegex("^Rechnungen")]
    private static partial Regex Invoices();

    [GeneratedRegex("Gasthof Goldener Hirsch")]
    private static partial Regex GoldenerHirsch();
}
