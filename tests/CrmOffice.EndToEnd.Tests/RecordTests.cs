using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrmOffice.EndToEnd.Tests;

/// <summary>Address records, read and edited in the pane beside a mail.</summary>
public sealed partial class RecordTests(PlaygroundApp app)
{
    [Fact]
    public async Task A_customers_terms_are_changed_saved_and_taken_back()
    {
        await using var outlook = await OpenRecordAsync("Bestellung Backstube", "Bäckerei Müller & Söhne");
        await outlook.Pane.GetByRole(AriaRole.Tab, new() { Name = "Konditionen" }).ClickAsync();
        var terms = outlook.Pane.GetByLabel("Zahlungsziel");
        var before = await terms.InputValueAsync();
        await terms.FillAsync("60 Tage netto");
        await terms.PressAsync("Control+Enter");

        await Expect(outlook.Pane.GetByText("Änderungen gespeichert")).ToBeVisibleAsync();
        Assert.Equal("60 Tage netto", (await CustomerAsync("Bäckerei Müller"))["paymentTerms"]!.GetValue<string>());
        await outlook.Pane.GetByRole(AriaRole.Button, new() { Name = "Rückgängig" }).ClickAsync();
        await Expect(terms).ToHaveValueAsync(before);
        Assert.Empty(outlook.Errors);
    }

    [Fact]
    public async Task Changes_survive_another_mail_and_the_overview_leads_back_to_them()
    {
        await using var outlook = await OpenRecordAsync("Re: Lieferung Weihnachten", "Gasthof Goldener Hirsch");
        await outlook.Pane.GetByLabel("Website").FillAsync("www.hirsch.example/neu");
        await outlook.OpenAsync("Bestellung Backstube");
        await Expect(outlook.PartyName).ToHaveTextAsync("Bäckerei Müller & Söhne");
        await outlook.OpenAsync("Re: Lieferung Weihnachten");
        await Expect(outlook.Pane.GetByText("Angefangene Änderung am Datensatz")).ToBeVisibleAsync();
        await outlook.Pane.GetByRole(AriaRole.Button, new() { Name = "Fortsetzen" }).ClickAsync();

        await Expect(outlook.Pane.GetByLabel("Website")).ToHaveValueAsync("www.hirsch.example/neu");
        await outlook.Pane.GetByRole(AriaRole.Button, new() { Name = "Verwerfen" }).ClickAsync();
        await Expect(outlook.Pane.GetByLabel("Website")).Not.ToHaveValueAsync("www.hirsch.example/neu");
    }

    [Fact]
    public async Task A_colleague_who_saves_first_is_shown_beside_ones_own_input_and_nothing_is_lost()
    {
        await using var outlook = await OpenRecordAsync("Re: Lieferung Weihnachten", "Gasthof Goldener Hirsch");
        var name = await outlook.PartyName.InnerTextAsync();
        await outlook.Pane.GetByLabel("Straße").FillAsync("Meine Gasse 1");
        await outlook.Pane.GetByLabel("Website").FillAsync("meine.example");

        var customer = await CustomerAsync(name);
        customer["street"] = "Ihre Gasse 2";
        customer["fax"] = "+43 1 555";
        using var colleague = new HttpRequestMessage(HttpMethod.Put, $"/api/customers/{customer["partyId"]}") { Content = JsonContent.Create(customer) };
        colleague.Headers.TryAddWithoutValidation("If-Match", customer["etag"]!.GetValue<string>());
        using var answer = await app.Http.SendAsync(colleague);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());

        await outlook.Pane.GetByRole(AriaRole.Button, new() { Name = "Speichern" }).ClickAsync();
        var row = outlook.Pane.GetByRole(AriaRole.Row, new() { NameRegex = StreetRow() });
        await Expect(row).ToContainTextAsync("Meine Gasse 1");
        await Expect(row).ToContainTextAsync("Ihre Gasse 2");
        await Expect(outlook.Pane.GetByText("Übernommen: Fax")).ToBeVisibleAsync();
        await Expect(outlook.Pane.GetByLabel("Website")).ToHaveValueAsync("meine.example");
        await outlook.ScreenshotAsync("conflict");
        Assert.Empty(await outlook.AccessibilityProblemsAsync());

