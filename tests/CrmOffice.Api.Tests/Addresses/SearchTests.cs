using System.Net;
using CrmOffice.Api.Features.Addresses;
using CrmOffice.Api.Model;

namespace CrmOffice.Api.Tests.Addresses;

public sealed class SearchTests(SearchApp app) : IClassFixture<SearchApp>
{
    [Theory]
    [InlineData("muller")]
    [InlineData("müller")]
    [InlineData("mueller")]
    [InlineData("MÜLLER")]
    [InlineData("söhne bäck")]
    [InlineData("soehne muel")]
    public async Task Umlauts_are_found_however_they_are_typed(string query) =>
        Assert.Contains(await SearchAsync(query), r => r.Name == "Bäckerei Müller & Söhne");

    [Fact]
    public async Task A_record_is_found_by_its_contact_person()
    {
        var hirsch = Assert.Single(await SearchAsync("huber"), r => r.Name == "Gasthof Goldener Hirsch");

        Assert.Equal("Anna Huber", hirsch.MatchedPersonName);
        Assert.NotNull(hirsch.MatchedPersonId);
        Assert.Equal(AddressMatch.Contained, hirsch.Match);
    }

    [Theory]
    [InlineData("gold hir")]
    [InlineData("hirsch gasthof")]
    [InlineData("hub anna")]
    [InlineData("huber salzburg")]
    [InlineData("10042")]
    [InlineData("anna.huber@goldener-hirsch.example")]
    [InlineData("Anna.Huber@Goldener-Hirsch.example")]
    [InlineData("anna.huber@goldener-hi")]
    [InlineData("+43 662 848511")]
    [InlineData("0662/84 85 11")]
    public async Task A_record_is_found_by_beginnings_of_words_number_town_address_or_phone(string query) =>
        Assert.Equal("Gasthof Goldener Hirsch", Assert.Single(await SearchAsync(query)).Name);

    [Theory]
    [InlineData("anna.huber@goldener-hirsch.example", AddressMatch.Exact)]
    [InlineData("10042", AddressMatch.Exact)]
    [InlineData("Gasthof Goldener Hirsch", AddressMatch.Exact)]
    [InlineData("gasthof gold", AddressMatch.Prefix)]
    [InlineData("hirsch", AddressMatch.Contained)]
    public async Task A_result_says_how_well_it_matches(string query, AddressMatch match) =>
        Assert.Equal(match, Assert.Single(await SearchAsync(query)).Match);

    [Fact]
    public async Task The_person_whose_address_was_typed_is_the_matching_one() =>
        Assert.Equal("Anna Huber", Assert.Single(await SearchAsync("anna.huber@goldener-hirsch.example")).MatchedPersonName);

    [Fact]
    public async Task Exact_names_come_first_then_beginnings_then_the_rest_each_by_name_and_number()
    {
        var names = (await SearchAsync("adler")).Select(r => (r.Name, r.Number));

        Assert.Equal([("Adler", "20001"), ("Adler", "20010"), ("Adler Alm", "20003"), ("Adlerhof", "20004"), ("Café Adler", "20005"), ("Zum Adler", "20006")], names);
    }

    [Theory]
    [InlineData("name", "Adler,Adler,Adler Alm,Adlerhof,Café Adler,Zum Adler")]
    [InlineData("number", "Adler,Adler Alm,Adlerhof,Café Adler,Zum Adler,Adler")]
    [InlineData("city", "Zum Adler,Adlerhof,Adler,Adler,Adler Alm,Café Adler")]
    public async Task Results_can_be_sorted_by_each_column(string column, string names) =>
        Assert.Equal(names, string.Join(',', (await SearchAsync("adler", $"&sort={column}")).Select(r => r.Name)));

    [Fact]
    public async Task Pages_follow_one_another_without_gap_or_repetition()
    {
        var all = (await SearchAsync("adler")).Select(r => r.PartyId);
        var first = await app.GetAsync<AddressSearchPage>("/api/addresses/search?q=adler&limit=4");
        var second = await app.GetAsync<AddressSearchPage>("/api/addresses/search?q=adler&limit=4&offset=4");

        Assert.Equal((6, true), (first.Total, first.TotalIsExact));
        Assert.Equal(all, first.Results.Concat(second.Results).Select(r => r.PartyId));
    }

