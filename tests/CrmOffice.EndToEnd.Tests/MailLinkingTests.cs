using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrmOffice.EndToEnd.Tests;

/// <summary>Mails that come and go in the playground, what the pane tells of them, and what is kept of them.</summary>
public sealed class MailLinkingTests(PlaygroundApp app)
{
    private const string Customer = "Gasthof Goldener Hirsch";

    [Theory]
    [InlineData("light", "de")]
    [InlineData("dark", "en")]
    public async Task A_mail_of_a_customer_is_entered_before_the_readers_eyes_and_one_to_many_is_not(string theme, string language)
    {
        var isGerman = language == "de";
        await using var outlook = await app.OpenAsync($"#theme={theme}&language={language}", locale: isGerman ? "de-AT" : "en-GB");
        var receive = outlook.Page.GetByRole(AriaRole.Button, new() { Name = isGerman ? "Neue Mail empfangen" : "Receive a new mail" });
        await receive.ClickAsync();
        var dialog = outlook.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToBeVisibleAsync();
        await dialog.EvaluateAsync("dialog => Promise.allSettled(dialog.getAnimations({ subtree: true }).map((a) => a.finished))");
        await outlook.ScreenshotAsync($"receive-{theme}-{language}");
        await dialog.GetByRole(AriaRole.Button, new() { Name = isGerman ? "Empfangen" : "Receive", Exact = true }).ClickAsync();

        await Expect(outlook.PartyName).ToHaveTextAsync(Customer);
        await Expect(outlook.Pane.GetByText(isGerman ? "Hier eingetragen" : "Entered here")).ToBeVisibleAsync();
        await Expect(outlook.Pane.GetByRole(AriaRole.Region, new() { Name = isGerman ? "Verlauf" : "History" }).GetByRole(AriaRole.Listitem)
            .Filter(new() { HasText = isGerman ? "Noch eine Frage zur Lieferung" : "One more question about the delivery" }).First).ToBeVisibleAsync();
        await outlook.ScreenshotAsync($"received-{theme}-{language}");

        await receive.ClickAsync();
        await dialog.GetByLabel(isGerman ? "Beispiel" : "Example").SelectOptionAsync("newsletter");
        await dialog.GetByRole(AriaRole.Button, new() { Name = isGerman ? "Empfangen" : "Receive", Exact = true }).ClickAsync();
        await Expect(outlook.Pane.GetByText(isGerman ? "Nicht eingetragen: Massensendung" : "Not entered: bulk mail")).ToBeVisibleAsync();
        Assert.Empty(await outlook.AccessibilityProblemsAsync());
        Assert.Empty(outlook.Errors);
    }

    [Fact]
    public async Task A_colleagues_mail_is_left_out_and_a_strangers_offers_a_new_record()
    {
        await using var outlook = await app.OpenAsync();
        await ReceiveAsync(outlook, "colleague");
        await Expect(outlook.Pane.GetByText("Nicht eingetragen: nur unter Kollegen")).ToBeVisibleAsync();

        await ReceiveAsync(outlook, "stranger");
        await Expect(outlook.Pane.GetByLabel("Firma")).ToHaveValueAsync("Kaffeehaus Haas KG");
        await outlook.ScreenshotAsync("received-stranger");
        Assert.Empty(outlook.Errors);
    }

    [Theory]
    [InlineData("light", "de")]
    [InlineData("dark", "en")]
    public async Task While_writing_the_pane_shows_the_customer_and_what_is_sent_is_entered(string theme, string language)
    {
        var isGerman = language == "de";
        var subject = $"Tischkarten {theme}";
        await using var outlook = await app.OpenAsync($"#theme={theme}&language={language}&size=narrow", locale: isGerman ? "de-AT" : "en-GB");
        await outlook.Page.GetByRole(AriaRole.Button, new() { Name = isGerman ? "Neue Mail" : "New mail", Exact = true }).ClickAsync();
        await Expect(outlook.PartyName).ToHaveTextAsync(isGerman ? "Noch kein Empfänger" : "No recipient yet");
        await outlook.ScreenshotAsync($"compose-{theme}-{language}-0-nobody");
        var to = outlook.Page.GetByRole(AriaRole.Combobox, new() { Name = isGerman ? "An" : "To", Exact = true });
        await to.FillAsync("eva.pichler@feinkost-lindhofer.example;");
        await Expect(outlook.PartyName).ToHaveTextAsync(isGerman ? "Nur Kolleginnen und Kollegen" : "Colleagues only");
        await to.FillAsync("anna.huber@goldener-hirsch.example;");
        await Expect(outlook.PartyName).ToHaveTextAsync(Customer);
        await Expect(outlook.Pane.GetByText(isGerman ? "Wird beim Senden hier eingetragen" : "Will be entered here when it is sent")).ToBeVisibleAsync();
        await Expect(outlook.Pane.Locator("[aria-busy=true]")).ToHaveCountAsync(0);
        await outlook.ScreenshotAsync($"compose-{theme}-{language}-1-customer");
        Assert.Empty(await outlook.AccessibilityProblemsAsync());

        await to.FillAsync("stefan.mueller@baeckerei-mueller.example;neu@haas.example;");
        var choice = outlook.Pane.GetByLabel(isGerman ? "Empfänger" : "Recipient");
        await Expect(choice.Locator("option")).ToHaveCountAsync(3);
        await Expect(outlook.PartyName).ToHaveTextAsync(Customer);
        await choice.SelectOptionAsync("stefan.mueller@baeckerei-mueller.example");
        await Expect(outlook.PartyName).ToHaveTextAsync("Bäckerei Müller & Söhne");
        await outlook.ScreenshotAsync($"compose-{theme}-{language}-2-choice");
        Assert.Empty(await outlook.AccessibilityProblemsAsync());
        await choice.SelectOptionAsync("neu@haas.example");
        await Expect(outlook.Pane.GetByText(isGerman ? "Unbekannter Empfänger" : "Unknown recipient")).ToBeVisibleAsync();
        await outlook.ScreenshotAsync($"compose-{theme}-{language}-3-unknown");

        await outlook.Page.GetByLabel(isGerman ? "Betreff" : "Subject").FillAsync(subject);
        await outlook.Page.GetByRole(AriaRole.Button, new() { Name = isGerman ? "Senden" : "Send", Exact = true }).ClickAsync();
        await outlook.Page.GetByRole(AriaRole.Tab, new() { Name = isGerman ? "Gesendete Elemente" : "Sent Items" }).ClickAsync();
        await outlook.OpenAsync(subject);
        await Expect(outlook.Pane.GetByText(isGerman ? "Hier eingetragen" : "Entered here")).ToBeVisibleAsync();
        await outlook.ScreenshotAsync($"compose-{theme}-{language}-4-sent");
        Assert.Equal(2, await app.ReadAsync(db => db.EmailLinks.CountAsync(l => l.EmailMessage!.Subject == subject)));
        Assert.Empty(outlook.Errors);
    }

