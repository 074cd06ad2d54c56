using System.Text.RegularExpressions;
using CrmOffice.Api.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrmOffice.EndToEnd.Tests;

/// <summary>Letters beside a document, from the template to the file under Dokumente, as a secretary writes them.</summary>
public sealed partial class WordPaneTests(WordPaneTests.WordApp app) : IClassFixture<WordPaneTests.WordApp>
{
    /// <summary>Thousands of customers more would be in the way of the other tests.</summary>
    public sealed class WordApp : PlaygroundApp;

    private const string BusinessLetter = "Geschäftsbrief";
    private const string ThankYou = "Dankschreiben";

    [Fact]
    public async Task A_letter_is_filled_in_place_restored_filled_again_and_kept_with_the_customers_documents()
    {
        var word = await WordPage.OpenAsync(app);
        await word.OpenTemplateAsync(ThankYou);
        var template = await word.SaveAsync();
        await word.ChooseRecipientAsync("goldener", "Gasthof Goldener Hirsch");
        await Expect(word.Pane.GetByText("Salzburg").First).ToBeVisibleAsync();
        await word.ScreenshotAsync("word-letter");
        await word.PressAsync("Füllen");

        await Expect(word.Pane.GetByText("Der Brief steht im Dokument.")).ToBeVisibleAsync();
        await Expect(word.Document).ToContainTextAsync("Gasthof Goldener Hirsch");
        await Expect(word.Document).ToContainTextAsync("Sehr geehrte Frau");
        await word.ScreenshotAsync("word-filled");

        await word.PressAsync("Wiederherstellen");
        await Expect(word.Document).Not.ToContainTextAsync("Gasthof Goldener Hirsch");
        Assert.Equal(WordPage.TextOf(template), WordPage.TextOf(await word.SaveAsync()));
        await word.ScreenshotAsync("word-restored");

        await word.PressAsync("Füllen");
        await word.PressAsync("In Dokumente speichern");
        await Expect(word.Pane.GetByText("ist unter Dokumente gespeichert")).ToBeVisibleAsync();
        await word.ScreenshotAsync("word-saved");
        var saved = await app.ReadAsync(db => db.FileDocuments.OrderByDescending(file => file.Id).FirstAsync());
        var stored = await app.Http.GetByteArrayAsync($"/api/files/{saved.Id}/content");
        Assert.Equal(await word.SaveAsync(), stored);
        Assert.Contains("Gasthof Goldener Hirsch", WordPage.TextOf(stored), StringComparison.Ordinal);

        await word.PressAsync("Als Kontakt eintragen");
        await Expect(word.Pane.GetByText("Der Brief steht im Verlauf.")).ToBeVisibleAsync();
        Assert.Empty(word.Errors);
    }

    [Fact]
    public async Task A_missing_value_is_typed_for_this_once()
    {
        var word = await WordPage.OpenAsync(app);
        await word.OpenTemplateAsync("Terminbestätigung");
        await word.ChooseRecipientAsync("kaiserspitz", "Hotel Kaiserspitz");
        await Expect(word.Pane.GetByText(MissingFields())).ToBeVisibleAsync();
        await word.Pane.GetByLabel("Nächster Termin").FillAsync("14.04.2026 10:30");
        await word.Pane.GetByLabel("Ort des Termins").FillAsync("Besprechungsraum Südblick");
        await word.ScreenshotAsync("word-missing");
        await word.PressAsync("Füllen");

        await Expect(word.Document).ToContainTextAsync("Besprechungsraum Südblick");
        Assert.Empty(word.Errors);
    }

    [Fact]
    public async Task A_field_goes_to_the_cursor_and_is_filled_from_there()
    {
        var word = await WordPage.OpenAsync(app);
        await Expect(word.Document.Locator("article").First).ToBeVisibleAsync();
        await word.GoToAsync("Felder");
        await word.Pane.GetByRole(AriaRole.Searchbox, new() { Name = "Feld suchen" }).FillAsync("Briefanrede");
        await word.ScreenshotAsync("word-fields");
        await word.Pane.GetByRole(AriaRole.Button, new() { NameRegex = LetterSalutation() }).ClickAsync();
        await Expect(word.Document).ToContainTextAsync("«Briefanrede»");

        await word.GoToAsync("Brief");
        await word.ChooseRecipientAsync("goldener", "Gasthof Goldener Hirsch");
        await word.PressAsync("Füllen");
        await Expect(word.Document).ToContainTextAsync("Sehr geehrte Frau");
        Assert.Empty(word.Errors);
    }

