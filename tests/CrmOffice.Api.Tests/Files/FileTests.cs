using System.Net;
using System.Net.Http.Headers;
using CrmOffice.Api.Features.Addresses;
using CrmOffice.Api.Features.Files;
using CrmOffice.Api.Features.History;
using CrmOffice.Api.Model;
using CrmOffice.Api.Shared.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmOffice.Api.Tests.Files;

public sealed class FileTests(FileTests.SmallFilesApp app) : IClassFixture<FileTests.SmallFilesApp>
{
    /// <summary>Takes files up to two megabytes, and AutoCAD's but no .zip.</summary>
    public sealed class SmallFilesApp : CrmApp
    {
        protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
        {
            ["Files:MaxBytes"] = "2000000",
            ["Files:Types:.skp"] = "application/x-sketchup",
            ["Files:Types:.zip"] = "",
        };
    }

    [Fact]
    public async Task A_file_comes_back_as_it_was_kept_and_stands_in_the_history()
    {
        var customer = await AddCustomerAsync("Gasthof Datei");
        var bytes = Bytes(1_500_000);
        var row = await UploadAsync(customer, "Grundriss Küche.dwg", bytes);
        using var response = await app.Http.GetAsync($"/api/files/{row.Id}/content");
        var history = await app.GetAsync<HistoryPage>($"/api/history/customer/{customer}?kinds=file");

        Assert.Equal((FileDocumentKind.Drawing, (long?)bytes.Length, true, "Eva Berger"), (row.Kind, row.Size, row.HasContent, row.AuthorName));
        Assert.Equal(bytes, await response.Content.ReadAsByteArrayAsync());
        Assert.Equal("Grundriss Küche.dwg", Assert.Single(history.Entries).Subject);
    }