    [Theory]
    [InlineData("light", "de")]
    [InlineData("dark", "en")]
    public async Task Attachments_are_saved_with_the_customer_as_they_are(string theme, string language)
    {
        var isGerman = language == "de";
        await using var outlook = await app.OpenAsync($"#theme={theme}&language={language}&size=narrow", locale: isGerman ? "de-AT" : "en-GB");
        await outlook.OpenAsync("Fotos vom neuen Käseregal");
        await Expect(outlook.Pane.GetByText(isGerman ? "Hier eingetragen" : "Entered here")).ToBeVisibleAsync();
        await outlook.ScreenshotAsync($"attachments-{theme}-{language}-0-mail");
        await outlook.Pane.GetByRole(AriaRole.Button, new() { Name = isGerman ? "2 Anlagen speichern …" : "Save 2 attachments …" }).ClickAsync();
        var view = outlook.Pane.GetByRole(AriaRole.Region, new() { Name = isGerman ? "Anlagen speichern" : "Save attachments" });
        await Expect(view.GetByRole(AriaRole.Checkbox, new() { Name = "logo.svg" })).Not.ToBeCheckedAsync();
        await outlook.ScreenshotAsync($"attachments-{theme}-{language}-1-choice");
        Assert.Empty(await outlook.AccessibilityProblemsAsync());
        await view.GetByRole(AriaRole.Checkbox, new() { Name = isGerman ? "Regal.jpg" : "Theke.jpg" }).CheckAsync();
        await view.GetByRole(AriaRole.Checkbox, new() { Name = isGerman ? "Theke.jpg" : "Regal.jpg" }).UncheckAsync();
        await view.GetByRole(AriaRole.Button, new() { Name = isGerman ? "1 speichern" : "Save 1" }).ClickAsync();

        var name = isGerman ? "Regal.jpg" : "Theke.jpg";
        await Expect(view.GetByText(isGerman ? "1 Anlage ist unter Dokumente gespeichert." : "1 attachment is saved under Documents.")).ToBeVisibleAsync();
        await Expect(view.GetByRole(AriaRole.Checkbox, new() { Name = name })).Not.ToBeCheckedAsync();
        await outlook.ScreenshotAsync($"attachments-{theme}-{language}-2-saved");
        Assert.Empty(await outlook.AccessibilityProblemsAsync());
        var saved = await app.ReadAsync(db => db.FileDocuments.OrderByDescending(f => f.Id).FirstAsync(f => f.FileName == name));
        var mails = await app.GetAsync<System.Text.Json.JsonElement>("/playground/mails");
        var id = mails.EnumerateArray().SelectMany(m => m.GetProperty("attachments").EnumerateArray()).First(a => a.GetProperty("name").GetString() == name)
            .GetProperty("id").GetString()!;
        Assert.Equal(await app.Http.GetByteArrayAsync($"/playground/attachments/{Uri.EscapeDataString(id)}"), await app.Http.GetByteArrayAsync($"/api/files/{saved.Id}/content"));
        await view.GetByRole(AriaRole.Button, new() { Name = isGerman ? "Fertig" : "Done" }).ClickAsync();
        await Expect(outlook.Pane.GetByRole(AriaRole.Button, new() { Name = isGerman ? "2 Anlagen speichern …" : "Save 2 attachments …" })).ToBeVisibleAsync();
        Assert.Empty(outlook.Errors);
    }

    [Fact]
    public async Task An_Outlook_that_gives_no_attachments_away_does_not_offer_to_save_them()
    {
        await using var outlook = await app.OpenAsync("#host=exchangeServer");
        await outlook.OpenAsync("Fotos vom neuen Käseregal");
        await Expect(outlook.Pane.GetByText("Hier eingetragen")).ToBeVisibleAsync();
        await Expect(outlook.Pane.GetByRole(AriaRole.Button, new() { Name = "Anlagen speichern" })).ToHaveCountAsync(0);
    }

    private static async Task ReceiveAsync(PlaygroundPage outlook, string preset)
    {
        await outlook.Page.GetByRole(AriaRole.Button, new() { Name = "Neue Mail empfangen" }).ClickAsync();
        var dialog = outlook.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Beispiel").SelectOptionAsync(preset);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Empfangen", Exact = true }).ClickAsync();
    }
}
