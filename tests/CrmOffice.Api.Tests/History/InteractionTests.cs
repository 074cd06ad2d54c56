using System.Net;
using System.Net.Http.Json;
using CrmOffice.Api.Features.Addresses;
using CrmOffice.Api.Features.History;
using CrmOffice.Api.Model;

namespace CrmOffice.Api.Tests.History;

public sealed class InteractionTests(CrmApp app) : IClassFixture<CrmApp>
{
    private const int Phone = 1;
    private const int Mailing = 7;

    [Fact]
    public async Task A_captured_contact_counts_and_stands_on_top_of_the_history()
    {
        var customer = await AddCustomerAsync("Gasthof Eins");
        await CaptureAsync(customer, "Preise", app.Clock.GetUtcNow().AddDays(-1));
        var captured = await CaptureAsync(customer, "Lieferung");
        var history = await HistoryAsync(customer);

        Assert.Equal((2, app.Clock.GetUtcNow()), (captured.PartyContactCount, captured.PartyLastContactAt));
        Assert.Equal(["Lieferung", "Preise"], history.Entries.Select(e => e.Subject));
        Assert.Equal("Eva Berger", history.Entries[0].EmployeeName);
        Assert.Equal([new HistoryKindCount(HistoryKind.Interaction, 2)], history.Counts!);
    }

    [Fact]
    public async Task A_mailing_does_not_count()
    {
        var customer = await AddCustomerAsync("Gasthof Zwei");
        var captured = await app.PostAsync<InteractionView>("/api/interactions", new { partyId = customer.PartyId, interactionTypeId = Mailing });

        Assert.Equal((0, null), (captured.PartyContactCount, captured.PartyLastContactAt));
    }

    [Fact]
    public async Task A_contact_in_the_future_is_refused()
    {
        var customer = await AddCustomerAsync("Gasthof Drei");
        using var response = await PostAsync(customer, "Morgen", app.Clock.GetUtcNow().AddHours(1));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("future_time", await CrmApp.CodeAsync(response));
    }

    [Fact]
    public async Task A_type_is_required()
    {
        var customer = await AddCustomerAsync("Gasthof Vier");
        using var response = await app.Http.PostAsJsonAsync("/api/interactions", new { partyId = customer.PartyId });

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task The_same_request_sent_twice_at_once_captures_once()
    {
        var customer = await AddCustomerAsync("Gasthof Fünf");
        var body = new { partyId = customer.PartyId, interactionTypeId = Phone, topics = "Doppelt", requestId = Guid.NewGuid() };
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => app.PostAsync<InteractionView>("/api/interactions", body)));

        Assert.Single(answers.Select(a => a.Id).Distinct());
        Assert.Equal(1, (await app.GetAsync<CustomerView>($"/api/customers/{customer.PartyId}")).ContactCount);
    }

    [Fact]
    public async Task Contacts_captured_at_the_same_time_are_all_counted()
    {
        var customer = await AddCustomerAsync("Gasthof Sechs");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => CaptureAsync(customer, $"Gespräch {i}")));

        Assert.Equal(8, (await app.GetAsync<CustomerView>($"/api/customers/{customer.PartyId}")).ContactCount);
    }

    [Fact]
    public async Task Taking_a_contact_back_restores_count_last_contact_and_callback()
    {
        var callback = app.Clock.GetUtcNow().AddHours(-3);
        var customer = await AddCustomerAsync("Gasthof Sieben", callback);
        var first = await CaptureAsync(customer, "Früher", app.Clock.GetUtcNow().AddDays(-3));
        Assert.Null(first.NextCallbackAt);
        using var delete = new HttpRequestMessage(HttpMethod.Delete, $"/api/interactions/{first.Id}");
        delete.Headers.IfMatch.ParseAdd(first.Etag);
        using var response = await app.Http.SendAsync(delete);
        var after = await app.GetAsync<CustomerView>($"/api/customers/{customer.PartyId}");

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal((0, null, callback), (after.ContactCount, after.LastContactAt, after.CallbackAt));
    }

    [Fact]
    public async Task A_due_callback_is_replaced_by_the_next_one()
    {
        var customer = await AddCustomerAsync("Gasthof Acht", app.Clock.GetUtcNow().AddDays(-2));
        var next = app.Clock.GetUtcNow().AddDays(14);
        var captured = await app.PostAsync<InteractionView>(
            "/api/interactions", new { partyId = customer.PartyId, interactionTypeId = Phone, nextCallbackAt = next });

        Assert.Equal(next, captured.NextCallbackAt);
    }

    [Fact]
    public async Task Correcting_the_time_of_a_contact_corrects_the_last_contact()
    {
        var customer = await AddCustomerAsync("Gasthof Neun");
        var captured = await CaptureAsync(customer, "Irrtum");
        var earlier = app.Clock.GetUtcNow().AddDays(-30);
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/interactions/{captured.Id}")
        {
            Content = JsonContent.Create(new { interactionTypeId = Phone, topics = "Richtig", occurredAt = earlier }),
        };
        request.Headers.IfMatch.ParseAdd(captured.Etag);
        using var response = await app.Http.SendAsync(request);
        var corrected = await CrmApp.ReadAsync<InteractionView>(response);

        Assert.Equal((earlier, earlier, 1), (corrected.OccurredAt, corrected.PartyLastContactAt, corrected.PartyContactCount));
    }

    [Fact]
    public async Task A_person_of_another_customer_is_refused()
    {
        var customer = await AddCustomerAsync("Gasthof Zehn");
        var other = await app.PostAsync<CustomerView>(
            "/api/customers", new { partyKind = "company", companyName = "Gasthof Elf", firstContactPerson = new { lastName = "Fremd" } });
        using var response = await app.Http.PostAsJsonAsync(
            "/api/interactions", new { partyId = customer.PartyId, interactionTypeId = Phone, contactPersonId = other.ContactPersons[0].Id });

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("validation_failed", await CrmApp.CodeAsync(response));
    }

    private Task<CustomerView> AddCustomerAsync(string name, DateTimeOffset? callbackAt = null) =>
        app.PostAsync<CustomerView>("/api/customers", new { partyKind = "company", companyName = name, callbackAt });

    private Task<HistoryPage> HistoryAsync(CustomerView customer) =>
        app.GetAsync<HistoryPage>($"/api/history/customer/{customer.PartyId}");

    private async Task<InteractionView> CaptureAsync(CustomerView customer, string topics, DateTimeOffset? at = null)
    {
        using var response = await PostAsync(customer, topics, at);
        return await CrmApp.ReadAsync<InteractionView>(response);
    }

    private Task<HttpResponseMessage> PostAsync(CustomerView customer, string topics, DateTimeOffset? at) =>
        app.Http.PostAsJsonAsync("/api/interactions", new { partyId = customer.PartyId, interactionTypeId = Phone, topics, occurredAt = at });
}