    [Theory]
    [InlineData("", "customer,employee,lead,referrer,supplier")]
    [InlineData("&kinds=supplier", "supplier")]
    [InlineData("&kinds=supplier,Lead", "lead,supplier")]
    [InlineData("&active=false", "supplier")]
    [InlineData("&active=true", "customer,employee,lead,referrer")]
    [InlineData("&active=true&kinds=supplier", "")]
    public async Task All_five_kinds_are_searched_and_can_be_filtered(string filter, string types) =>
        Assert.Equal(types, string.Join(',', (await SearchAsync("falkenstein", filter)).Select(r => r.Type.ToString().ToLowerInvariant()).Order()));

    [Theory]
    [InlineData("adler alm gmbh")]
    [InlineData("Adler Alm GmbH & Co KG")]
    public async Task Another_legal_form_than_the_records_hides_nothing(string query) =>
        Assert.Equal(["Adler Alm"], (await SearchAsync(query)).Select(r => r.Name));

    [Fact]
    public async Task A_legal_form_ranks() =>
        Assert.Equal(["Rosner KG", "Rosner AG"], (await SearchAsync("rosner kg")).Select(r => r.Name));

    [Fact]
    public async Task A_record_stands_once_however_many_of_its_persons_match() =>
        Assert.Single(await SearchAsync("wegscheider"));

    [Fact]
    public async Task A_lead_that_became_a_customer_shows_as_that_customer()
    {
        foreach (var query in new[] { "altname", "altperson", "frage@altname.example" })
        {
            var found = Assert.Single(await SearchAsync(query));
            Assert.Equal((PartyType.Customer, "Neuname Feinkost"), (found.Type, found.Name));
        }
    }

    [Fact]
    public async Task Sound_alike_names_are_found_only_when_asked_for_and_come_last()
    {
        Assert.Equal(["Meyer Delikatessen"], (await SearchAsync("meyer")).Select(r => r.Name));

        var alike = await SearchAsync("meyer", "&soundAlike=true");
        Assert.Equal(["Meyer Delikatessen", "Gasthaus Maier", "Mayr Weine"], alike.Select(r => r.Name));
        Assert.Equal([AddressMatch.Prefix, AddressMatch.SoundAlike, AddressMatch.SoundAlike], alike.Select(r => r.Match));
    }

    [Fact]
    public async Task A_person_can_sound_alike_too() =>
        Assert.Equal("Anna Huber", Assert.Single(await SearchAsync("hupper", "&soundAlike=true"), r => r.Number == "10042").MatchedPersonName);

