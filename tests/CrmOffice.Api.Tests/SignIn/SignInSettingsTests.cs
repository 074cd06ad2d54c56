using CrmOffice.Api.Platform;

namespace CrmOffice.Api.Tests.SignIn;

/// <summary>What the pane learns before anybody is signed in.</summary>
public sealed class SignInSettingsTests(EntraApp app) : IClassFixture<EntraApp>
{
    [Fact]
    public async Task The_pane_learns_how_to_sign_in()
    {
        using var response = await app.Http.GetAsync("/api/sign-in");
        var settings = await CrmApp.ReadAsync<SignInSettings>(response);

        Assert.Equal(TimeSpan.FromMinutes(5), response.Headers.CacheControl?.MaxAge);
        Assert.Equal(
            new SignInSettings(
                AuthenticationMode.Entra,
                TokenService.ClientId,
                $"{app.Entra.Instance}{TokenService.TenantId}",
                $"api://{TokenService.ClientId}/access_as_user"),
            settings);
    }

    [Fact]
    public async Task Only_the_company_s_own_cloud_may_be_reached_and_framed()
    {
        using var response = await app.Http.GetAsync("/api/sign-in");
        var policy = string.Join(';', response.Headers.GetValues("Content-Security-Policy"));
        var instance = app.Entra.Instance.TrimEnd('/');

        Assert.Contains($"connect-src 'self' {instance};", policy, StringComparison.Ordinal);
        Assert.Contains($"frame-src 'self' {instance};", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("login.microsoftonline.com", policy, StringComparison.Ordinal);
    }
}

/// <summary>The same in Development, with the sample sign-in.</summary>
public sealed class SampleSignInSettingsTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task The_pane_learns_that_it_need_not_sign_in()
    {
        Assert.Equal(new SignInSettings(AuthenticationMode.Sample, null, null, null), await app.GetAsync<SignInSettings>("/api/sign-in"));
    }
}