    [Fact]
    public async Task A_download_is_always_saved_and_never_guessed_at()
    {
        var customer = await AddCustomerAsync("Gasthof Anhang");
        var row = await UploadAsync(customer, "Müller & Söhne.txt", "<script>alert(1)</script>"u8.ToArray(), "text/html");
        using var response = await app.Http.GetAsync($"/api/files/{row.Id}/content");

        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("Müller & Söhne.txt", response.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("text/plain", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }

    [Theory]
    [InlineData(FileContents.PieceSize)]
    [InlineData(FileContents.PieceSize - 1)]
    [InlineData(FileContents.PieceSize + 1)]
    [InlineData(3 * FileContents.PieceSize)]
    [InlineData(1)]
    public async Task Pieces_fit_together_at_every_size(int size)
    {
        var customer = await AddCustomerAsync($"Gasthof Größe {size}");
        var row = await UploadAsync(customer, "Daten.pdf", Bytes(size));

        Assert.Equal(Bytes(size), await app.Http.GetByteArrayAsync($"/api/files/{row.Id}/content"));
    }

    [Fact]
    public async Task Too_large_empty_and_refused_files_are_told_apart()
    {
        var customer = await AddCustomerAsync("Gasthof Grenze");

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "too_large"), await RefusalAsync(customer, "Groß.pdf", 2_000_001));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "too_large"), await RefusalAsync(customer, "Riesig.pdf", 5_000_000));
        Assert.Equal((HttpStatusCode.BadRequest, "file_empty"), await RefusalAsync(customer, "Leer.pdf", 0));
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "file_type_refused"), await RefusalAsync(customer, "Virus.exe", 10));
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "file_type_refused"), await RefusalAsync(customer, "Brief.docx.js", 10));
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "file_type_refused"), await RefusalAsync(customer, "Ohne Endung", 10));
        Assert.Equal((HttpStatusCode.NotFound, "not_found"), await RefusalAsync(987_654, "Brief.docx", 10));
        Assert.Equal(0, (await ListAsync($"partyId={customer}")).Total);
    }

    [Fact]
    public async Task The_settings_add_types_and_take_them_away()
    {
        var customer = await AddCustomerAsync("Gasthof Typ");
        var row = await UploadAsync(customer, "Küche.SKP", Bytes(10));

        using var form = Form(customer, "Foto.skp", Bytes(10));
        form.Add(new StringContent("attachment"), "kind");
        using var response = await app.Http.PostAsync("/api/files", form);

        Assert.Equal("Küche.SKP", row.FileName);
        Assert.Equal(FileDocumentKind.Attachment, (await CrmApp.ReadAsync<FileRow>(response)).Kind);
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "file_type_refused"), await RefusalAsync(customer, "Alles.zip", 10));
    }

    [Fact]
    public async Task A_hostile_name_is_cleaned()
    {
        var customer = await AddCustomerAsync("Gasthof Name");
        var row = await UploadAsync(customer, @"..\..\windows\Brief" + "\u202E" + "xcod.pdf", Bytes(10));

        Assert.Equal("Briefxcod.pdf", row.FileName);
    }

    [Fact]
    public async Task The_list_is_newest_first_and_filtered_sorted_and_paged()
    {
        var customer = await AddCustomerAsync("Gasthof Liste");
        await UploadAsync(customer, "Älteste.docx", Bytes(30));
        await UploadAsync(customer, "Zeichnung.dxf", Bytes(10));
        await UploadAsync(customer, "Preise.xlsx", Bytes(20));

        Assert.Equal(["Preise.xlsx", "Zeichnung.dxf", "Älteste.docx"], await NamesAsync($"partyId={customer}"));
        Assert.Equal(["Älteste.docx", "Preise.xlsx", "Zeichnung.dxf"], await NamesAsync($"partyId={customer}&sort=fileName"));
        Assert.Equal(["Älteste.docx", "Preise.xlsx", "Zeichnung.dxf"], await NamesAsync($"partyId={customer}&sort=size&descending=true"));
        Assert.Equal(["Zeichnung.dxf"], await NamesAsync($"partyId={customer}&kind=drawing"));
        Assert.Equal(["Zeichnung.dxf"], await NamesAsync($"partyId={customer}&limit=1&offset=1"));
        Assert.Empty(await NamesAsync($"partyId={customer}&authorId=987654"));
        Assert.Equal(3, (await NamesAsync($"partyId={customer}&sort=author")).Count);
        Assert.Equal(3, (await NamesAsync($"partyId={customer}&sort=kind")).Count);
    }

    [Fact]
    public async Task The_list_is_exported_as_csv()
    {
        var customer = await AddCustomerAsync("Gasthof Export");
        await UploadAsync(customer, "=HYPERLINK(1).pdf", Bytes(10));
        var csv = await app.Http.GetStringAsync($"/api/files/export?partyId={customer}");

        Assert.Contains("'=HYPERLINK(1).pdf;Sonstiges;2026-03-02 10:00;Eva Berger;;;10", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_without_content_says_so()
    {
        var customer = await AddCustomerAsync("Gasthof Muster");
        await app.SaveAsync(db => db.Add(new FileDocument(customer, FileDocumentKind.Letter, "Alt.docx", app.Clock.GetUtcNow(), 1)));
        var row = Assert.Single((await ListAsync($"partyId={customer}")).Rows);
        using var response = await app.Http.GetAsync($"/api/files/{row.Id}/content");

        Assert.False(row.HasContent);
        Assert.Equal((HttpStatusCode.NotFound, "file_content_missing"), (response.StatusCode, await CrmApp.CodeAsync(response)));
    }

    [Fact]
    public async Task A_file_of_a_lead_that_became_a_customer_goes_to_the_customer()
    {
        var customer = await AddCustomerAsync("Gasthof Neu");
        var lead = await app.PostAsync<LeadView>("/api/leads", new { partyKind = "company", companyName = "Gasthof Alt", origin = "infoRequest" });
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<Data.CrmDb>();
            (await db.Leads.SingleAsync(l => l.Id == lead.PartyId)).BecomeCustomer(customer);
            await db.SaveChangesAsync();
        }

        Assert.Equal(customer, (await UploadAsync(lead.PartyId, "Brief.docx", Bytes(10))).PartyId);
    }

    [Fact]
    public async Task A_sales_document_of_somebody_else_is_refused()
    {
        var customer = await AddCustomerAsync("Gasthof Beleg");
        using var form = Form(customer, "Brief.docx", Bytes(10));
        form.Add(new StringContent("987654"), "salesDocumentId");
        using var response = await app.Http.PostAsync("/api/files", form);

        Assert.Equal((HttpStatusCode.BadRequest, "validation_failed"), (response.StatusCode, await CrmApp.CodeAsync(response)));
    }

    private async Task<int> AddCustomerAsync(string name) =>
        (await app.PostAsync<CustomerView>("/api/customers", new { partyKind = "company", companyName = name })).PartyId;

    private async Task<FileRow> UploadAsync(int partyId, string name, byte[] bytes, string type = "application/octet-stream")
    {
        using var form = Form(partyId, name, bytes, type);
        using var response = await app.Http.PostAsync("/api/files", form);
        return await CrmApp.ReadAsync<FileRow>(response);
    }

    private async Task<(HttpStatusCode, string?)> RefusalAsync(int partyId, string name, int size)
    {
        using var form = Form(partyId, name, Bytes(size));

        // The client waits for the server's consent before it sends the file.
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/files") { Content = form, Headers = { ExpectContinue = true } };
        using var response = await app.Http.SendAsync(request);
        return (response.StatusCode, await CrmApp.CodeAsync(response));
    }

    private Task<FileList> ListAsync(string query) => app.GetAsync<FileList>($"/api/files?{query}");

    private async Task<List<string>> NamesAsync(string query) => [.. (await ListAsync(query)).Rows.Select(row => row.FileName)];

    private static MultipartFormDataContent Form(int partyId, string name, byte[] bytes, string type = "application/octet-stream")
    {
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue(type);
        file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"file\"; filename*=UTF-8''{Uri.EscapeDataString(name)}");
        return new MultipartFormDataContent
        {
            { new StringContent(partyId.ToString(System.Globalization.CultureInfo.InvariantCulture)), "partyId" },
            file,
        };
    }

    private static byte[] Bytes(int size)
    {
        var bytes = new byte[size];
        new Random(size).NextBytes(bytes);
        return bytes;
    }
}
