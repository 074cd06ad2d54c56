using System.Net;
using System.Net.Http.Json;
using CrmOffice.Api.Features.Calls;
using CrmOffice.Api.Model;

namespace CrmOffice.Api.Tests.Calls;

/// <summary>Which numbers can be dialled, how, and by whom the calls are seen.</summary>
public sealed class DialTests
{
    [Theory]
    [InlineData(null, "https://teams.microsoft.com/l/call/0/0?users=4:%2B43662848511")]
    [InlineData("TeamsApp", "msteams:/l/call/0/0?users=4:%2B43662848511")]
    [InlineData("Tel", "tel:+43662848511")]
    public async Task Without_any_setting_calls_go_through_the_link_that_the_company_wants(string? link, string preferred)
    {
        await using var app = await CallApp.StartAsync(callsByServer: false, link is null ? [] : [("Calls:Link", link)]);
        var numbers = await app.GetAsync<PartyNumbers>($"/api/parties/{app.Customer}/numbers");
        Assert.Equal(CallWay.DeepLink, numbers.Way);
        Assert.Equal(
            [("0662 / 84 85-11", CallApp.Number, NumberKind.Phone, null), ("0664 1234567", CallApp.PersonNumber, NumberKind.Mobile, "Anna Huber")],
            numbers.Numbers.Select(n => (n.Number, n.DialNumber, n.Kind, n.ContactPersonName)));
        Assert.Equal(preferred, numbers.Numbers[0].Links.Preferred);

        var call = await app.ClickAsync("0662 848511");
        Assert.Equal((CallWay.DeepLink, CallState.Dialled, "tel:+43662848511"), (call.Way, call.State, call.Links.Tel));
        Assert.Empty(app.Graph.Requests.All);
    }

    [Theory]
    [InlineData("+43 1 58858")]
    [InlineData("0662 848512")]
    [InlineData("Anna")]
    public async Task Only_what_stands_on_the_record_is_dialled_and_a_fax_is_not(string number)
    {
        await using var app = await CallApp.StartAsync();
        using var refused = await app.Http.PostAsJsonAsync(
            "/api/calls", new PlaceCallRequest { RequestId = Guid.NewGuid(), PartyId = app.Customer, Number = number }, CrmApp.Json);
        Assert.Equal((HttpStatusCode.BadRequest, "validation_failed"), (refused.StatusCode, await CrmApp.CodeAsync(refused)));
    }

    [Fact]
    public async Task The_same_click_twice_is_one_call()
    {
        await using var app = await CallApp.StartAsync();
        var request = new PlaceCallRequest { RequestId = Guid.NewGuid(), PartyId = app.Customer, Number = CallApp.PersonNumber };
        var ids = (await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => app.PostAsync<CallView>("/api/calls", request)))).Select(c => c.Id);
        Assert.Single(ids.Distinct());
        await app.PlayAsync();
        Assert.Single(app.Telephony.Calls);
        Assert.Equal(app.Person, (await app.CallsAsync()).Single().ContactPersonId);
    }

    [Fact]
    public async Task An_employee_sees_and_ends_only_the_own_calls()
    {
        await using var app = await CallApp.StartAsync();
        var other = new Employee("M-2", app.Clock.GetUtcNow());
        other.NamePerson("Max", "Muster");
        other.Employ(isSalesperson: true, EmployeeRoles.Sales);
        await app.SaveAsync(db => db.Add(other));
        var call = await app.ClickAsync();
        using var max = app.As("M-2");
        foreach (var address in new[] { "", "/events" })
        {
            using var hidden = await max.GetAsync($"/api/calls/{call.Id}{address}");
            Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        }

        using var refused = await max.PostAsync($"/api/calls/{call.Id}/hang-up", null);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        using var own = await max.PostAsJsonAsync("/api/calls", new PlaceCallRequest { RequestId = Guid.NewGuid(), PartyId = app.Customer, Number = CallApp.Number }, CrmApp.Json);
        Assert.Equal(CallWay.DeepLink, (await CrmApp.ReadAsync<CallView>(own)).Way);
    }

    [Fact]
    public async Task The_log_goes_on_page_by_page_newest_first()
    {
        await using var app = await CallApp.StartAsync(callsByServer: false);
        for (var i = 0; i < 5; i++)
        {
            await app.ClickAsync();
            app.Clock.Advance(TimeSpan.FromMinutes(i % 2));
        }

        var seen = new List<int>();
        int? before = null;
        do
        {
            var page = await app.GetAsync<CallPage>($"/api/calls?partyId={app.Customer}&limit=2{(before is null ? "" : $"&before={before}")}");
            seen.AddRange(page.Calls.Select(c => c.Id));
            before = page.Next;
        }
        while (before is not null);

        Assert.Equal((await app.CallsAsync()).Select(c => c.Id).Reverse(), seen);
        Assert.Empty((await app.GetAsync<CallPage>($"/api/calls?partyId={app.Customer + 1000}")).Calls);
    }

    [Theory]
    [InlineData("Graph:Credential", "Calls:ServerCalls=true")]
    [InlineData("Calls:ApplicationId", $"{Graph};Calls:ServerCalls=true")]
    [InlineData("Calls:ApplicationInstanceId", $"{Graph};Calls:ServerCalls=true;Calls:ApplicationId={Id}")]
    [InlineData("Calls:CallbackUrl", $"{Graph};Calls:ServerCalls=true;Calls:ApplicationId={Id};Calls:ApplicationInstanceId={Id}")]
    [InlineData("Calls:CallbackUrl", $"{Graph};Calls:ServerCalls=true;Calls:ApplicationId={Id};Calls:ApplicationInstanceId={Id};Calls:CallbackUrl=http://crm.example")]
    [InlineData("Calls:MetadataAddress", $"{Graph};Calls:ServerCalls=true;Calls:ApplicationId={Id};Calls:ApplicationInstanceId={Id};Calls:CallbackUrl=https://crm.example;Calls:MetadataAddress=http://keys.example/")]
    [InlineData("Calls:LeaseSeconds", $"{Graph};Calls:ReadsCallLog=true;Calls:LeaseSeconds=10")]
    [InlineData("Calls", "Calls:Link=Pigeon")]
    public async Task The_server_does_not_start_with_half_of_the_settings_and_names_what_is_missing(string named, string settings)
    {
        var refusal = await Assert.ThrowsAnyAsync<Exception>(() => CallApp.StartAsync(
            callsByServer: false, [.. settings.Split(';').Select(setting => setting.Split('=', 2)).Select(pair => (pair[0], pair[1]))]));
        Assert.Contains(named, refusal.ToString(), StringComparison.Ordinal);
    }

    private const string Id = "11111111-1111-1111-1111-111111111111";
    private const string Graph = $"Graph:Credential=None;Graph:TenantId={Id};Graph:BaseUrl=http://localhost:1/v1.0";
}