        await outlook.Pane.GetByRole(AriaRole.Button, new() { Name = "Speichern" }).ClickAsync();
        await Expect(outlook.Pane.GetByText("Änderungen gespeichert")).ToBeVisibleAsync();
        var saved = await CustomerAsync(name);
        Assert.Equal("Meine Gasse 1", saved["street"]!.GetValue<string>());
        Assert.Equal("+43 1 555", saved["fax"]!.GetValue<string>());
        Assert.Equal("meine.example", saved["website"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_contact_person_is_added_and_then_made_the_primary_one()
    {
        await using var outlook = await OpenRecordAsync("Re: Lieferung Weihnachten", "Gasthof Goldener Hirsch");
        await outlook.Pane.GetByRole(AriaRole.Button, new() { Name = "Hinzufügen" }).ClickAsync();
        var form = outlook.Pane.GetByRole(AriaRole.Form, new() { Name = "Ansprechpartner" });
        await form.GetByLabel("Vorname").FillAsync("Lena");
        await form.GetByLabel("Nachname").FillAsync("Aigner");
        await form.GetByLabel("Funktion").FillAsync("Einkauf");
        await form.GetByLabel("Nachname").PressAsync("Enter");

        await outlook.Pane.GetByRole(AriaRole.Button, new() { NameRegex = LenaAigner() }).ClickAsync();
        await form.GetByLabel("Hauptkontakt").CheckAsync();
        await form.GetByRole(AriaRole.Button, new() { Name = "Speichern" }).ClickAsync();
        await Expect(outlook.Pane.GetByRole(AriaRole.Button, new() { NameRegex = LenaAignerPrimary() })).ToBeVisibleAsync();
        Assert.Empty(outlook.Errors);
    }

    [Fact]
    public async Task A_customer_that_no_search_finds_is_entered_by_hand_with_the_keyboard_alone()
    {
        await using var outlook = await app.OpenAsync();
        await outlook.OpenAsync("Bestellung Backstube");
        await Expect(outlook.PartyName).ToHaveTextAsync("Bäckerei Müller & Söhne");
        var keyboard = outlook.Page.Keyboard;
        await outlook.Pane.GetByRole(AriaRole.Searchbox, new() { Name = "Adresse suchen" }).FocusAsync();
        await keyboard.TypeAsync("Xylofonbau Quirin");
        var create = outlook.Pane.GetByRole(AriaRole.Button, new() { Name = "Kunde anlegen" });
        await Expect(create).ToBeVisibleAsync();
        await PressUntilFocusedAsync(outlook, create);
        await keyboard.PressAsync("Enter");

        await Expect(outlook.Pane.GetByLabel("Firma")).ToHaveValueAsync("Xylofonbau Quirin");
        await PressUntilFocusedAsync(outlook, outlook.Pane.GetByLabel("Ort"));
        await keyboard.TypeAsync("Hallein");
        await keyboard.PressAsync("Control+Enter");
        await Expect(outlook.PartyName).ToHaveTextAsync("Xylofonbau Quirin");
        await Expect(outlook.Pane.Locator("header")).ToContainTextAsync("Hallein");
        Assert.Empty(outlook.Errors);
    }

    [Fact]
    public async Task From_the_mail_to_a_contact_and_into_the_record_no_mouse_is_needed()
    {
        await using var outlook = await app.OpenAsync();
        var keyboard = outlook.Page.Keyboard;
        await outlook.Mails.First.FocusAsync();

        // Not a number of mails: other tests receive some meanwhile.
        await PressUntilFocusedAsync(outlook, outlook.Mails.Filter(new() { HasText = "Bestellung Backstube" }), "ArrowDown");
        await keyboard.PressAsync("Enter");
        await Expect(outlook.PartyName).ToHaveTextAsync("Bäckerei Müller & Söhne");

        await PressUntilFocusedAsync(outlook, outlook.Pane.GetByRole(AriaRole.Button, new() { Name = "Kontakt", Exact = true }));
        await keyboard.PressAsync("Enter");
        await Expect(outlook.Pane.GetByLabel("Themen")).ToBeFocusedAsync();
        await keyboard.TypeAsync("Ohne Maus");
        await keyboard.PressAsync("Control+Enter");
        await Expect(outlook.Timeline.GetByRole(AriaRole.Listitem).First).ToContainTextAsync("Ohne Maus");
        await PressUntilFocusedAsync(outlook, outlook.Pane.GetByRole(AriaRole.Button, new() { Name = "Rückgängig" }));
        await keyboard.PressAsync("Enter");
        await Expect(outlook.Timeline.GetByRole(AriaRole.Listitem).First).Not.ToContainTextAsync("Ohne Maus");

        await PressUntilFocusedAsync(outlook, outlook.Pane.GetByRole(AriaRole.Button, new() { Name = "Datensatz öffnen" }));
        await keyboard.PressAsync("Enter");
        await PressUntilFocusedAsync(outlook, outlook.Pane.GetByRole(AriaRole.Tab, new() { Name = "Adresse" }));
        await keyboard.PressAsync("ArrowRight");
        await keyboard.PressAsync("ArrowRight");
        await keyboard.PressAsync("Enter");
        await Expect(outlook.Pane.GetByLabel("Zahlungsziel")).ToBeVisibleAsync();
        await keyboard.PressAsync("Escape");
        await Expect(outlook.Timeline).ToBeVisibleAsync();
        Assert.Empty(outlook.Errors);
    }

    [Fact]
    public async Task The_history_is_filtered_by_period_and_employee()
    {
        await using var outlook = await app.OpenAsync();
        await outlook.OpenAsync("Re: Lieferung Weihnachten");
        await Expect(outlook.PartyName).ToHaveTextAsync("Gasthof Goldener Hirsch");
        await outlook.Pane.GetByRole(AriaRole.Button, new() { Name = "Zeitraum, Mitarbeiter" }).ClickAsync();
        await outlook.Pane.GetByLabel("Von").FillAsync("2025-01-01");
        await outlook.Pane.GetByLabel("Bis").FillAsync("2025-12-31");
        await outlook.ScreenshotAsync("history-filter");
        await outlook.Page.Keyboard.PressAsync("Escape");

        var months = outlook.Timeline.GetByRole(AriaRole.Heading, new() { Level = 3 });
        await Expect(months.First).ToContainTextAsync("2025");
        Assert.All(await months.AllInnerTextsAsync(), text => Assert.Contains("2025", text, StringComparison.Ordinal));
        await Expect(outlook.Pane.GetByRole(AriaRole.Button, new() { NameRegex = Filtered() })).ToBeVisibleAsync();
    }

    private static async Task PressUntilFocusedAsync(PlaygroundPage outlook, ILocator target, string key = "Tab")
    {
        for (var presses = 0; presses < 60; presses++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }

            await outlook.Page.Keyboard.PressAsync(key);
        }

        Assert.Fail($"The focus does not come to {target}.");
    }

    private async Task<PlaygroundPage> OpenRecordAsync(string subject, string? party)
    {
        var outlook = await app.OpenAsync();
        await outlook.OpenAsync(subject);
        if (party is not null)
        {
            await Expect(outlook.PartyName).ToHaveTextAsync(party);
        }

        await outlook.Pane.GetByRole(AriaRole.Button, new() { Name = "Datensatz öffnen" }).ClickAsync();
        await Expect(outlook.Pane.GetByLabel("Straße")).ToBeVisibleAsync();
        return outlook;
    }

    private async Task<JsonObject> CustomerAsync(string name)
    {
        var found = await app.GetAsync<JsonElement>($"/api/addresses/search?kinds=customer&q={Uri.EscapeDataString(name)}");
        var id = found.GetProperty("results")[0].GetProperty("partyId").GetInt32();
        return await app.GetAsync<JsonObject>($"/api/customers/{id}");
    }

    [GeneratedRegex("^Straße")]
    private static partial Regex StreetRow();

    [GeneratedRegex("^Lena Aigner, Einkauf")]
    private static partial Regex LenaAigner();

    [GeneratedRegex("Lena Aigner.*Hauptkontakt", RegexOptions.Singleline)]
    private static partial Regex LenaAignerPrimary();

    [GeneratedRegex("^Gefiltert nach")]
    private static partial Regex Filtered();
}
