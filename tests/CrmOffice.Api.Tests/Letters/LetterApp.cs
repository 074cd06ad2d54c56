using System.Net.Http.Headers;
using CrmOffice.Api.Features.Addresses;
using CrmOffice.Api.Features.Letters;
using CrmOffice.Api.Shared.Jobs;

namespace CrmOffice.Api.Tests.Letters;

/// <summary>What the tests of letters do over and over.</summary>
internal static class LetterApp
{
    public static async Task<int> AddCustomerAsync(this CrmApp app, string name, string? street = "Hauptstraße 1", string city = "Salzburg", object? person = null) =>
        (await app.PostAsync<CustomerView>("/api/customers?acceptDuplicates=true", new
        {
            partyKind = "company",
            companyName = name,
            street,
            postalCode = "5020",
            city,
            country = "AT",
            firstContactPerson = person,
        })).PartyId;

    public static Task<HttpResponseMessage> ImportAsync(
        this HttpClient client, byte[] document, string? name = null, string fileName = "Vorlage.docx", string purpose = "other", string address = "/api/letters/templates")
    {
        var file = new ByteArrayContent(document);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        var form = new MultipartFormDataContent
        {
            { new StringContent("de"), "language" },
            { new StringContent(purpose), "purpose" },
            { file, "file", fileName },
        };
        if (name is not null)
        {
            form.Add(new StringContent(name), "name");
        }

        return client.PostAsync(address, form);
    }

    public static async Task<WordTemplateView> ImportedAsync(this CrmApp app, string name, params string[] paragraphs)
    {
        using var response = await app.Http.ImportAsync(Docx.Of(paragraphs), name);
        return (await CrmApp.ReadAsync<ImportedTemplate>(response)).Template;
    }

    public static async Task<JobView> EndedAsync(this CrmApp app, Guid jobId)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (true)
        {
            var job = await app.GetAsync<JobView>($"/api/jobs/{jobId}");
            if (job.EndedAt is not null)
            {
                return job;
            }

            await Task.Delay(50, patience.Token);
        }
    }
}