    [Fact]
    public async Task A_change_is_found_at_once_and_the_old_spelling_no_longer()
    {
        await app.SaveAsync(db => db.Customers.Single(c => c.Number == "20020").NameCompany("Steinbock Stube"));

        Assert.Empty(await SearchAsync("gemse"));
        Assert.Single(await SearchAsync("steinbock"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("m")]
    [InlineData(" m ")]
    [InlineData("!?")]
    [InlineData("\"*")]
    [InlineData("😀😀")]
    [InlineData("\0\0\0")]
    public async Task Less_than_two_characters_and_texts_without_letters_are_refused(string query)
    {
        using var response = await app.Http.GetAsync($"/api/addresses/search?q={Uri.EscapeDataString(query)}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("query_too_short", await CrmApp.CodeAsync(response));
    }

    [Fact]
    public async Task A_missing_query_is_refused()
    {
        using var response = await app.Http.GetAsync("/api/addresses/search");

        Assert.Equal("query_too_short", await CrmApp.CodeAsync(response));
    }

    [Theory]
    [InlineData("q=huber&kinds=customer,dragon")]
    [InlineData("q=huber&kinds=1")]
    [InlineData("q=huber&limit=0")]
    [InlineData("q=huber&limit=101")]
    [InlineData("q=huber&offset=-1")]
    public async Task Values_that_make_no_sense_are_refused(string query)
    {
        using var response = await app.Http.GetAsync($"/api/addresses/search?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("validation_failed", await CrmApp.CodeAsync(response));
    }

    [Theory]
    [InlineData("sort=colour")]
    [InlineData("sort=1")]
    [InlineData("limit=many")]
    [InlineData("active=perhaps")]
    public async Task Values_that_cannot_be_read_are_refused(string value)
    {
        using var response = await app.Http.GetAsync($"/api/addresses/search?q=huber&{value}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("malformed_request", await CrmApp.CodeAsync(response));
    }

    [Fact]
    public async Task A_text_of_ten_thousand_characters_is_refused()
    {
        using var response = await app.Http.GetAsync($"/api/addresses/search?q={new string('a', 10_000)}");

        Assert.True(response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.RequestUriTooLong, response.StatusCode.ToString());
    }

    [Theory]
    [InlineData("hir\" OR \"muller")]
    [InlineData("hirsch NEAR gasthof")]
    [InlineData("hirsch OR muller")]
    [InlineData("NOT hirsch")]
    [InlineData("Words : hirsch")]
    [InlineData("hirs*")]
    [InlineData("^gasthof + (hirsch")]
    [InlineData("'; DROP TABLE Parties; --")]
    [InlineData("%' OR 1=1")]
    [InlineData("hirsch😀")]
    [InlineData("hir\0sch")]
    [InlineData("\ud800hirsch")]
    [InlineData("a b c d e f g h i j k l m n o p q r s t u v w x y z")]
    [InlineData("李小龍 𝔥𝔲𝔟𝔢𝔯 Ω 𞤀𞤁")]
    [InlineData("a@b")]
    [InlineData("\"a b\"@c.example")]
    [InlineData("00000000000000000000000000000000000000000000000000")]
    public async Task Whatever_is_typed_gets_an_answer(string query)
    {
        using var response = await app.Http.GetAsync($"/api/addresses/search?q={Uri.EscapeDataString(query)}&soundAlike=true");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Operators_of_the_index_are_words_like_any_other()
    {
        Assert.Empty(await SearchAsync("hirsch OR muller"));
        Assert.Single(await SearchAsync("hirs*"));
        Assert.Single(await SearchAsync("^gasthof + (hirsch"));
    }

    [Fact]
    public async Task More_than_can_be_ranked_lists_beginnings_of_names_first_and_says_that_there_are_more()
    {
        var page = await app.GetAsync<AddressSearchPage>("/api/addresses/search?q=serien&limit=100");

        Assert.False(page.TotalIsExact);
        Assert.Equal(AddressSearch.MostRanked, page.Total);
        Assert.Equal("Serien", page.Results[0].Name);
        Assert.Equal(["Serienbetrieb A", "Serienbetrieb B"], page.Results.Skip(1).Take(2).Select(r => r.Name));
        Assert.Equal(AddressMatch.Contained, page.Results[3].Match);
    }

    [Fact]
    public async Task Pages_of_very_many_follow_one_another_without_gap_or_repetition()
    {
        var pages = new List<int>();
        for (var offset = 0; offset < 90; offset += 30)
        {
            var page = await app.GetAsync<AddressSearchPage>($"/api/addresses/search?q=serien&limit=30&offset={offset}");
            pages.AddRange(page.Results.Select(r => r.PartyId));
        }

        Assert.Equal((await SearchAsync("serien")).Select(r => r.PartyId).Take(90), pages);
    }

    [Fact]
    public async Task A_rare_kind_is_found_among_very_many_others() =>
        Assert.Equal(["Serien"], (await SearchAsync("serien", "&kinds=supplier")).Select(r => r.Name));

    private async Task<IReadOnlyList<AddressSearchResult>> SearchAsync(string query, string more = "") =>
        (await app.GetAsync<AddressSearchPage>($"/api/addresses/search?q={Uri.EscapeDataString(query)}{more}&limit=100")).Results;
}
