using System.Net;
using System.Net.Http.Json;
using CrmOffice.Api.Features.Addresses;
using CrmOffice.Api.Features.Letters;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmOffice.Api.Tests.Letters;

public sealed class RecipientTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task Who_gets_no_letter_is_counted_with_the_reason()
    {
        var good = await AddAsync("Bäckerei Alt", "Gasse 1");
        var twin = await AddAsync("BAECKEREI ALT", "gasse 1");
        var homeless = await AddAsync("Ohne Straße", null);
        var refuses = await AddAsync("Will nichts", "Gasse 2", optOutPost: true);
        var gone = await AddAsync("Zugesperrt", "Gasse 3");
        var lead = await app.PostAsync<LeadView>("/api/leads", new { partyKind = "company", companyName = "Lead", street = "Gasse 4", city = "Wien", origin = "infoRequest" });
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<Data.CrmDb>();
            (await db.Customers.SingleAsync(c => c.Id == gone)).Deactivate();
            (await db.Leads.SingleAsync(l => l.Id == lead.PartyId)).BecomeCustomer(good);
            await db.SaveChangesAsync();
        }

        var answer = await ChosenAsync(good, twin, homeless, refuses, gone, lead.PartyId, good, 987_654);

        Assert.Equal((6, 1), (answer.Total, answer.Included));
        Assert.Equal(
            [ExclusionReason.Converted, ExclusionReason.Inactive, ExclusionReason.OptOut, ExclusionReason.NoPostalAddress, ExclusionReason.Duplicate],
            answer.Excluded.Select(e => e.Reason));
        Assert.All(answer.Excluded, e => Assert.Equal(1, e.Count));
        Assert.Equal(
            [null, ExclusionReason.Duplicate, ExclusionReason.NoPostalAddress, ExclusionReason.OptOut, ExclusionReason.Inactive, ExclusionReason.Converted],
            answer.Rows.Select(r => r.ExcludedReason));
    }

    [Fact]
    public async Task The_primary_person_is_addressed_or_the_only_one_but_nobody_by_chance()
    {
        var primary = await AddAsync("Haus Erste", "Weg 1", "Wien", ("Anna", true), ("Berta", false));
        var only = await AddAsync("Haus Einzige", "Weg 2", "Wien", ("Clara", false));
        var several = await AddAsync("Haus Mehrere", "Weg 3", "Wien", ("Dora", false), ("Emma", false));
        var answer = await ChosenAsync(primary, only, several);

        Assert.Equal(["Anna Test", "Clara Test", null], answer.Rows.Select(r => r.PersonName));
    }

    [Fact]
    public async Task A_list_is_taken_with_its_filters_in_its_order()
    {
        await AddAsync("Zeta Handel", "Platz 1", "Rohrbach");
        await AddAsync("Öller Handel", "Platz 2", "Rohrbach");
        await AddAsync("Anders Handel", "Platz 3", "Gmunden");
        await app.PostAsync<LeadView>("/api/leads", new { partyKind = "company", companyName = "Handel Lead", street = "Platz 4", city = "Rohrbach", origin = "importedCold" });

        var customers = await ReadAsync(new { selection = new { list = "customers", search = "handel", filter = new { city = "rohrbach" } } });
        var leads = await ReadAsync(new { selection = new { list = "leads", filter = new { city = "Rohrbach", origin = "importedCold", status = "open" } } });
        var page = await ReadAsync(new { selection = new { list = "customers", search = "handel" }, offset = 1, limit = 1 });

        Assert.Equal(["Öller Handel", "Zeta Handel"], customers.Rows.Select(r => r.Name));
        Assert.Equal(["Handel Lead"], leads.Rows.Select(r => r.Name));
        Assert.Equal((3, "Öller Handel"), (page.Total, Assert.Single(page.Rows).Name));
    }

    [Fact]
    public async Task A_selection_names_records_or_a_list()
    {
        using var neither = await app.Http.PostAsJsonAsync("/api/letters/recipients", new { selection = new { } });
        using var both = await app.Http.PostAsJsonAsync("/api/letters/recipients", new { selection = new { partyIds = new[] { 1 }, list = "leads" } });

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (neither.StatusCode, both.StatusCode));
        Assert.Equal("validation_failed", await CrmApp.CodeAsync(both));
    }

    private Task<LetterRecipients> ChosenAsync(params int[] partyIds) => ReadAsync(new { selection = new { partyIds } });

    private Task<LetterRecipients> ReadAsync(object request) => app.PostAsync<LetterRecipients>("/api/letters/recipients", request);

    private Task<int> AddAsync(string name, string? street, bool optOutPost = false) => AddAsync(name, street, "Wien", optOutPost);

    private async Task<int> AddAsync(string name, string? street, string city, bool optOutPost = false) =>
        (await app.PostAsync<CustomerView>(
            "/api/customers?acceptDuplicates=true", new { partyKind = "company", companyName = name, street, postalCode = "1010", city, optOutPost })).PartyId;

    private async Task<int> AddAsync(string name, string street, string city, params (string FirstName, bool IsPrimary)[] persons)
    {
        var id = await AddAsync(name, street, city);
        foreach (var (firstName, isPrimary) in persons)
        {
            await app.PostAsync<ContactPersonView>($"/api/parties/{id}/contact-persons", new { firstName, lastName = "Test", isPrimary });
        }

        return id;
    }
}
