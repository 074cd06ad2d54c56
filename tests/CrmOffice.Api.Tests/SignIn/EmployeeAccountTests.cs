using System.Net;
using System.Net.Http.Json;
using CrmOffice.Api.Features.Administration;
using CrmOffice.Api.Model;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Tests.SignIn;

/// <summary>Which employee a user of Entra ID is.</summary>
public sealed class EmployeeAccountTests(EntraApp app) : IClassFixture<EntraApp>
{
    [Fact]
    public async Task The_first_sign_in_finds_the_employee_by_address_and_stores_the_account()
    {
        var user = SomebodyNew();
        var employee = await app.EmployAsync(user.Address.ToUpperInvariant(), EmployeeRoles.Sales);

        Assert.Equal(employee.Id, (await MeAsync(user)).EmployeeId);
        Assert.Equal(user.ObjectId.ToString(), await AccountAsync(employee));
        Assert.Equal(employee.Id, (await MeAsync(user with { Address = "renamed@feinkost.example" })).EmployeeId);
    }

    [Fact]
    public async Task Whoever_gets_the_address_of_an_employee_later_is_not_that_employee()
    {
        var user = SomebodyNew();
        await app.EmployAsync(user.Address, EmployeeRoles.Administrator);
        await MeAsync(user);

        Assert.Equal("no_employee", await RefusalAsync(user with { ObjectId = Guid.NewGuid() }));
    }

    [Fact]
    public async Task A_guest_is_not_known_by_address()
    {
        var user = SomebodyNew();
        var employee = await app.EmployAsync(user.Address, EmployeeRoles.Sales);

        Assert.Equal("no_employee", await RefusalAsync(user, claims => claims["idp"] = "https://sts.windows.net/99999999-9999-9999-9999-999999999999/"));
        Assert.Equal("no_employee", await RefusalAsync(user, claims => claims["acct"] = "1"));
        Assert.Null(await AccountAsync(employee));
    }

    [Fact]
    public async Task A_guest_whom_an_administrator_assigned_is_let_in()
    {
        var user = SomebodyNew();
        var employee = await app.EmployAsync(user.Address, EmployeeRoles.Sales, user.ObjectId);
        var token = app.Entra.AccessToken(user, claims => claims["acct"] = "1");
        using var client = app.With(token);
        using var response = await client.GetAsync("/api/me");

        Assert.Equal(employee.Id, (await CrmApp.ReadAsync<CurrentEmployee>(response)).EmployeeId);
    }

    [Fact]
    public async Task An_address_that_a_colleague_added_signs_nobody_in()
    {
        var user = SomebodyNew();
        var administrator = await app.EmployAsync("chef@feinkost.example", EmployeeRoles.Administrator);
        using var colleague = app.With(app.Entra.AccessToken(await app.EmployedUserAsync()));
        using var added = await colleague.PostAsJsonAsync($"/api/parties/{administrator.Id}/email-addresses", new { user.Address });

        Assert.Equal(HttpStatusCode.NoContent, added.StatusCode);
        Assert.Equal("no_employee", await RefusalAsync(user));
    }

