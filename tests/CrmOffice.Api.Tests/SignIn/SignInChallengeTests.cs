using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Identity.Client;
using Microsoft.Identity.Web;

namespace CrmOffice.Api.Tests.SignIn;

/// <summary>What the pane is told when Microsoft Graph wants more of the user than the token proves.</summary>
public sealed class SignInChallengeTests(SignInChallengeTests.ChallengedApp app) : IClassFixture<SignInChallengeTests.ChallengedApp>
{
    private const string Claims = """{"access_token":{"acrs":{"essential":true,"value":"c1"}}}""";

    [Fact]
    public async Task The_claims_that_are_missing_are_passed_on()
    {
        // Its text form alone lets a test set what Entra ID answers.
        var required = JsonNode.Parse(new MsalUiRequiredException("invalid_grant", "A second factor is needed.").ToJsonString())!;
        required["claims"] = Claims;
        using var response = await GetAsync((MsalUiRequiredException)MsalException.FromJsonString(required.ToJsonString()));
        var challenge = Assert.Single(response.Headers.WwwAuthenticate);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("sign_in_required", await CrmApp.CodeAsync(response));
        Assert.Equal("Bearer", challenge.Scheme);
        Assert.Equal($"error=\"insufficient_claims\", claims=\"{Convert.ToBase64String(Encoding.UTF8.GetBytes(Claims))}\"", challenge.Parameter);
    }

    [Fact]
    public async Task A_sign_in_that_has_ended_asks_for_another()
    {
        using var response = await GetAsync(new MsalUiRequiredException("invalid_grant", "The session has ended."));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer error=\"interaction_required\"", Assert.Single(response.Headers.WwwAuthenticate).ToString());
    }

    [Fact]
    public async Task Consent_that_is_missing_is_said_so()
    {
        using var response = await GetAsync(new MsalUiRequiredException(
            "invalid_grant", "Nobody has consented.", null, UiRequiredExceptionClassification.ConsentRequired));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("consent_required", await CrmApp.CodeAsync(response));
    }

    private async Task<HttpResponseMessage> GetAsync(MsalUiRequiredException required)
    {
        // As the client of Graph passes it on.
        app.Thrown = new InvalidOperationException("Graph", new MicrosoftIdentityWebChallengeUserException(required, ["Mail.Read"]));
        using var client = app.With(app.Entra.AccessToken(await app.EmployedUserAsync()));
        return await client.GetAsync("/throws");
    }

    /// <summary>Has a path behind the product's own endpoints that calls Graph in vain.</summary>
    public sealed class ChallengedApp : EntraApp, IStartupFilter
    {
        public Exception Thrown { get; set; } = null!;

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => builder =>
        {
            next(builder);
            builder.Run(context => context.Request.Path == "/throws" ? throw Thrown : Task.CompletedTask);
        };

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services.AddSingleton<IStartupFilter>(this));
        }
    }
}