    [Fact]
    public async Task The_open_document_becomes_a_template_after_its_fields_were_checked()
    {
        var word = await WordPage.OpenAsync(app);
        await word.OpenTemplateAsync(ThankYou);
        await word.GoToAsync("Vorlage");
        await word.PressAsync("Prüfen");
        await Expect(word.Pane.GetByText(KnownFields())).ToBeVisibleAsync();
        await word.Pane.GetByLabel("Name").FillAsync("Dank zum Jahreswechsel");
        await word.ScreenshotAsync("word-template");
        await word.PressAsync("Als Vorlage speichern");
        await Expect(word.Pane.GetByText("ist als Vorlage gespeichert")).ToBeVisibleAsync();

        await word.OpenTemplateAsync("Dank zum Jahreswechsel");
        Assert.Empty(word.Errors);
    }

    [Fact]
    public async Task Fifty_customers_are_merged_in_place_after_a_look_at_some_and_the_document_comes_back()
    {
        await AddCustomersAsync("Fünfzigerhof", 50);
        var word = await WordPage.OpenAsync(app);
        await word.OpenTemplateAsync(BusinessLetter);
        await word.GoToAsync("Serienbrief");
        await word.Pane.GetByLabel("Name enthält").FillAsync("Fünfzigerhof");
        await Expect(word.Pane.GetByText("50 Empfänger")).ToBeVisibleAsync();
        await word.PressAsync("Vorschau");
        await Expect(word.Document).ToContainTextAsync("Fünfzigerhof");
        await word.PressAsync("Nächster Brief");
        await Expect(word.Pane.GetByText("2 / 50")).ToBeVisibleAsync();
        await word.ScreenshotAsync("word-preview");
        await word.PressAsync("Vorschau beenden");
        await Expect(word.Document).Not.ToContainTextAsync("Fünfzigerhof");

        await word.PressAsync("50 Briefe zusammenführen");
        await Expect(word.Pane.GetByText("50 Briefe sind fertig.")).ToBeVisibleAsync();
        var merged = await word.SaveAsync();
        Assert.Equal(50, WordPage.SectionsOf(merged));
        Assert.Contains("Fünfzigerhof 01", WordPage.TextOf(merged), StringComparison.Ordinal);
        Assert.Contains("Fünfzigerhof 50", WordPage.TextOf(merged), StringComparison.Ordinal);
        await word.ScreenshotAsync("word-merged");

        await word.PressAsync("Wiederherstellen");
        await Expect(word.Document).Not.ToContainTextAsync("Fünfzigerhof");
        Assert.Empty(word.Errors);
    }

    [Fact]
    public async Task A_merge_of_5000_shows_its_progress_and_can_be_cancelled_from_a_pane_that_was_reopened()
    {
        await AddCustomersAsync("Tausenderhaus", 5000);
        var word = await WordPage.OpenAsync(app);
        await word.OpenTemplateAsync(BusinessLetter);
        await word.GoToAsync("Serienbrief");
        await word.Pane.GetByLabel("Name enthält").FillAsync("Tausenderhaus");
        await word.Pane.GetByLabel("Eine Datei je Empfänger").ClickAsync();
        var merge = word.Pane.GetByRole(AriaRole.Button, new() { NameRegex = MergeThousands() });
        await Expect(merge).ToBeEnabledAsync();
        await merge.ClickAsync();
        await Expect(word.Pane.GetByRole(AriaRole.Progressbar)).ToBeVisibleAsync();
        await word.ScreenshotAsync("word-progress");

        await word.GoToAsync("Brief");
        await word.GoToAsync("Serienbrief");
        await word.PressAsync("Abbrechen");
        await Expect(word.Pane.GetByText(Cancelled())).ToBeVisibleAsync();
        await word.ScreenshotAsync("word-cancelled");
        var mailings = await app.ReadAsync(db => db.Interactions.CountAsync(interaction => db.Customers.Any(c => c.Id == interaction.PartyId && c.CompanyName!.StartsWith("Tausenderhaus"))));
        Assert.Equal(0, mailings);
        Assert.Empty(word.Errors);
    }