    [Fact]
    public async Task An_address_of_two_employees_signs_nobody_in()
    {
        var user = SomebodyNew();
        await app.EmployAsync(user.Address, EmployeeRoles.Sales);
        await app.EmployAsync(user.Address, EmployeeRoles.Administrator);

        Assert.Equal("no_employee", await RefusalAsync(user));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_employee_who_has_left_is_not_let_in(bool hasSignedInBefore)
    {
        var user = SomebodyNew();
        var employee = await app.EmployAsync(user.Address, EmployeeRoles.Sales, hasSignedInBefore ? user.ObjectId : null);
        await app.SaveAsync(db => db.Employees.Find(employee.Id)!.Deactivate());

        Assert.Equal("no_employee", await RefusalAsync(user));
    }

    [Fact]
    public async Task The_account_of_one_who_has_left_opens_no_other_record_of_the_same_address()
    {
        var user = SomebodyNew();
        var left = await app.EmployAsync(user.Address, EmployeeRoles.Sales, user.ObjectId);
        await app.SaveAsync(db => db.Employees.Find(left.Id)!.Deactivate());
        await app.EmployAsync(user.Address, EmployeeRoles.Administrator);

        Assert.Equal("no_employee", await RefusalAsync(user));
    }

    [Fact]
    public async Task A_user_without_an_employee_or_with_one_without_a_role_is_not_let_in()
    {
        var withoutRole = SomebodyNew();
        await app.EmployAsync(withoutRole.Address, EmployeeRoles.None);

        Assert.Equal("no_employee", await RefusalAsync(SomebodyNew()));
        Assert.Equal("no_employee", await RefusalAsync(withoutRole));
        Assert.Equal("no_employee", await RefusalAsync(new User("Nobody", "")));
    }

    [Fact]
    public async Task Requests_that_come_at_once_at_the_first_sign_in_are_all_answered()
    {
        var user = SomebodyNew();
        var employee = await app.EmployAsync(user.Address, EmployeeRoles.Sales);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => MeAsync(user)));

        Assert.All(answers, me => Assert.Equal(employee.Id, me.EmployeeId));
    }

    [Fact]
    public async Task An_administrator_assigns_and_releases_an_account()
    {
        var user = SomebodyNew();
        var employee = await app.EmployAsync(address: null, EmployeeRoles.Sales);
        using var administrator = app.With(app.Entra.AccessToken(await app.EmployedUserAsync(EmployeeRoles.Administrator)));

        using var assigned = await administrator.PutAsJsonAsync($"/api/employees/{employee.Id}/user-account", new { user.ObjectId });
        Assert.Equal(HttpStatusCode.NoContent, assigned.StatusCode);
        Assert.Equal(employee.Id, (await MeAsync(user)).EmployeeId);

        var other = await app.EmployAsync(address: null, EmployeeRoles.Sales);
        using var taken = await administrator.PutAsJsonAsync($"/api/employees/{other.Id}/user-account", new { user.ObjectId });
        Assert.Equal("user_account_taken", await CrmApp.CodeAsync(taken));

        using var released = await administrator.PutAsJsonAsync($"/api/employees/{employee.Id}/user-account", new { ObjectId = (Guid?)null });
        Assert.Equal(HttpStatusCode.NoContent, released.StatusCode);
        Assert.Equal("no_employee", await RefusalAsync(user));
    }

    [Fact]
    public async Task Only_administrators_assign_accounts()
    {
        var employee = await app.EmployAsync(address: null, EmployeeRoles.Sales);
        using var colleague = app.With(app.Entra.AccessToken(await app.EmployedUserAsync()));
        using var refused = await colleague.PutAsJsonAsync($"/api/employees/{employee.Id}/user-account", new { ObjectId = Guid.NewGuid() });

        Assert.Equal("forbidden", await CrmApp.CodeAsync(refused));
    }

    private static User SomebodyNew() => new("Max Muster", $"{Guid.NewGuid():N}@feinkost.example");

    private async Task<CurrentEmployee> MeAsync(User user)
    {
        using var client = app.With(app.Entra.AccessToken(user));
        using var response = await client.GetAsync("/api/me");
        return await CrmApp.ReadAsync<CurrentEmployee>(response);
    }

    private async Task<string?> RefusalAsync(User user, Action<Dictionary<string, object?>>? change = null)
    {
        using var client = app.With(app.Entra.AccessToken(user, change));
        using var response = await client.GetAsync("/api/me");
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        return await CrmApp.CodeAsync(response);
    }

    private Task<string?> AccountAsync(Employee employee) =>
        app.ReadAsync(db => db.Employees.Where(e => e.Id == employee.Id).Select(e => e.UserAccount).SingleAsync());
}
