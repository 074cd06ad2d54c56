using System.Net;
using System.Net.Http.Json;
using CrmOffice.Api.Data;
using CrmOffice.Api.Features.Letters;
using CrmOffice.Api.Features.Letters.Templates;
using CrmOffice.Api.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CrmOffice.Api.Tests.Letters;

public sealed class TemplateTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task An_imported_template_is_checked_listed_and_comes_back()
    {
        var document = Docx.Of("«Anschrift»", "«Briefanrede», Ihre «Schuhgröße»");
        using var response = await app.Http.ImportAsync(document, fileName: "Schuhbrief.docx");
        var imported = await CrmApp.ReadAsync<ImportedTemplate>(response);
        var listed = (await app.GetAsync<List<WordTemplateView>>("/api/letters/templates?language=de")).Single(t => t.Id == imported.Template.Id);
        var content = await app.Http.GetByteArrayAsync($"/api/letters/templates/{imported.Template.Id}/content");

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal(("Schuhbrief", 1, "Eva Berger", false), (listed.Name, listed.Version, listed.ChangedBy, listed.IsBuiltIn));
        Assert.Equal(["Anschrift", "Briefanrede", "Schuhgröße"], listed.Fields);
        Assert.Equal(["Schuhgröße"], listed.UnknownFields);
        Assert.Equal(["Anschrift", "Briefanrede"], imported.Check.Known);
        Assert.Equal("unknown_fields", Assert.Single(imported.Check.Warnings).Code);
        Assert.Equal(document, content);
        Assert.DoesNotContain(await app.GetAsync<List<WordTemplateView>>("/api/letters/templates?language=en"), t => t.Id == listed.Id);
    }

    [Fact]
    public async Task Versions_are_kept_and_the_newest_is_used()
    {
        var template = await app.ImportedAsync("Fassungen", "Alt «Ort»");
        using var response = await app.Http.ImportAsync(Docx.Of("Neu «PLZ»"), address: $"/api/letters/templates/{template.Id}/versions");
        var newer = (await CrmApp.ReadAsync<ImportedTemplate>(response)).Template;
        var versions = await app.GetAsync<List<WordTemplateVersionView>>($"/api/letters/templates/{template.Id}/versions");
        var first = await app.Http.GetByteArrayAsync($"/api/letters/templates/{template.Id}/content?version=1");

        Assert.Equal((2, "PLZ"), (newer.Version, Assert.Single(newer.Fields)));
        Assert.NotEqual(template.Etag, newer.Etag);
        Assert.Equal([2, 1], versions.Select(v => v.Version));
        Assert.StartsWith("Alt", Docx.TextOf(first)[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_word_document_is_refused_with_the_reason()
    {
        Assert.Equal((422, "template_unreadable"), await RefusalAsync("no zip at all"u8.ToArray()));
        Assert.Equal((422, "template_unreadable"), await RefusalAsync(Docx.Zip(("a.txt", "text"))));
        Assert.Equal((400, "file_empty"), await RefusalAsync([]));
        Assert.Equal((415, "file_type_refused"), await RefusalAsync(Docx.Of("x"), "Vorlage.exe"));
        Assert.Equal((422, "template_unreadable"), await RefusalAsync(Docx.Of([.. Enumerable.Repeat("x", 3)])[..^100]));
        using var response = await app.Http.ImportAsync("no zip"u8.ToArray());
        Assert.Equal("notAWordDocument", (await response.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>()).GetProperty("reason").GetString());
    }

    [Fact]
    public async Task Checking_stores_nothing()
    {
        var before = await app.ReadAsync(db => db.WordTemplates.CountAsync());
        using var response = await app.Http.ImportAsync(Docx.Of("Kein Feld"), address: "/api/letters/templates/check");
        var check = await CrmApp.ReadAsync<TemplateCheck>(response);

        Assert.Equal("no_fields", Assert.Single(check.Warnings).Code);
        Assert.Equal(before, await app.ReadAsync(db => db.WordTemplates.CountAsync()));
    }

    [Fact]
    public async Task A_template_is_renamed_and_taken_out_of_the_list()
    {
        var template = await app.ImportedAsync("Vorher", "«Ort»");
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/letters/templates/{template.Id}")
        {
            Content = JsonContent.Create(new { name = "Nachher", language = "en", purpose = "thankYou" }),
        };
        request.Headers.IfMatch.ParseAdd(template.Etag);
        using var response = await app.Http.SendAsync(request);
        var renamed = await CrmApp.ReadAsync<WordTemplateView>(response);
        using var stale = await DeleteAsync(template.Id, template.Etag);
        using var deleted = await DeleteAsync(template.Id, renamed.Etag);

        Assert.Equal(("Nachher", LetterLanguage.En, LetterPurpose.ThankYou), (renamed.Name, renamed.Language, renamed.Purpose));
        Assert.Equal((HttpStatusCode.PreconditionFailed, HttpStatusCode.NoContent), (stale.StatusCode, deleted.StatusCode));
        Assert.DoesNotContain(await app.GetAsync<List<WordTemplateView>>("/api/letters/templates"), t => t.Id == template.Id);
    }

    [Fact]
    public async Task Templates_are_made_by_marketing_and_administrators()
    {
        await app.SaveAsync(db => db.AddRange(Employee("M-30", EmployeeRoles.Sales), Employee("M-31", EmployeeRoles.Marketing)));
        using var seller = app.As("M-30");
        using var marketer = app.As("M-31");
        using var refused = await seller.ImportAsync(Docx.Of("x"));
        using var check = await seller.ImportAsync(Docx.Of("x"), address: "/api/letters/templates/check");
        using var taken = await marketer.ImportAsync(Docx.Of("x"), "Von Marketing");

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.OK, HttpStatusCode.Created), (refused.StatusCode, check.StatusCode, taken.StatusCode));
    }

    [Fact]
    public async Task Built_in_templates_come_once_follow_the_product_and_leave_the_companys_own_alone()
    {
        var seeding = app.Services.GetServices<IHostedService>().OfType<BuiltInTemplates>().Single();
        var one = Docx.Of("Eins «Ort»");
        await PutAsync(one);
        await PutAsync(one);
        var first = await FindAsync();
        await PutAsync(Docx.Of("Zwei «Ort»"));
        var second = await FindAsync();
        using var response = await app.Http.ImportAsync(Docx.Of("Unsere «Ort»"), address: $"/api/letters/templates/{first.Id}/versions");
        await PutAsync(Docx.Of("Drei «Ort»"));
        var own = await FindAsync();

        Assert.Equal((1, true, "Dankschreiben", LetterPurpose.ThankYou), (first.Version, first.IsBuiltIn, first.Name, first.Purpose));
        Assert.Equal((2, true), (second.Version, second.IsBuiltIn));
        Assert.Equal((3, false), (own.Version, own.IsBuiltIn));

        async Task PutAsync(byte[] content)
        {
            await using var scope = app.Services.CreateAsyncScope();
            await seeding.PutAsync(scope.ServiceProvider.GetRequiredService<CrmDb>(), "thank-you.test", content, CancellationToken.None);
        }

        async Task<WordTemplateView> FindAsync()
        {
            var id = await app.ReadAsync(db => db.WordTemplates.Where(t => t.BuiltInKey == "thank-you.test").Select(t => t.Id).SingleAsync());
            return await app.GetAsync<WordTemplateView>($"/api/letters/templates/{id}");
        }
    }

    private async Task<HttpResponseMessage> DeleteAsync(int id, string etag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, $"/api/letters/templates/{id}");
        request.Headers.IfMatch.ParseAdd(etag);
        return await app.Http.SendAsync(request);
    }

    private static Employee Employee(string number, EmployeeRoles roles)
    {
        var employee = new Employee(number, DateTimeOffset.UnixEpoch);
        employee.NamePerson("Test", number);
        employee.Employ(isSalesperson: false, roles);
        return employee;
    }

    private async Task<(int, string?)> RefusalAsync(byte[] document, string fileName = "Vorlage.docx")
    {
        using var response = await app.Http.ImportAsync(document, fileName: fileName);
        return ((int)response.StatusCode, await CrmApp.CodeAsync(response));
    }
}
