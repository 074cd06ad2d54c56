using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CrmOffice.Api.Features.Addresses;
using CrmOffice.Api.Shared;

namespace CrmOffice.Api.Tests.Addresses;

public sealed class AddressListTests(AddressListApp app) : IClassFixture<AddressListApp>
{
    [Theory]
    [InlineData("", "10 11 12 101 100 9")]
    [InlineData("sort=name&descending=true", "9 100 12 101 11 10")]
    [InlineData("sort=number", "9 10 11 12 100 101")]
    [InlineData("sort=number&descending=true", "101 100 12 11 10 9")]
    [InlineData("sort=city", "10 100 11 12 9 101")]
    [InlineData("sort=city&descending=true", "9 12 11 10 100 101")]
    [InlineData("sort=phone", "101 12 9 100 10 11")]
    [InlineData("sort=accountManager", "10 9 11 12 100 101")]
    [InlineData("sort=lastContactAt", "9 12 10 11 100 101")]
    [InlineData("sort=lastContactAt&descending=true", "10 12 9 11 100 101")]
    [InlineData("sort=isActive", "9 10 11 100 101 12")]
    [InlineData("sort=isActive&descending=true", "12 9 10 11 100 101")]
    public async Task Customers_are_sorted_by_any_column_as_a_telephone_book_would(string query, string numbers)
    {
        Assert.Equal(numbers, await NumbersAsync($"/api/customers?{query}"));
    }

    [Theory]
    [InlineData("name=apfel", "10 11")]
    [InlineData("name=ÄPFEL bau", "10")]
    [InlineData("number=10", "10 101 100")]
    [InlineData("number=%25", "")]
    [InlineData("city=moedling", "10 100")]
    [InlineData("city=Mö", "10 100")]
    [InlineData("city=murz", "12")]
    [InlineData("phone=0664 123", "10")]
    [InlineData("phone=%2B43 664 1234567", "10")]
    [InlineData("phone=5128420", "101")]
    [InlineData("phone=/123", "10")]
    [InlineData("accountManager=oeller", "10")]
    [InlineData("accountManager=jörg ö", "10")]
    [InlineData("active=false", "12")]
    [InlineData("active=true&name=birn", "11 101")]
    [InlineData("contactedSince=2026-02-20", "10")]
    [InlineData("notContactedSince=2025-12-01", "11 12 101 100 9")]
    [InlineData("name=birn&city=mur&sort=number", "11 12")]
    [InlineData("q=birn", "11 12 101")]
    [InlineData("q=%26", "")]
    public async Task Customers_are_filtered_by_any_column_in_any_spelling(string query, string numbers)
    {
        Assert.Equal(numbers, await NumbersAsync($"/api/customers?{query}"));
    }

    [Fact]
    public async Task A_customer_in_the_list_has_what_the_columns_show()
    {
        var list = await app.GetAsync<PartyList>("/api/customers?number=10&limit=1");
        var row = Assert.Single(list.Rows);

        Assert.Equal(("10", "Äpfel Bauer", "Mödling", "0664/123 45 67", "Öller Jörg", true),
            (row.Number, row.Name, row.City, row.Phone, row.AccountManager, row.IsActive));
        Assert.Equal(app.Clock.GetUtcNow().AddDays(-10), row.LastContactAt);
        Assert.Equal(3, list.Total);
    }

    [Fact]
    public async Task A_list_comes_in_pages_that_neither_repeat_nor_leave_out()
    {
        var whole = await NumbersAsync("/api/customers?sort=name");
        var pages = new[]
        {
            await NumbersAsync("/api/customers?sort=name&limit=2"),
            await NumbersAsync("/api/customers?sort=name&limit=2&offset=2"),
            await NumbersAsync("/api/customers?sort=name&limit=2&offset=4"),
        };

        Assert.Equal(whole, string.Join(' ', pages));
        Assert.Equal(6, (await app.GetAsync<PartyList>("/api/customers?limit=2&offset=4")).Total);
    }

