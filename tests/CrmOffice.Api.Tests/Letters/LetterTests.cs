using System.Net;
using System.Net.Http.Json;
using CrmOffice.Api.Features.Addresses;
using CrmOffice.Api.Features.Files;
using CrmOffice.Api.Features.Letters;
using CrmOffice.Api.Model;

namespace CrmOffice.Api.Tests.Letters;

public sealed class LetterTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static readonly object Anders = new { salutation = "ms", title = "Dr.", firstName = "Eva", lastName = "Anders", role = "Küche", isPrimary = true };

    [Fact]
    public async Task A_letter_is_filled_from_a_template_and_says_what_stayed()
    {
        var customer = await app.AddCustomerAsync("Gasthof Müller", person: Anders);
        var template = await app.ImportedAsync("Dank", "«Anschrift»", "«Briefanrede»,", "UID «UID», «Schuhgröße»", "«Datum»");
        var letter = await app.PostAsync<FilledLetter>("/api/letters/fill", new { templateId = template.Id, partyId = customer });
        var text = Docx.TextOf(letter.Document);

        Assert.Equal("Sehr geehrte Frau Dr. Anders,", text.Single(p => p.StartsWith("Sehr", StringComparison.Ordinal)));
        Assert.Contains("02.03.2026", text);
        Assert.Contains("«Schuhgröße»", string.Concat(text), StringComparison.Ordinal);
        Assert.Equal("Dank Gasthof Müller 2026-03-02.docx", letter.FileName);
        Assert.Equal(
            [LetterFieldState.Filled, LetterFieldState.Filled, LetterFieldState.Empty, LetterFieldState.Unknown, LetterFieldState.Filled],
            ((string[])["Anschrift", "Briefanrede", "UID", "Schuhgröße", "Datum"]).Select(name => letter.Fields.Single(f => f.Name == name).State));
    }

    [Fact]
    public async Task The_open_document_is_filled_with_values_for_this_once()
    {
        var customer = await app.AddCustomerAsync("Gasthof Offen");
        var letter = await app.PostAsync<FilledLetter>("/api/letters/fill", new
        {
            document = Docx.Of("«Firma», «Betreff», «Ort»"),
            partyId = customer,
            values = new Dictionary<string, string> { ["Betreff"] = "Ihr Anruf", ["Ort"] = "Hallein" },
        });

        Assert.Equal(["Gasthof Offen, Ihr Anruf, Hallein"], Docx.TextOf(letter.Document));
    }

    [Fact]
    public async Task Before_filling_the_values_are_listed_with_persons_and_address()
    {
        var customer = await app.AddCustomerAsync("Gasthof Werte", person: Anders);
        var other = await app.PostAsync<ContactPersonView>($"/api/parties/{customer}/contact-persons", new { salutation = "mr", lastName = "Zweiter" });
        var template = await app.ImportedAsync("Werte", "«Anschrift» «Ort» «ort» «UID» «Schuhgröße»");
        var proposed = await app.PostAsync<LetterValues>("/api/letters/values", new { templateId = template.Id, partyId = customer });
        var chosen = await app.PostAsync<LetterValues>("/api/letters/values", new { templateId = template.Id, partyId = customer, contactPersonId = other.Id, language = "en" });
        var nobody = await app.PostAsync<LetterValues>("/api/letters/values", new { templateId = template.Id, partyId = customer, withoutPerson = true });

        Assert.Equal(["Frau Dr. Eva Anders", "Herr Zweiter"], proposed.Persons.Select(p => p.Name));
        Assert.Equal("Gasthof Werte, Frau Dr. Eva Anders, Hauptstraße 1, 5020 Salzburg", proposed.RecipientLine);
        Assert.Equal(
            [("Anschrift", LetterFieldState.Filled), ("Ort", LetterFieldState.Filled), ("UID", LetterFieldState.Empty), ("Schuhgröße", LetterFieldState.Unknown)],
            proposed.Fields.Select(f => (f.Name, f.State)));
        Assert.Equal(("Salzburg", "UID-Nummer"), (proposed.Fields[1].Value, proposed.Fields[2].Label));
        Assert.Equal((other.Id, LetterLanguage.En, "Gasthof Werte, Mr Zweiter, Hauptstraße 1, 5020 Salzburg"), (chosen.ContactPersonId, chosen.Language, chosen.RecipientLine));
        Assert.Equal((null, "Gasthof Werte, Hauptstraße 1, 5020 Salzburg"), (nobody.ContactPersonId, nobody.RecipientLine));
    }

    [Fact]
    public async Task The_fields_of_a_document_and_of_a_complaint_are_filled()
    {
        var customer = await app.AddCustomerAsync("Gasthof Beleg");
        var quote = new SalesDocument(SalesDocumentType.Quote, "AN-1", new DateOnly(2026, 2, 27), customer) { HeaderText = "Gerne" };
        quote.WriteLines([new LineItem(1, null, "Bergkäse", 12, "kg", 10, 0, 10, null), new LineItem(2, null, "Fracht", 1, null, 8, 0, 20, null)]);
        var issue = new QualityIssue("F-1", QualityIssueKind.Complaint, "Zwei zerbrochen", app.Clock.GetUtcNow(), 1) { CustomerId = customer };
        await app.SaveAsync(db => db.AddRange(quote, issue));
        var letter = await app.PostAsync<LetterValues>("/api/letters/values", new
        {
            document = Docx.Of("«Belegart» «Belegnummer» «Bruttobetrag» «Kopftext» «Reklamationsnummer» «Reklamationstext»"),
            partyId = customer,
            salesDocumentId = quote.Id,
            qualityIssueId = issue.Id,
        });

        Assert.Equal(["Angebot", "AN-1", "141,6", "Gerne", "F-1", "Zwei zerbrochen"], letter.Fields.Select(f => f.Value));
    }

    [Fact]
    public async Task What_belongs_to_somebody_else_is_refused()
    {
        var customer = await app.AddCustomerAsync("Gasthof Eigen");
        var other = await app.AddCustomerAsync("Gasthof Fremd", person: Anders);
        var foreign = (await app.GetAsync<CustomerView>($"/api/customers/{other}")).ContactPersons[0].Id;
        var document = Docx.Of("«Ort»");

        Assert.Equal((400, "validation_failed"), await RefusalAsync(new { document, partyId = customer, contactPersonId = foreign }));
        Assert.Equal((400, "validation_failed"), await RefusalAsync(new { document, partyId = customer, salesDocumentId = 987_654 }));
        Assert.Equal((400, "validation_failed"), await RefusalAsync(new { document, partyId = customer, qualityIssueId = 987_654 }));
        Assert.Equal((404, "not_found"), await RefusalAsync(new { document, partyId = 987_654 }));
        Assert.Equal((404, "not_found"), await RefusalAsync(new { templateId = 987_654, partyId = customer }));
        Assert.Equal((400, "validation_failed"), await RefusalAsync(new { partyId = customer }));
        Assert.Equal((422, "template_unreadable"), await RefusalAsync(new { document = "nothing"u8.ToArray(), partyId = customer }));
    }

    [Fact]
    public async Task A_saved_letter_stands_among_the_documents_and_proposes_the_contact()
    {
        var customer = await app.AddCustomerAsync("Gasthof Ablage", person: Anders);
        var person = (await app.GetAsync<CustomerView>($"/api/customers/{customer}")).ContactPersons[0].Id;
        var template = await app.ImportedAsync("Ablagebrief", "«Ort»");
        using var form = new MultipartFormDataContent
        {
            { new StringContent($"{customer}"), "partyId" },
            { new StringContent($"{person}"), "contactPersonId" },
            { new StringContent($"{template.Id}"), "templateId" },
            { new StringContent("Brief an Müller.docx"), "fileName" },
            { new ByteArrayContent(Docx.Of("Fertig")), "file", "document.docx" },
        };
        using var response = await app.Http.PostAsync("/api/letters/save", form);
        var saved = await CrmApp.ReadAsync<SavedLetter>(response);
        var file = Assert.Single((await app.GetAsync<FileList>($"/api/files?partyId={customer}")).Rows);

        Assert.Equal((HttpStatusCode.Created, $"/api/files/{file.Id}"), (response.StatusCode, response.Headers.Location!.OriginalString));
        Assert.Equal(("Brief an Müller.docx", FileDocumentKind.Letter, "Ablagebrief"), (file.FileName, file.Kind, file.TemplateName));
        Assert.Equal(("letter", "Ablagebrief", (int?)person), (saved.InteractionSuggestion.Type, saved.InteractionSuggestion.Topics, saved.InteractionSuggestion.ContactPersonId));
        Assert.Equal(["Fertig"], Docx.TextOf(await app.Http.GetByteArrayAsync($"/api/files/{file.Id}/content")));
    }

    private async Task<(int, string?)> RefusalAsync(object request)
    {
        using var response = await app.Http.PostAsJsonAsync("/api/letters/fill", request, CrmApp.Json);
        return ((int)response.StatusCode, await CrmApp.CodeAsync(response));
    }
}
