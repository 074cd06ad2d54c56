using System.Net;
using System.Security.Cryptography;
using CrmOffice.Api.Model;

namespace CrmOffice.Api.Tests.SignIn;

/// <summary>Which tokens are let in.</summary>
public sealed class TokenTests(EntraApp app) : IClassFixture<EntraApp>
{
    private const string Me = "/api/me";

    public static TheoryData<string, Action<Dictionary<string, object?>, TokenService>> Refused => new()
    {
        { "wrong audience", (claims, _) => claims["aud"] = "11111111-1111-1111-1111-111111111111" },
        { "audience of version 1", (claims, _) => claims["aud"] = $"api://{TokenService.ClientId}" },
        { "several audiences without this one", (claims, _) => claims["aud"] = (string[])["a", "b"] },
        { "no audience", (claims, _) => claims.Remove("aud") },
        { "wrong issuer", (claims, _) => claims["iss"] = "https://login.microsoftonline.com/7d6b2a1e-3c4f-4a59-9b8d-0e1f2a3b4c5d/v2.0" },
        { "issuer of another tenant", (claims, entra) => claims["iss"] = $"{entra.Instance}99999999-9999-9999-9999-999999999999/v2.0" },
        { "no issuer", (claims, _) => claims.Remove("iss") },
        { "another tenant", (claims, _) => claims["tid"] = "99999999-9999-9999-9999-999999999999" },
        { "no tenant", (claims, _) => claims.Remove("tid") },
        { "expired", (claims, entra) => claims["exp"] = entra.Seconds(TimeSpan.FromMinutes(-6)) },
        { "without an end", (claims, _) => claims.Remove("exp") },
        { "not yet valid", (claims, entra) => claims["nbf"] = entra.Seconds(TimeSpan.FromMinutes(6)) },
        { "no scope", (claims, _) => claims.Remove("scp") },
        { "another scope", (claims, _) => claims["scp"] = "User.Read access_as_user_and_more" },
        { "a program with an app role", (claims, _) => { claims.Remove("scp"); claims["roles"] = (string[])["access_as_user"]; claims["idtyp"] = "app"; } },
        { "a program that claims a scope", (claims, _) => claims["idtyp"] = "app" },
        { "an ID token", (claims, _) => { claims.Remove("scp"); claims["nonce"] = "n"; } },
        { "version 1", (claims, _) => claims["ver"] = "1.0" },
        { "no user", (claims, _) => claims.Remove("oid") },
    };

    [Theory]
    [InlineData(EmployeeRoles.Sales)]
    [InlineData(EmployeeRoles.Marketing)]
    [InlineData(EmployeeRoles.Quality)]
    [InlineData(EmployeeRoles.Administrator)]
    public async Task An_employee_of_each_role_is_let_in_with_a_token(EmployeeRoles role)
    {
        var user = await app.EmployedUserAsync(role);
        using var client = app.With(app.Entra.AccessToken(user));
        using var response = await client.GetAsync(Me);
        var me = await CrmApp.ReadAsync<Features.Administration.CurrentEmployee>(response);

        Assert.Equal([role.ToString().ToLowerInvariant()], me.Roles);
        Assert.Equal(role is EmployeeRoles.Sales or EmployeeRoles.Administrator, me.SeesMargin);
    }

    [Theory]
    [InlineData(EmployeeRoles.Sales, HttpStatusCode.Forbidden)]
    [InlineData(EmployeeRoles.Marketing, HttpStatusCode.Forbidden)]
    [InlineData(EmployeeRoles.Quality, HttpStatusCode.Forbidden)]
    [InlineData(EmployeeRoles.Administrator, HttpStatusCode.BadRequest)]
    public async Task Only_administrators_enter_employees(EmployeeRoles role, HttpStatusCode status)
    {
        var user = await app.EmployedUserAsync(role);
        using var client = app.With(app.Entra.AccessToken(user));
        using var content = new StringContent("{}", null, "application/json");
        using var response = await client.PostAsync("/api/employees", content);

        Assert.Equal(status, response.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_token_is_refused_that_is(string what, Action<Dictionary<string, object?>, TokenService> change)
    {
        var user = await app.EmployedUserAsync();
        var token = app.Entra.AccessToken(user, claims => change(claims, app.Entra));

        Assert.True(await StatusAsync(token) == HttpStatusCode.Unauthorized, what);
    }

    [Fact]
    public async Task A_token_that_somebody_else_signed_is_refused()
    {
        using var key = RSA.Create(2048);
        var user = await app.EmployedUserAsync();
        var token = TokenService.Sign("RS256", app.Entra.Claims(user), bytes => key.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(token));
    }

    [Fact]
    public async Task A_token_without_signature_is_refused()
    {
        var user = await app.EmployedUserAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(TokenService.Sign("none", app.Entra.Claims(user), _ => [])));
    }

    [Fact]
    public async Task A_token_signed_with_the_public_key_as_a_password_is_refused()
    {
        var user = await app.EmployedUserAsync();
        var token = TokenService.Sign("HS256", app.Entra.Claims(user), bytes => HMACSHA256.HashData(app.Entra.Key.ExportSubjectPublicKeyInfo(), bytes));

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(token));
    }

    [Fact]
    public async Task A_token_of_another_algorithm_with_the_right_key_is_refused()
    {
        var user = await app.EmployedUserAsync();
        var token = TokenService.Sign("PS256", app.Entra.Claims(user), bytes => app.Entra.Key.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pss));

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(token));
    }

    [Fact]
    public async Task A_changed_token_is_refused()
    {
        var user = await app.EmployedUserAsync(EmployeeRoles.Marketing);
        var administrator = await app.EmployedUserAsync(EmployeeRoles.Administrator);
        var parts = app.Entra.AccessToken(user).Split('.');
        parts[1] = app.Entra.AccessToken(administrator).Split('.')[1];

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(string.Join('.', parts)));
    }

    [Fact]
    public async Task Roles_in_the_token_permit_nothing()
    {
        var user = await app.EmployedUserAsync(EmployeeRoles.Marketing);
        using var client = app.With(app.Entra.AccessToken(user, claims =>
        {
            claims["roles"] = (string[])["Administrator"];
            claims["crm:employee"] = "1";
            claims["http://schemas.microsoft.com/ws/2008/06/identity/claims/role"] = "Administrator";
        }));
        using var response = await client.GetAsync(Me);
        using var content = new StringContent("{}", null, "application/json");
        using var refused = await client.PostAsync("/api/employees", content);

        Assert.Equal(["marketing"], (await CrmApp.ReadAsync<Features.Administration.CurrentEmployee>(response)).Roles);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal("forbidden", await CrmApp.CodeAsync(refused));
    }

    [Fact]
    public async Task The_sample_sign_in_has_no_effect()
    {
        using var client = app.As("M-1");
        using var response = await client.GetAsync(Me);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("sign_in_required", await CrmApp.CodeAsync(response));
    }

    private async Task<HttpStatusCode> StatusAsync(string token)
    {
        using var client = app.With(token);
        using var response = await client.GetAsync(Me);
        return response.StatusCode;
    }
}
