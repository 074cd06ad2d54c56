using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Xml.Linq;
using CrmOffice.Api.Features.Addresses;
using CrmOffice.Api.Features.History;
using CrmOffice.Api.Features.Letters;
using CrmOffice.Api.Model;
using CrmOffice.Api.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Tests.Letters;

public sealed class MergeTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task A_merge_gives_one_document_in_the_order_of_the_selection_and_enters_mailings()
    {
        var (anna, berta) = (await app.AddCustomerAsync("Zur Anna", "Weg 1"), await app.AddCustomerAsync("Zur Berta", "Weg 2"));
        var homeless = await app.AddCustomerAsync("Ohne Adresse", null);
        var template = await app.ImportedAsync("Ostern", "An «Firma»: «Briefanrede»");
        var job = await MergeAsync(new { templateId = template.Id, selection = new { partyIds = new[] { berta, homeless, anna } }, output = "document", recordInteractions = true, topic = "Osteraktion" });
        var ended = await app.EndedAsync(job.Id);
        var document = await app.Http.GetByteArrayAsync($"/api/jobs/{job.Id}/result");
        var history = await app.GetAsync<HistoryPage>($"/api/history/customer/{anna}?kinds=interaction");
        var customer = await app.GetAsync<CustomerView>($"/api/customers/{anna}");

        Assert.Equal((JobState.Completed, 2, (int?)2), (ended.State, ended.Done, ended.Total));
        Assert.Equal((2, 2, 2), (ended.Result!.Counts["recipients"], ended.Result.Counts["letters"], ended.Result.Counts["interactions"]));
        Assert.Equal(new JobExclusion("noPostalAddress", 1), Assert.Single(ended.Result.Excluded));
        Assert.Equal("Ostern 2026-03-02.docx", ended.Result.FileName);
        Assert.Equal(
            ["An Zur Berta: Sehr geehrte Damen und Herren", "An Zur Anna: Sehr geehrte Damen und Herren"],
            Docx.TextOf(document).Where(p => p.Length > 0));
        Assert.Equal(("Osteraktion", "mailing"), (Assert.Single(history.Entries).Subject, history.Entries[0].Subtype));
        Assert.Equal((0, null), (customer.ContactCount, customer.LastContactAt));
    }

    [Fact]
    public async Task A_merge_gives_a_file_for_each_recipient()
    {
        var first = await app.AddCustomerAsync("Müller/Söhne: \"Öle\"", "Gasse 1");
        var second = await app.AddCustomerAsync("Huber", "Gasse 2");
        var job = await MergeAsync(new { document = Docx.Of("«Firma»"), selection = new { partyIds = new[] { first, second } }, output = "files" });
        var ended = await app.EndedAsync(job.Id);
        using var zip = new ZipArchive(await app.Http.GetStreamAsync($"/api/jobs/{job.Id}/result"));

        Assert.Equal("Serienbrief 2026-03-02.zip", ended.Result!.FileName);
        Assert.Equal(["0001 Müller-Söhne_ _Öle_.docx", "0002 Huber.docx"], zip.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal));
        Assert.False(ended.Result.Counts.ContainsKey("interactions"));
        Assert.Equal(0, await app.ReadAsync(db => db.Interactions.CountAsync(i => i.PartyId == first)));
    }

    [Fact]
    public async Task A_list_of_many_pages_is_merged_whole()
    {
        await AddManyAsync("Viele", 600);
        var job = await MergeAsync(new { document = Docx.Of("«Firma»"), selection = new { list = "customers", filter = new { name = "Viele" } }, output = "document", recordInteractions = true });
        var ended = await app.EndedAsync(job.Id);
        var text = Docx.TextOf(await app.Http.GetByteArrayAsync($"/api/jobs/{job.Id}/result")).Where(p => p.Length > 0).ToList();

        Assert.Equal(600, ended.Result!.Counts["letters"]);
        Assert.Equal((600, "Viele 0000", "Viele 0599"), (text.Count, text[0], text[^1]));
        Assert.Equal(600, await app.ReadAsync(db => db.Interactions.CountAsync(i => i.Topics == "Serienbrief")));
    }

    [Fact]
    public async Task A_cancelled_merge_leaves_nothing_behind()
    {
        await AddManyAsync("Abbruch", 3_000);
        var job = await MergeAsync(new { document = Docx.Of("«Firma»"), selection = new { list = "customers", filter = new { name = "Abbruch" } }, output = "document", recordInteractions = true, topic = "Nie" });
        await app.PostAsync<JobView>($"/api/jobs/{job.Id}/cancel", new { });
        var ended = await app.EndedAsync(job.Id);
        using var result = await app.Http.GetAsync($"/api/jobs/{job.Id}/result");

        Assert.Equal(JobState.Cancelled, ended.State);
        Assert.Equal(HttpStatusCode.NotFound, result.StatusCode);
        Assert.Equal(0, await app.ReadAsync(db => db.Interactions.CountAsync(i => i.Topics == "Nie")));
    }

    [Fact]
    public async Task A_merge_for_nobody_fails_and_says_so()
    {
        var homeless = await app.AddCustomerAsync("Auch ohne", null);
        var job = await MergeAsync(new { document = Docx.Of("«Firma»"), selection = new { partyIds = new[] { homeless } }, output = "document" });
        var ended = await app.EndedAsync(job.Id);

        Assert.Equal((JobState.Failed, "no_recipients"), (ended.State, ended.Problem!.Code));
    }

    [Fact]
    public async Task An_unreadable_letter_is_refused_at_once()
    {
        using var response = await app.Http.PostAsJsonAsync(
            "/api/letters/merge", new { document = "nothing"u8.ToArray(), selection = new { partyIds = new[] { 1 } }, output = "document" });

        Assert.Equal((422, "template_unreadable"), ((int)response.StatusCode, await CrmApp.CodeAsync(response)));
    }

    [Fact]
    public async Task A_letter_without_fields_is_merged_only_where_the_same_for_all_is_wanted()
    {
        var first = await app.AddCustomerAsync("Gleich Eins", "Zeile 1");
        var second = await app.AddCustomerAsync("Gleich Zwei", "Zeile 2");
        var selection = new { partyIds = new[] { first, second } };
        using var refused = await app.Http.PostAsJsonAsync(
            "/api/letters/merge", new { document = Docx.Of("Einladung"), selection, output = "document", recordInteractions = true });
        var job = await MergeAsync(new { document = Docx.Of("Einladung"), selection, output = "document", sameForAll = true });
        var ended = await app.EndedAsync(job.Id);

        Assert.Equal((409, "letter_without_fields"), ((int)refused.StatusCode, await CrmApp.CodeAsync(refused)));
        Assert.Equal(2, ended.Result!.Counts["letters"]);
        Assert.Equal(0, await app.ReadAsync(db => db.Interactions.CountAsync(i => i.PartyId == first)));
    }

    [Fact]
    public async Task Each_letter_can_be_looked_at_before()
    {
        var first = await app.AddCustomerAsync("Vorschau Eins", "Allee 1");
        var homeless = await app.AddCustomerAsync("Vorschau Ohne", null);
        var second = await app.AddCustomerAsync("Vorschau Zwei", "Allee 2", person: new { salutation = "mr", lastName = "Maier" });
        var selection = new { partyIds = new[] { first, homeless, second } };
        var preview = await app.PostAsync<LetterPreview>("/api/letters/preview", new { document = Docx.Of("«Firma», «Briefanrede»"), selection, index = 1 });
        using var beyond = await app.Http.PostAsJsonAsync("/api/letters/preview", new { document = Docx.Of("«Firma»"), selection, index = 2 });

        Assert.Equal((1, 2, second, "Maier"), (preview.Index, preview.Total, preview.Recipient.PartyId, preview.Recipient.PersonName));
        Assert.Equal(["Vorschau Zwei, Sehr geehrter Herr Maier"], Docx.TextOf(preview.Document));
        Assert.Equal("validation_failed", await CrmApp.CodeAsync(beyond));
    }

    [Fact]
    public async Task Recipients_are_exported_for_words_own_merge()
    {
        var first = await app.AddCustomerAsync("=HYPERLINK(\"x\")", "Ring; 1");
        var second = await app.AddCustomerAsync("Export Zwei", "Ring 2");
        var selection = new { partyIds = new[] { first, second } };
        using var csv = await app.Http.PostAsJsonAsync("/api/letters/export", new { document = Docx.Of("«Firma» «Strasse» «Datum» «Schuhgröße» «Firma»"), selection, format = "csv" });
        var bytes = await csv.Content.ReadAsByteArrayAsync();
        using var all = await app.Http.PostAsJsonAsync("/api/letters/export", new { selection, format = "csv", language = "en" });

        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        Assert.Equal(
            "Firma;Strasse;Datum\r\n\"'=HYPERLINK(\"\"x\"\")\";\"Ring; 1\";02.03.2026\r\nExport Zwei;Ring 2;02.03.2026\r\n",
            Encoding.UTF8.GetString(bytes[3..]));
        Assert.StartsWith("Address;LetterSalutation;Number;", await all.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_workbook_has_text_cells_only()
    {
        var customer = await app.AddCustomerAsync("=1+1 <&>", "Ring 3");
        using var response = await app.Http.PostAsJsonAsync(
            "/api/letters/export", new { document = Docx.Of("«Firma» «PLZ»"), selection = new { partyIds = new[] { customer } }, format = "xlsx" });
        using var zip = new ZipArchive(await response.Content.ReadAsStreamAsync());
        using var sheet = zip.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        XNamespace main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var cells = XDocument.Load(sheet).Descendants(main + "c").ToList();

        Assert.EndsWith(".xlsx", response.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
        Assert.All(cells, c => Assert.Equal("inlineStr", (string?)c.Attribute("t")));
        Assert.Equal(["Firma", "PLZ", "=1+1 <&>", "5020"], cells.Select(c => c.Value));
    }

    private Task<JobView> MergeAsync(object request) => app.PostAsync<JobView>("/api/letters/merge", request);

    private Task AddManyAsync(string name, int count) => app.SaveAsync(db => db.AddRange(Enumerable.Range(0, count).Select(i =>
    {
        var customer = new Customer($"{name}-{i}", app.Clock.GetUtcNow());
        customer.NameCompany($"{name} {i:0000}");
        customer.MoveTo(new PostalAddress($"Straße {i}", "5020", "Salzburg", "AT"));
        return customer;
    })));
}
