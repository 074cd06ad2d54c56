using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CrmOffice.Api.Features.Addresses;
using CrmOffice.Api.Model;

namespace CrmOffice.Api.Tests.Addresses;

public sealed class CustomerTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task A_new_customer_gets_the_next_number_and_is_active()
    {
        var first = await CreateAsync("Feinkost Adler");
        var second = await CreateAsync("Feinkost Bussard");

        Assert.True(first.IsActive);
        Assert.Equal(int.Parse(first.Number, null) + 1, int.Parse(second.Number, null));
        Assert.Equal(app.Clock.GetUtcNow(), first.CreatedAt);
    }

    [Fact]
    public async Task A_company_without_a_name_is_refused_in_the_users_language()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/customers")
        {
            Content = JsonContent.Create(new { partyKind = "company", companyName = "  " }),
        };
        request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue("en"));
        using var response = await app.Http.SendAsync(request);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("validation_failed", problem.GetProperty("code").GetString());
        Assert.Equal("Please enter the company's name.", problem.GetProperty("errors").GetProperty("companyName")[0].GetString());
    }

    [Fact]
    public async Task A_change_needs_the_state_it_is_based_on()
    {
        var customer = await CreateAsync("Feinkost Condor");
        using var response = await app.Http.PutAsJsonAsync($"/api/customers/{customer.PartyId}", Change("Feinkost Kondor"), CrmApp.Json);

        Assert.Equal(HttpStatusCode.PreconditionRequired, response.StatusCode);
    }

    [Fact]
    public async Task A_change_of_an_older_state_is_refused_with_the_newer_one()
    {
        var customer = await CreateAsync("Feinkost Dohle");
        using var mine = await PutAsync(customer.PartyId, customer.Etag, Change("Feinkost Dohle & Sohn"));
        using var colleagues = await PutAsync(customer.PartyId, customer.Etag, Change("Feinkost Dohle OG"));
        var problem = await colleagues.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(HttpStatusCode.OK, mine.StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, colleagues.StatusCode);
        Assert.Equal("changed_meanwhile", problem.GetProperty("code").GetString());
        Assert.Equal("Feinkost Dohle & Sohn", problem.GetProperty("current").GetProperty("name").GetString());
        Assert.Equal(mine.Headers.ETag!.Tag, problem.GetProperty("current").GetProperty("etag").GetString());
    }

    [Fact]
    public async Task A_deactivated_customer_stays_readable()
    {
        var customer = await CreateAsync("Feinkost Elster");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/customers/{customer.PartyId}/deactivate");
        request.Headers.IfMatch.ParseAdd(customer.Etag);
        using var response = await app.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.False((await app.GetAsync<CustomerView>($"/api/customers/{customer.PartyId}")).IsActive);
    }

    [Theory]
    [InlineData("""{"partyKind":"company","companyName":"Anders","email":"Einkauf@Falke.example"}""", DuplicateReason.Email)]
    [InlineData("""{"partyKind":"company","companyName":"Anders","phone":"0662 84 85 11","country":"AT"}""", DuplicateReason.Phone)]
    [InlineData("""{"partyKind":"company","companyName":"Anders","vatId":"atu 1234 5678"}""", DuplicateReason.VatId)]
    [InlineData("""{"partyKind":"company","companyName":"FEINKOST  FALKE","postalCode":"5020"}""", DuplicateReason.NameAndPostalCode)]
    public async Task A_customer_that_looks_like_an_existing_one_is_entered_only_when_confirmed(string body, DuplicateReason reason)
    {
        await EnsureFalkeAsync();
        using var content = new StringContent(body, null, "application/json");
        using var warned = await app.Http.PostAsync("/api/customers", content);
        var problem = await warned.Content.ReadFromJsonAsync<JsonElement>();
        var candidate = problem.GetProperty("duplicates").Deserialize<List<DuplicateCandidate>>(CrmApp.Json)!
            .Find(c => c.Name == "Feinkost Falke");

        Assert.Equal(HttpStatusCode.Conflict, warned.StatusCode);
        Assert.Equal("duplicates_found", problem.GetProperty("code").GetString());
        Assert.Contains(reason, candidate!.Reasons);

        using var again = new StringContent(body, null, "application/json");
        using var confirmed = await app.Http.PostAsync("/api/customers?acceptDuplicates=true", again);
        Assert.Equal(HttpStatusCode.Created, confirmed.StatusCode);
    }

    [Fact]
    public async Task An_edit_that_leaves_a_shared_phone_number_alone_is_not_asked_about_it()
    {
        await EnsureFalkeAsync();
        var twin = await app.PostAsync<CustomerView>(
            "/api/customers?acceptDuplicates=true",
            new { partyKind = "company", companyName = "Falke Catering", phone = "+43 662 848511", country = "AT" });
        using var response = await PutAsync(
            twin.PartyId, twin.Etag,
            new { partyKind = "company", companyName = "Falke Catering", phone = "+43 662 848511", country = "AT", notes = "Liefert samstags" });

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Making_a_person_the_primary_one_takes_it_from_the_other()
    {
        var customer = await app.PostAsync<CustomerView>(
            "/api/customers",
            new { partyKind = "company", companyName = "Feinkost Geier", firstContactPerson = new { lastName = "Alt", isPrimary = true } });
        await app.PostAsync<ContactPersonView>($"/api/parties/{customer.PartyId}/contact-persons", new { lastName = "Neu", isPrimary = true });
        var persons = (await app.GetAsync<CustomerView>($"/api/customers/{customer.PartyId}")).ContactPersons;

        Assert.Equal("Neu", Assert.Single(persons, p => p.IsPrimary).LastName);
    }

    private Task<CustomerView> CreateAsync(string name) => app.PostAsync<CustomerView>("/api/customers", Change(name));

    private static object Change(string name) => new { partyKind = "company", companyName = name };

    private async Task EnsureFalkeAsync()
    {
        using var response = await app.Http.PostAsJsonAsync("/api/customers", new
        {
            partyKind = "company",
            companyName = "Feinkost Falke",
            postalCode = "5020",
            country = "AT",
            phone = "+43 662 848511",
            email = "einkauf@falke.example",
            vatId = "ATU12345678",
        });
        Assert.True(response.StatusCode is HttpStatusCode.Created or HttpStatusCode.Conflict);
    }

    private async Task<HttpResponseMessage> PutAsync(int id, string etag, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/customers/{id}") { Content = JsonContent.Create(body) };
        request.Headers.IfMatch.ParseAdd(etag);
        return await app.Http.SendAsync(request);
    }

    [Fact]
    public async Task Where_an_address_was_met_is_chosen_among_past_networking_appointments_newest_first()
    {
        var now = app.Clock.GetUtcNow();
        await app.SaveAsync(db =>
        {
            var eva = db.Employees.Single(e => e.Number == "M-1").Id;
            SalesAppointment Appointment(SalesAppointmentKind kind, string subject, int days) =>
                new(eva, kind, subject, now.AddDays(days), now.AddDays(days).AddHours(1));
            db.AddRange(
                Appointment(SalesAppointmentKind.Networking, "Messe Wels", -30),
                Appointment(SalesAppointmentKind.Networking, "Wirtetag", -2),
                Appointment(SalesAppointmentKind.Networking, "Weinkost", 5),
                Appointment(SalesAppointmentKind.Sales, "Besuch", -1));
        });
        var appointments = await app.GetAsync<List<NetworkingAppointmentView>>("/api/networking-appointments");

        Assert.Equal(["Wirtetag", "Messe Wels"], appointments.Select(a => a.Subject));
        Assert.All(appointments, a => Assert.Equal("Berger Eva", a.Salesperson));
    }

    [Theory]
    [InlineData("POST", "/api/customers/1/deactivate")]
    [InlineData("POST", "/api/leads/1/activate")]
    [InlineData("POST", "/api/contact-persons/1/deactivate")]
    [InlineData("DELETE", "/api/interactions/1")]
    public async Task A_change_that_does_not_say_what_it_is_based_on_is_refused(string method, string address)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        using var response = await app.Http.SendAsync(request);

        Assert.Equal((HttpStatusCode.PreconditionRequired, "precondition_required"), (response.StatusCode, await CrmApp.CodeAsync(response)));
    }

    [Fact]
    public async Task The_description_names_the_header_of_every_change_that_needs_it()
    {
        var paths = (await app.GetAsync<JsonElement>("/openapi/v1.json")).GetProperty("paths");
        var changes = paths.EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(operation => (Path: path.Name, Method: operation.Name, Operation: operation.Value)))
            .Where(o => o.Path.EndsWith("/{id}", StringComparison.Ordinal) && o.Method is "put" or "delete")
            .ToList();

        Assert.True(changes.Count >= 8);
        Assert.All(changes, change => Assert.Contains(
            change.Operation.GetProperty("parameters").EnumerateArray(), parameter => parameter.GetProperty("name").GetString() == "If-Match"));
    }
}