    [Theory]
    [InlineData("", "I-1 I-2 I-3")]
    [InlineData("status=open", "I-1 I-3")]
    [InlineData("status=converted", "")]
    [InlineData("origin=infoRequest", "I-2")]
    [InlineData("sort=origin", "I-2 I-3 I-1")]
    [InlineData("sort=source", "I-1 I-2 I-3")]
    [InlineData("sort=appointmentAt", "I-3 I-1 I-2")]
    [InlineData("sort=callbackAt&descending=true", "I-1 I-2 I-3")]
    [InlineData("sort=status&descending=true", "I-2 I-1 I-3")]
    [InlineData("sort=lastContactAt", "I-1 I-2 I-3")]
    [InlineData("sort=number&descending=true", "I-3 I-2 I-1")]
    [InlineData("sort=city", "I-1 I-2 I-3")]
    [InlineData("name=hutte", "I-1")]
    public async Task Leads_that_became_customers_are_in_no_list_and_the_others_sort_and_filter_by_what_is_theirs(string query, string numbers)
    {
        var list = await app.GetAsync<LeadList>($"/api/leads?{query}");

        Assert.Equal(numbers, string.Join(' ', list.Rows.Select(row => row.Number)));
    }

    [Fact]
    public async Task Leads_show_source_and_appointment_and_are_filtered_by_source()
    {
        var list = await app.GetAsync<LeadList>($"/api/leads?sourceCategoryId={app.FairId}");
        var chalet = Assert.Single((await app.GetAsync<LeadList>("/api/leads?name=chalet")).Rows);
        var row = Assert.Single(list.Rows);

        Assert.Equal(("Messe", "Alles für den Gast"), (row.Source, row.SourceDetail));
        Assert.Equal(app.Clock.GetUtcNow().AddDays(1), chalet.AppointmentAt);
    }

    [Theory]
    [InlineData("suppliers", "L-1")]
    [InlineData("referrers", "V-1")]
    [InlineData("employees?email=oeller", "M-2")]
    [InlineData("employees?sort=email", "M-2 M-1")]
    public async Task The_other_kinds_have_lists_of_their_own(string address, string numbers)
    {
        Assert.Equal(numbers, await NumbersAsync($"/api/{address}"));
    }

    [Theory]
    [InlineData("customers?sort=loyalty")]
    [InlineData("leads?sort=phone")]
    [InlineData("customers?limit=201")]
    [InlineData("customers?offset=-1")]
    [InlineData("leads?status=lost")]
    public async Task What_a_list_does_not_know_is_refused(string address)
    {
        using var response = await app.Http.GetAsync($"/api/{address}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task The_export_has_all_rows_of_the_filtered_list_in_its_order()
    {
        using var response = await app.Http.GetAsync("/api/customers/export?name=birn&sort=number&limit=1");
        var bytes = await response.Content.ReadAsByteArrayAsync();

        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("Kunden.csv", response.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        Assert.Equal(
            """
            Nummer;Name;Ort;Telefon;E-Mail;Betreuer;Letzter Kontakt;Aktiv
            11;apfel & Birne;Murau;;;;;ja
            12;Birnbaum;Mürzzuschlag;+43 3852 2000;;;2025-11-22;nein
            101;Birnbaum;;+43 1 5128420;;;;ja

            """,
            Encoding.UTF8.GetString(bytes[3..]), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task The_export_speaks_English_when_asked()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/leads/export?status=open");
        request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue("en"));
        using var response = await app.Http.SendAsync(request);

        Assert.Equal("Leads.csv", response.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal(
            """
            Number;Name;City;Origin;Source;Source detail;Appointment;Callback;Last contact;Status
            I-1;Almhütte;Lech;imported;Messe;Alles für den Gast;;2026-03-04 10:00;;open
            I-3;Chalet;Lech;other contact;;;2026-03-03 10:00;;;open

            """,
            (await response.Content.ReadAsStringAsync()).TrimStart('\uFEFF'), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task What_a_spreadsheet_would_run_is_exported_as_text()
    {
        using var response = await app.Http.GetAsync("/api/customers/export?number=100");
        var row = (await response.Content.ReadAsStringAsync()).Split("\r\n")[1];

        Assert.Equal("""100;"'=HYPERLINK(""http://evil.example"")";Moedling;'+43-1-512;;;;ja""", row);
    }

    [Theory]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("-1+1", "'-1+1")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("+43|cmd", "'+43|cmd")]
    [InlineData("+43662848511", "'+43662848511")]
    [InlineData("+43 1 512-0", "+43 1 512-0")]
    [InlineData("0662 848511", "0662 848511")]
    [InlineData("", "")]
    public void Only_what_could_be_a_formula_is_changed(string cell, string neutral)
    {
        Assert.Equal(neutral, CsvDownload.Neutral(cell));
    }

    private async Task<string> NumbersAsync(string address) =>
        string.Join(' ', (await app.GetAsync<PartyList>(address)).Rows.Select(row => row.Number));
}