    [Fact]
    public async Task An_older_Word_gets_the_letter_as_a_file()
    {
        var word = await WordPage.OpenAsync(app, "#app=word&word=older&size=tall");
        await word.OpenTemplateAsync(ThankYou);
        await word.ChooseRecipientAsync("goldener", "Gasthof Goldener Hirsch");
        await Expect(word.Pane.GetByText("Salzburg").First).ToBeVisibleAsync();
        var download = await word.Page.RunAndWaitForDownloadAsync(() => word.PressAsync("Füllen"));

        Assert.EndsWith(".docx", download.SuggestedFilename, StringComparison.Ordinal);
        await Expect(word.Pane.GetByText("Der Brief wurde heruntergeladen.")).ToBeVisibleAsync();
        Assert.Empty(word.Errors);
    }

    [Fact]
    public async Task A_document_that_is_none_is_refused_in_words_and_nothing_is_lost()
    {
        var word = await WordPage.OpenAsync(app);
        await word.OpenFileAsync("kaputt.docx", [0x50, 0x4B, 3, 4, 1, 2, 3]);
        await word.ChooseRecipientAsync("goldener", "Gasthof Goldener Hirsch");
        await Expect(word.Pane.GetByRole(AriaRole.Alert).Or(word.Pane.GetByRole(AriaRole.Button, new() { Name = "Erneut versuchen" })).First).ToBeVisibleAsync();
        await word.ScreenshotAsync("word-broken");

        await Expect(word.Pane.GetByRole(AriaRole.Combobox, new() { Name = "Empfänger" })).ToHaveValueAsync("Gasthof Goldener Hirsch");
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    [InlineData("contrastBlack")]
    public async Task The_pane_beside_a_document_is_accessible_and_fits(string theme)
    {
        var word = await WordPage.OpenAsync(app, $"#app=word&size=narrow&theme={theme}");
        await word.OpenTemplateAsync(ThankYou);
        await word.ChooseRecipientAsync("goldener", "Gasthof Goldener Hirsch");
        await Expect(word.Pane.GetByText("Salzburg").First).ToBeVisibleAsync();
        foreach (var tab in (string[])["Brief", "Serienbrief", "Felder", "Vorlage"])
        {
            await word.GoToAsync(tab);
            await Expect(word.Pane.GetByRole(AriaRole.Tabpanel)).Not.ToBeEmptyAsync();
            await Expect(word.Pane.Locator("[aria-busy=true]")).ToHaveCountAsync(0);
            await word.ScreenshotAsync($"word-look-{theme}-{tab}");
            var problems = await word.AccessibilityProblemsAsync();
            Assert.True(problems.Count == 0, $"{tab}: {string.Join(Environment.NewLine, problems)}");
            Assert.False(await word.Pane.Locator("html").EvaluateAsync<bool>("html => html.scrollWidth > html.clientWidth"), $"{tab} scrolls sideways.");
        }
    }

    private Task AddCustomersAsync(string name, int count) => app.SaveAsync(db =>
    {
        for (var i = 1; i <= count; i++)
        {
            var customer = new Customer($"T{name[..2]}{i:0000}", app.Clock.GetUtcNow());
            customer.NameCompany($"{name} {i:00}");
            customer.MoveTo(new PostalAddress($"Gasse {i}", "1010", "Wien", "AT"));
            db.Add(customer);
        }
    });

    [GeneratedRegex(@"\d+ Felde?r? ohne Wert")]
    private static partial Regex MissingFields();

    [GeneratedRegex("^Briefanrede")]
    private static partial Regex LetterSalutation();

    [GeneratedRegex(@"\d+ bekannte")]
    private static partial Regex KnownFields();

    [GeneratedRegex(@"000 Briefe zusammenführen")]
    private static partial Regex MergeThousands();

    [GeneratedRegex("^Abgebrochen nach")]
    private static partial Regex Cancelled();
}
