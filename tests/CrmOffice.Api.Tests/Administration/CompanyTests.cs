using System.Net;
using System.Net.Http.Json;
using CrmOffice.Api.Features.Administration;
using CrmOffice.Api.Model;
using CsCheck;

namespace CrmOffice.Api.Tests.Administration;

public sealed class CompanyTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task The_profile_is_empty_at_first_and_kept_when_entered()
    {
        var before = await app.GetAsync<CompanyView>("/api/company");
        using var response = await PutAsync(app.Http, before.Etag, Body(iban: "at61 1904 3002 3457 3201", bic: "bkauatww", vatId: "ATU 993-18425"));
        var saved = await CrmApp.ReadAsync<CompanyView>(response);

        Assert.Equal(("AT611904300234573201", "BKAUATWW", "ATU99318425"), (saved.Iban, saved.Bic, saved.VatId));
        Assert.Equal(saved, await app.GetAsync<CompanyView>("/api/company"));
        Assert.NotEqual(before.Etag, saved.Etag);
    }

    [Fact]
    public async Task A_change_must_be_based_on_the_present_state()
    {
        using var without = await app.Http.PutAsJsonAsync("/api/company", Body(), CrmApp.Json);
        using var stale = await PutAsync(app.Http, "\"0\"", Body());

        Assert.Equal("precondition_required", await CrmApp.CodeAsync(without));
        Assert.Equal((HttpStatusCode.PreconditionFailed, "changed_meanwhile"), (stale.StatusCode, await CrmApp.CodeAsync(stale)));
    }

    [Theory]
    [InlineData("AT611904300234573202", null, null)]
    [InlineData("AT61", null, null)]
    [InlineData(null, "BKAU", null)]
    [InlineData(null, null, "office(at)company")]
    public async Task What_cannot_be_right_is_refused(string? iban, string? bic, string? email)
    {
        using var response = await PutAsync(app.Http, (await app.GetAsync<CompanyView>("/api/company")).Etag, Body(iban, bic, email: email));

        Assert.Equal((HttpStatusCode.BadRequest, "validation_failed"), (response.StatusCode, await CrmApp.CodeAsync(response)));
    }

    [Fact]
    public async Task Only_administrators_change_it()
    {
        await app.SaveAsync(db =>
        {
            var seller = new Employee("M-77", app.Clock.GetUtcNow());
            seller.NamePerson("Lukas", "Steininger");
            seller.Employ(isSalesperson: true, EmployeeRoles.Sales);
            db.Add(seller);
        });
        using var client = app.As("M-77");
        using var read = await client.GetAsync("/api/company");
        using var write = await PutAsync(client, "*", Body());

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), (read.StatusCode, write.StatusCode));
    }

    [Fact]
    public void One_wrong_digit_is_always_noticed() => Gen.Select(Gen.Int[4, 19], Gen.Int[1, 9]).Sample((position, difference) =>
    {
        var iban = "AT611904300234573201".ToCharArray();
        iban[position] = (char)('0' + ((iban[position] - '0' + difference) % 10));

        Assert.False(BankAccount.IsIban(new string(iban)));
    });

    private static object Body(string? iban = null, string? bic = null, string? vatId = null, string? email = null) => new
    {
        name = "Feinkost Lindhofer GmbH",
        street = "Laxenburger Straße 367",
        postalCode = "1230",
        city = "Wien",
        country = "AT",
        iban,
        bic,
        vatId,
        email,
    };

    private static async Task<HttpResponseMessage> PutAsync(HttpClient client, string etag, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/company") { Content = JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("If-Match", etag);
        return await client.SendAsync(request);
    }
}
