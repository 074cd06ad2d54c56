using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrmOffice.EndToEnd.Tests;

/// <summary>The playground as Word: a document, and the pane beside it.</summary>
internal sealed partial class WordPage(PlaygroundPage outlook)
{
    public IPage Page => outlook.Page;

    public IFrameLocator Pane => outlook.Pane;

    public IReadOnlyList<string> Errors => outlook.Errors;

    /// <summary>What a reader sees of the document.</summary>
    public ILocator Document => Page.GetByRole(AriaRole.Main, new() { Name = "Inhalt des Dokuments" });

    public ILocator DocumentTabs => Page.GetByRole(AriaRole.Tablist, new() { Name = "Dokumente" }).GetByRole(AriaRole.Tab);

    public static async Task<WordPage> OpenAsync(PlaygroundApp app, string hash = "#app=word&size=tall")
    {
        var page = await app.NewPageAsync(1366, 900);
        await page.Page.GotoAsync($"/playground/{hash}");
        var word = new WordPage(page);
        await Expect(word.Pane.GetByRole(AriaRole.Tab, new() { Name = "Serienbrief" })).ToBeVisibleAsync();
        return word;
    }

    /// <summary>A template as it lies in the company's folder.</summary>
    public async Task OpenTemplateAsync(string name)
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = "Vorlage öffnen" }).ClickAsync();
        await Page.GetByRole(AriaRole.Menuitem, new() { Name = name }).ClickAsync();
        await Expect(DocumentTabs.Last).ToContainTextAsync(name);
        await Expect(Document.Locator("article").First).ToBeVisibleAsync();
    }

    public async Task OpenFileAsync(string name, byte[] content)
    {
        await Page.GetByLabel("Datei öffnen").Last.SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = content });
        await Expect(DocumentTabs.Last).ToContainTextAsync(name);
    }

    public Task PressAsync(string button) => Pane.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public Task GoToAsync(string tab) => Pane.GetByRole(AriaRole.Tab, new() { Name = tab }).ClickAsync();

    public async Task ChooseRecipientAsync(string typed, string name)
    {
        await Pane.GetByLabel("Empfänger").FillAsync(typed);
        await Pane.GetByRole(AriaRole.Option, new() { NameRegex = new Regex(Regex.Escape(name)) }).First.ClickAsync();
    }

    /// <summary>The file as Word would save it.</summary>
    public async Task<byte[]> SaveAsync()
    {
        var download = await Page.RunAndWaitForDownloadAsync(() => Page.GetByRole(AriaRole.Button, new() { Name = "Herunterladen" }).ClickAsync());
        await using var content = await download.CreateReadStreamAsync();
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy);
        return copy.ToArray();
    }

    /// <summary>The text of the main document, without markup.</summary>
    public static string TextOf(byte[] document)
    {
        using var zip = new ZipArchive(new MemoryStream(document));
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return Tags().Replace(reader.ReadToEnd(), "");
    }

    public static int SectionsOf(byte[] document)
    {
        using var zip = new ZipArchive(new MemoryStream(document));
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return Sections().Count(reader.ReadToEnd());
    }

    public Task ScreenshotAsync(string name) => outlook.ScreenshotAsync(name);

    public Task<IReadOnlyList<string>> AccessibilityProblemsAsync() => outlook.AccessibilityProblemsAsync();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("<w:sectPr")]
    private static partial Regex Sections();
}
