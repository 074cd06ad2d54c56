using System.Globalization;
using System.Text;
using CrmOffice.Api.Features.Import.Reporting;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Tests.Import;

public sealed class ImportErrorTests : IAsyncLifetime
{
    private readonly ImportDatabase database = new();

    public ValueTask InitializeAsync() => database.InitializeAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Theory]
    [InlineData("Kunden.csv", "12.500,00", "12.50,00", 2L, "Kreditlimit", ImportErrorReason.NotANumber)]
    [InlineData("Kunden.csv", "12.500,00", "12500.00", 2L, "Kreditlimit", ImportErrorReason.NotANumber)]
    [InlineData("Kunden.csv", "12.500,00", "-1", 2L, "Kreditlimit", ImportErrorReason.NumberOutOfRange)]
    [InlineData("Kunden.csv", "12.500,00", "1,005", 2L, "Kreditlimit", ImportErrorReason.TooManyDecimals)]
    [InlineData("Kunden.csv", ";J;\r\n", ";vielleicht;\r\n", 3L, "Werbesperre", ImportErrorReason.NotYesOrNo)]
    [InlineData("Kunden.csv", "Deutschland", "Kroatien", 4L, "Land", ImportErrorReason.ValueNotInMap)]
    [InlineData("Kunden.csv", "info@etage.example", "info(at)etage", 6L, "E-Mail", ImportErrorReason.NotAnEmailAddress)]
    [InlineData("Kunden.csv", ";8010;", ";8010 Graz an der schönen Mur;", 2L, "PLZ", ImportErrorReason.ValueTooLong)]
    [InlineData("Kunden.csv", "K103;", "K101;", 6L, "Kundennr", ImportErrorReason.DuplicateKey)]
    [InlineData("Kunden.csv", "K103;", ";", 6L, "Kundennr", ImportErrorReason.ValueMissing)]
    [InlineData("Kunden.csv", "Étage Möbel SA", "", 6L, "Firma", ImportErrorReason.NameMissing)]
    [InlineData("Kunden.csv", "ATU98765432;7;", "ATU98765432;99;", 2L, "Betreuer", ImportErrorReason.ReferenceUnknown)]
    [InlineData("Kunden.csv", "Rue du Lac;", "Rue du Lac;;", 6L, null, ImportErrorReason.FieldCountWrong)]
    [InlineData("Kunden.csv", "Rue du Lac", "\"Rue du Lac", 6L, "Straße", ImportErrorReason.QuoteNotClosed)]
    [InlineData("Kunden.csv", "Rue du Lac", "Rue \"du\" Lac", 6L, "Straße", ImportErrorReason.QuoteMisplaced)]
    [InlineData("Kunden.csv", "Rue du Lac", "\"Rue\" du Lac", 6L, "Straße", ImportErrorReason.QuoteMisplaced)]
    [InlineData("Kunden.csv", "Kreditlimit", "Limit", 1L, "Kreditlimit", ImportErrorReason.ColumnMissing)]
    [InlineData("Kunden.csv", "Zusatz", "Firma", 1L, "Firma", ImportErrorReason.ColumnTwice)]
    [InlineData("Interessenten.csv", ",AT,infoRequest", ",UK,infoRequest", 2L, "Land", ImportErrorReason.NotACountry)]
    [InlineData("Interessenten.csv", "infoRequest", "Messe", 2L, "Herkunft", ImportErrorReason.NotAChoice)]
    [InlineData("Belege.csv", "10.02.2025", "30.02.2025", 3L, "Datum", ImportErrorReason.NotADate)]
    [InlineData("Belege.csv", "10.02.2025", "2025-02-10", 3L, "Datum", ImportErrorReason.NotADate)]
    [InlineData("Belege.csv", ";K101;", ";K999;", 6L, "Kunde", ImportErrorReason.ReferenceUnknown)]
    [InlineData("Belege.csv", ";R25-01;", ";R99;", 7L, "Bezug", ImportErrorReason.ReferenceUnknown)]
    [InlineData("Belege.csv", "2025-002;", "2025-001;", 3L, "BelegNr", ImportErrorReason.DuplicateKey)]
    [InlineData("Positionen.csv", "R25-02;1;P-A3", "R25-02;1;P-A9", 7L, "Artikel", ImportErrorReason.ReferenceUnknown)]
    [InlineData("Positionen.csv", "R25-02;1;P-A3", "R25-02;1;", 7L, "Artikel", ImportErrorReason.LineTextMissing)]
    [InlineData("Positionen.csv", "G25-01;1;", "G25-99;1;", 9L, "Beleg", ImportErrorReason.LineDocumentUnknown)]
    [InlineData("Positionen.csv", "R25-02;1;P-A3;;1,5;1.009,90;", "R25-02;1;P-A3;;9.999.999;9.999.999;", 7L, "Preis", ImportErrorReason.LineAmountTooLarge)]
    [InlineData("Positionen.csv", "33,33", "101", 6L, "Rabatt", ImportErrorReason.NumberOutOfRange)]
    public async Task A_broken_line_names_file_line_column_and_reason_and_nothing_of_the_file_is_imported(
        string file, string old, string replacement, long line, string? column, ImportErrorReason reason)
    {
        database.Edit(file, old, replacement);
        var report = await database.ImportAsync();

        var broken = report.Files.Single(f => f.File == file);
        var error = broken.Errors[0];
        Assert.Equal((line, column, reason), (error.Line, error.Column, error.Reason));
        Assert.Empty(broken.Counts);
        Assert.True(report.HasErrors);

        // No other file is blamed for it.
        Assert.Equal([file], report.Files.Where(f => f.ErrorCount > 0).Select(f => f.File));
        Assert.Equal(3, await database.ReadAsync(db => db.Employees.CountAsync()));
    }

    [Fact]
    public async Task What_depends_on_a_broken_file_waits_and_the_rest_is_imported()
    {
        database.Edit("Kunden.csv", "12.500,00", "viel");
        var report = await database.ImportAsync();

        Assert.Equal(
            ["Ansprechpartner.csv", "Belege.csv", "Positionen.csv"],
            report.Files.Where(f => f.WaitsFor.SequenceEqual(["Kunden.csv"])).Select(f => f.File).Order());
        Assert.Equal(0, await database.ReadAsync(db => db.Customers.CountAsync()));
        Assert.Equal(0, await database.ReadAsync(db => db.SalesDocuments.CountAsync()));
        Assert.Equal(3, await database.ReadAsync(db => db.Articles.CountAsync()));
        Assert.Equal(2, await database.ReadAsync(db => db.Leads.CountAsync()));
    }

    [Fact]
    public async Task Documents_are_not_imported_without_their_lines()
    {
        database.Edit("Positionen.csv", "33,33", "ein Drittel");
        var report = await database.ImportAsync();

        Assert.Equal(["Positionen.csv"], report.Files.Single(f => f.File == "Belege.csv").WaitsFor);
        Assert.Equal(0, await database.ReadAsync(db => db.SalesDocuments.CountAsync()));
        Assert.Equal(4, await database.ReadAsync(db => db.Customers.CountAsync()));
    }

    [Fact]
    public async Task All_errors_are_counted_and_the_first_hundred_listed()
    {
        var lines = Enumerable.Range(1, 250).Select(i => $"{i};");
        await File.WriteAllLinesAsync(Path.Combine(database.Folder, "Warengruppen.csv"), ["Gruppe;Bezeichnung", .. lines], TestContext.Current.CancellationToken);
        var report = await database.ImportAsync();

        var groups = report.Files.Single(f => f.File == "Warengruppen.csv");
        Assert.Equal(250, groups.ErrorCount);
        Assert.Equal(Enumerable.Range(2, 100).Select(i => (long?)i), groups.Errors.Select(e => e.Line));
    }

    [Fact]
    public async Task Several_errors_of_one_line_are_all_listed()
    {
        database.Edit("Artikel.csv", ";4,90;3,10;20;x", ";viel;wenig;20;x");
        var report = await database.ImportAsync();

        Assert.Equal(["VK", "EK"], report.Files.Single(f => f.File == "Artikel.csv").Errors.Select(e => e.Column));
    }

    [Fact]
    public async Task A_file_in_windows_1252_read_as_utf_8_is_noticed_at_its_umlauts()
    {
        database.Edit("kroell.json", "windows-1252", "utf-8");
        var report = await database.ImportAsync();

        var error = report.Files.Single(f => f.File == "Mitarbeiter.csv").Errors[0];
        Assert.Equal((2L, "Vorname", ImportErrorReason.CharacterNotInEncoding), (error.Line, error.Column, error.Reason));
        Assert.Equal(0, await database.ReadAsync(db => db.Employees.CountAsync()));
    }

    [Fact]
    public async Task A_file_in_utf_8_read_as_windows_1252_is_noticed()
    {
        await File.WriteAllTextAsync(Path.Combine(database.Folder, "Warengruppen.csv"), "Gruppe;Bezeichnung\n10;Schreibgeräte\n", new UTF8Encoding(false), TestContext.Current.CancellationToken);
        var report = await database.ImportAsync();

        Assert.Equal(ImportErrorReason.FileIsUtf8, report.Files.Single(f => f.File == "Warengruppen.csv").Errors.Single().Reason);
    }

    [Fact]
    public async Task A_byte_order_mark_wins_over_the_profile()
    {
        await File.WriteAllTextAsync(Path.Combine(database.Folder, "Warengruppen.csv"), "Gruppe;Bezeichnung\n10;Papier\n20;Schreibgeräte\n", new UTF8Encoding(true), TestContext.Current.CancellationToken);
        Assert.False((await database.ImportAsync()).HasErrors);

        Assert.Equal("Schreibgeräte", await database.ReadAsync(db => db.ArticleGroups.Where(g => g.Number == "20").Select(g => g.Name).SingleAsync()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\r\n\r\n")]
    public async Task An_empty_file_is_an_error(string content)
    {
        await File.WriteAllTextAsync(Path.Combine(database.Folder, "Warengruppen.csv"), content, TestContext.Current.CancellationToken);
        var report = await database.ImportAsync();

        Assert.Equal(ImportErrorReason.FileEmpty, report.Files.Single(f => f.File == "Warengruppen.csv").Errors.Single().Reason);
        Assert.Equal(["Warengruppen.csv"], report.Files.Single(f => f.File == "Artikel.csv").WaitsFor);
    }

    [Fact]
    public async Task A_file_with_nothing_but_its_header_is_fine()
    {
        await File.WriteAllTextAsync(Path.Combine(database.Folder, "Interessenten.csv"), "Nr,Firma,Ort,Land,Herkunft\r\n", TestContext.Current.CancellationToken);
        var report = await database.ImportAsync();

        Assert.False(report.HasErrors);
        Assert.Equal(new RecordCounts("leads", 0, 0, 0), report.Files.Single(f => f.File == "Interessenten.csv").Counts.Single());
    }

    [Fact]
    public async Task A_missing_file_is_an_error()
    {
        File.Delete(Path.Combine(database.Folder, "Lieferanten.csv"));
        var report = await database.ImportAsync();

        Assert.Equal(ImportErrorReason.FileMissing, report.Files.Single(f => f.File == "Lieferanten.csv").Errors.Single().Reason);
        Assert.Equal(["Lieferanten.csv"], report.Files.Single(f => f.File == "Artikel.csv").WaitsFor);
    }

    [Fact]
    public async Task A_quote_that_is_never_closed_does_not_draw_a_large_file_into_memory()
    {
        var path = Path.Combine(database.Folder, "Warengruppen.csv");
        await File.AppendAllTextAsync(path, "30;\"offen\r\n" + string.Concat(Enumerable.Repeat("40;Hefte\r\n", 300_000)), TestContext.Current.CancellationToken);
        var report = await database.ImportAsync();

        var error = report.Files.Single(f => f.File == "Warengruppen.csv").Errors.Single();
        Assert.Equal((4L, ImportErrorReason.RecordTooLong), (error.Line, error.Reason));
    }

    [Theory]
    [InlineData("de-AT", "Kunden.csv, Zeile 2, Spalte Kreditlimit: „viel“ ist keine Zahl (Dezimaltrennzeichen „,“).")]
    [InlineData("", "Kunden.csv, Zeile 2, Spalte Kreditlimit: „viel“ ist keine Zahl (Dezimaltrennzeichen „,“).")]
    [InlineData("en-GB", "Kunden.csv, line 2, column Kreditlimit: 'viel' is no number (decimal separator ',').")]
    public async Task The_report_speaks_german_or_english(string culture, string sentence)
    {
        database.Edit("Kunden.csv", "12.500,00", "viel");
        var text = new StringWriter();
        ImportReportText.Write(text, await database.ImportAsync(), CultureInfo.GetCultureInfo(culture));

        Assert.Contains(sentence, text.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    public void Every_reason_has_its_sentence(string culture)
    {
        var sentences = Enum.GetValues<ImportErrorReason>()
            .Select(reason => ImportTexts.Of(new ImportError("Datei.csv", 3, "Spalte", reason, "a", "b", "c"), CultureInfo.GetCultureInfo(culture)))
            .ToList();

        Assert.Equal(sentences.Count, sentences.Distinct().Count());
    }
}
