using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrmOffice.EndToEnd.Tests;

/// <summary>What is kept with a customer, beside a mail: files that are uploaded, and letters that are made there.</summary>
public sealed class PartyFilesTests(PlaygroundApp app)
{
    private const string Customer = "Gasthof Goldener Hirsch";

    [Fact]
    public async Task Files_are_uploaded_together_and_one_is_downloaded_unchanged_while_a_refused_one_is_named_with_the_reason()
    {
        await using var outlook = await OpenCustomerAsync();
        await outlook.Pane.GetByRole(AriaRole.Button, new() { Name = "Datensatz öffnen" }).ClickAsync();
        await outlook.Pane.GetByRole(AriaRole.Tab, new() { Name = "Dokumente" }).ClickAsync();
        var files = outlook.Pane.GetByRole(AriaRole.Region, new() { Name = "Dateien" });
        await files.Locator("input[type=file]").SetInputFilesAsync(new FilePayload[]
        {
            new() { Name = "Küchenplan Süd.dwg", MimeType = "image/vnd.dwg", Buffer = "lines"u8.ToArray() },
            new() { Name = "setup.exe", MimeType = "application/octet-stream", Buffer = [1] },
            new() { Name = "Preise 2026.xlsx", MimeType = "application/vnd.ms-excel", Buffer = "prices"u8.ToArray() },
        });

        await Expect(files.GetByText("1 Datei wurde nicht hochgeladen.")).ToBeVisibleAsync();
        await Expect(files.GetByText("setup.exe: ")).ToContainTextAsync(".exe");
        await Expect(files.GetByRole(AriaRole.Button, new() { Name = "Preise 2026.xlsx" })).ToBeVisibleAsync();
        await outlook.ScreenshotAsync("files");
        Assert.Empty(await outlook.AccessibilityProblemsAsync());

        await files.GetByLabel("Nach Art filtern").SelectOptionAsync("Zeichnungen");
        var plan = files.GetByRole(AriaRole.Button, new() { Name = "Küchenplan Süd.dwg" });
        await Expect(files.GetByRole(AriaRole.Button, new() { Name = "Preise 2026.xlsx" })).ToHaveCountAsync(0);
        var download = await outlook.Page.RunAndWaitForDownloadAsync(() => plan.ClickAsync());
        Assert.Equal("Küchenplan Süd.dwg", download.SuggestedFilename);
        Assert.Equal("lines", Encoding.UTF8.GetString(await ContentAsync(download)));

        // Of all that the browser says, only the refusal was expected.
        Assert.All(outlook.Errors, error => Assert.Contains("415", error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_letter_is_made_beside_a_mail_downloaded_filed_and_noted_as_a_contact()
    {
        await using var outlook = await OpenCustomerAsync();
        await outlook.Pane.GetByRole(AriaRole.Button, new() { Name = "Weitere Aktionen" }).ClickAsync();
        await outlook.Pane.GetByRole(AriaRole.Menuitem, new() { Name = "Brief" }).ClickAsync();
        await outlook.Pane.GetByLabel("Vorlage").SelectOptionAsync("Terminbestätigung");
        await outlook.Pane.GetByRole(AriaRole.Textbox, new() { Name = "Nächster Termin" }).FillAsync("10.03.2026 14:30");
        await outlook.Pane.GetByRole(AriaRole.Textbox, new() { Name = "Ort des Termins" }).FillAsync("Besprechungsraum Südblick");
        await outlook.ScreenshotAsync("letter");
        var download = await outlook.Page.RunAndWaitForDownloadAsync(
            () => outlook.Pane.GetByRole(AriaRole.Button, new() { Name = "Brief erstellen" }).ClickAsync());
        var letter = await ContentAsync(download);
        Assert.EndsWith(".docx", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.Contains(Customer, WordPage.TextOf(letter), StringComparison.Ordinal);
        Assert.Contains("Unser Termin am 10. März 2026", WordPage.TextOf(letter), StringComparison.Ordinal);
        Assert.Contains("Besprechungsraum Südblick", WordPage.TextOf(letter), StringComparison.Ordinal);

        await outlook.Pane.GetByRole(AriaRole.Button, new() { Name = "In Dokumente speichern" }).ClickAsync();
        await Expect(outlook.Pane.GetByText("ist unter Dokumente gespeichert")).ToBeVisibleAsync();
        await outlook.ScreenshotAsync("letter-saved");
        var saved = await app.ReadAsync(db => db.FileDocuments.OrderByDescending(file => file.Id).FirstAsync(file => file.WordTemplateId != null));
        Assert.Equal(letter, await app.Http.GetByteArrayAsync($"/api/files/{saved.Id}/content"));

        await outlook.Pane.GetByRole(AriaRole.Button, new() { Name = "Als Kontakt eintragen" }).ClickAsync();
        await Expect(outlook.Pane.GetByLabel("Art")).ToHaveValueAsync("letter");
        await Expect(outlook.Pane.GetByLabel("Themen")).ToHaveValueAsync("Terminbestätigung");
        await outlook.ScreenshotAsync("letter-contact");
        await outlook.Pane.GetByLabel("Themen").PressAsync("Control+Enter");
        await Expect(outlook.Timeline.GetByRole(AriaRole.Listitem).First).ToContainTextAsync("Terminbestätigung");
        Assert.Empty(outlook.Errors);
    }

    private async Task<PlaygroundPage> OpenCustomerAsync()
    {
        var outlook = await app.OpenAsync();
        await outlook.OpenAsync("Re: Lieferung Weihnachten");
        await Expect(outlook.PartyName).ToHaveTextAsync(Customer);
        return outlook;
    }

    private static async Task<byte[]> ContentAsync(IDownload download)
    {
        await using var content = await download.CreateReadStreamAsync();
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy);
        return copy.ToArray();
    }
}
