using System.Net;
using System.Net.Http.Json;
using CrmOffice.Api.Features.Addresses;
using CrmOffice.Api.Features.History;
using CrmOffice.Api.Model;

namespace CrmOffice.Api.Tests.History;

public sealed class MailContextTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task A_persons_address_finds_customer_and_person_whatever_its_spelling()
    {
        var customer = await AddCustomerAsync("Hotel Sonne", "office@sonne.example", "maria.koch@sonne.example");
        var context = await ContextAsync("Maria.Koch@SONNE.example");

        Assert.Equal("maria.koch@sonne.example", context.Address);
        Assert.Equal(customer.PartyId, Assert.Single(context.Matches).PartyId);
        Assert.Equal("Hotel Sonne", context.Context!.Party.Name);
        Assert.Equal("Koch", context.Context.Person!.LastName);
        Assert.NotNull(context.Context.CustomerInfo);
    }

    [Fact]
    public async Task A_records_own_address_finds_it_without_a_person()
    {
        await AddCustomerAsync("Hotel Mond", "office@mond.example", null);
        var context = await ContextAsync("office@mond.example");

        Assert.Equal(EmailAddressOrigin.Record, Assert.Single(context.Matches).Reason);
        Assert.Null(context.Context!.Person);
    }

    [Fact]
    public async Task An_unknown_sender_has_no_match_and_no_context()
    {
        var context = await ContextAsync("niemand@nirgends.example");

        Assert.Empty(context.Matches);
        Assert.Null(context.Context);
    }

    [Theory]
    [InlineData("jemand@gmx.at", true)]
    [InlineData("jemand@hotel-stern.example", false)]
    public async Task Public_mail_services_are_known(string address, bool isFreeMail) =>
        Assert.Equal(isFreeMail, (await ContextAsync(address)).IsFreeMail);

    [Fact]
    public async Task Of_several_matches_none_is_taken_until_one_is_chosen_and_the_choice_is_kept()
    {
        var bakery = await AddCustomerAsync("Bäckerei Ost", "einkauf@gruppe.example", null);
        var cafe = await AddCustomerAsync("Café Ost", "einkauf@gruppe.example", null);
        var before = await ContextAsync("einkauf@gruppe.example");
        Assert.Equal(2, before.Matches.Count);
        Assert.Null(before.Context);

        using var chosen = await app.Http.PutAsJsonAsync("/api/mail-context/choice", new { address = "EINKAUF@gruppe.example", partyId = cafe.PartyId });
        Assert.Equal(HttpStatusCode.NoContent, chosen.StatusCode);
        Assert.Equal(cafe.PartyId, (await ContextAsync("einkauf@gruppe.example")).Context!.Party.PartyId);

        var asked = await app.GetAsync<MailContext>($"/api/mail-context?address=einkauf@gruppe.example&partyId={bakery.PartyId}");
        Assert.Equal(bakery.PartyId, asked.Context!.Party.PartyId);
    }

    [Fact]
    public async Task An_address_added_to_a_record_finds_it_from_then_on()
    {
        var customer = await AddCustomerAsync("Hotel Komet", "office@komet.example", null);
        using var added = await app.Http.PostAsJsonAsync($"/api/parties/{customer.PartyId}/email-addresses", new { address = "chef@privat.example" });

        Assert.Equal(HttpStatusCode.NoContent, added.StatusCode);
        Assert.Equal(customer.PartyId, (await ContextAsync("chef@privat.example")).Context!.Party.PartyId);
    }

    [Fact]
    public async Task A_changed_address_is_found_and_the_old_one_is_not()
    {
        var customer = await AddCustomerAsync("Hotel Venus", "alt@venus.example", null);
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/customers/{customer.PartyId}")
        {
            Content = JsonContent.Create(new { partyKind = "company", companyName = "Hotel Venus", email = "neu@venus.example" }),
        };
        request.Headers.IfMatch.ParseAdd(customer.Etag);
        using var changed = await app.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Empty((await ContextAsync("alt@venus.example")).Matches);
        Assert.Single((await ContextAsync("neu@venus.example")).Matches);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("keine-adresse")]
    [InlineData("a@b")]
    [InlineData("a@@b.example")]
    [InlineData("Anna <anna@sonne.example>")]
    [InlineData("a@b.example\r\nBcc: x@y.example")]
    [InlineData("a@-.example")]
    [InlineData("@b.example")]
    [InlineData("a@b.example\0")]
    public async Task What_is_no_address_is_refused_as_such(string address) => await AssertInvalidAsync(address);

    [Fact]
    public async Task An_address_longer_than_mail_can_carry_is_refused_as_such()
    {
        await AssertInvalidAsync(new string('a', 300) + "@b.example");
        await AssertInvalidAsync("a@" + string.Join('.', Enumerable.Repeat(new string('b', 60), 5)) + ".example");
    }

    [Theory]
    [InlineData("\"anna huber\"@hof.example", "\"anna huber\"@hof.example")]
    [InlineData("\"anna.huber\"@hof.example", "anna.huber@hof.example")]
    [InlineData("jörg@bäckerei-müller.example", "jörg@xn--bckerei-mller-bfb28a.example")]
    [InlineData("JÖRG@XN--BCKEREI-MLLER-BFB28A.example", "jörg@xn--bckerei-mller-bfb28a.example")]
    [InlineData("anna+lieferung@hof.example", "anna+lieferung@hof.example")]
    public async Task Quoted_and_internationalised_addresses_have_one_form(string address, string normalised) =>
        Assert.Equal(normalised, (await ContextAsync(address)).Address);

    private Task<MailContext> ContextAsync(string address) =>
        app.GetAsync<MailContext>($"/api/mail-context?address={Uri.EscapeDataString(address)}");

    private async Task AssertInvalidAsync(string address)
    {
        using var response = await app.Http.GetAsync($"/api/mail-context?address={Uri.EscapeDataString(address)}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("address_invalid", await CrmApp.CodeAsync(response));
    }

    private Task<CustomerView> AddCustomerAsync(string name, string email, string? personEmail) =>
        app.PostAsync<CustomerView>("/api/customers?acceptDuplicates=true", new
        {
            partyKind = "company",
            companyName = name,
            email,
            firstContactPerson = personEmail is null ? null : new { firstName = "Maria", lastName = "Koch", email = personEmail },
        });
}
