using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Hosting;

namespace CrmOffice.Api.Tests.Platform;

public sealed class StartTests
{
    private const string Id = "11111111-1111-1111-1111-111111111111";

    [Theory]
    [InlineData("AzureAd:TenantId", "")]
    [InlineData("AzureAd:TenantId", "AzureAd:TenantId= ")]
    [InlineData("AzureAd:TenantId", "AzureAd:TenantId=common")]
    [InlineData("AzureAd:TenantId", "AzureAd:TenantId=contoso.onmicrosoft.com")]
    [InlineData("AzureAd:ClientId", $"AzureAd:TenantId={Id}")]
    [InlineData("AzureAd:ClientId", $"AzureAd:TenantId={Id};AzureAd:ClientId=CrmOffice")]
    [InlineData("AzureAd:Instance", $"AzureAd:TenantId={Id};AzureAd:ClientId={Id};AzureAd:Instance=")]
    [InlineData("AzureAd:Instance", $"AzureAd:TenantId={Id};AzureAd:ClientId={Id};AzureAd:Instance=http://login.microsoftonline.com/")]
    [InlineData("ConnectionStrings:Crm", $"AzureAd:TenantId={Id};AzureAd:ClientId={Id};ConnectionStrings:Crm=")]
    [InlineData("ConnectionStrings:Crm", $"AzureAd:TenantId={Id};AzureAd:ClientId={Id};ConnectionStrings:Crm=;Database:Provider=SqlServer")]
    [InlineData("Database:Provider", $"AzureAd:TenantId={Id};AzureAd:ClientId={Id};Database:Provider=Oracle")]
    [InlineData("Authentication:Mode", $"AzureAd:TenantId={Id};AzureAd:ClientId={Id};Authentication:Mode=Sample")]
    public void Production_does_not_start_without_its_settings_and_names_them(string named, string settings)
    {
        using var app = new ProductionApp(settings);
        var refusal = Assert.ThrowsAny<Exception>(() => app.CreateClient());

        Assert.Contains(named, refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_by_which_Office_js_would_not_find_its_other_files_is_refused()
    {
        await using var app = new AppWithOtherOfficeJs();
        var refusal = await Assert.ThrowsAnyAsync<Exception>(async () => await app.InitializeAsync());

        Assert.Contains("OfficeJs:Url", refusal.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/playground/", HttpStatusCode.NotFound)]
    [InlineData("/playground/pane.html", HttpStatusCode.NotFound)]
    [InlineData("/playground/mails", HttpStatusCode.NotFound)]
    [InlineData("/playground/received", HttpStatusCode.NotFound)]
    [InlineData("/playground/graph/v1.0/users", HttpStatusCode.NotFound)]
    [InlineData("/openapi/v1.json", HttpStatusCode.Unauthorized)]
    [InlineData("/api/me", HttpStatusCode.Unauthorized)]
    [InlineData("/health/ready", HttpStatusCode.OK)]
    public async Task Production_has_no_playground_and_no_sample_sign_in(string path, HttpStatusCode status)
    {
        await using var app = new CompleteApp();
        await app.InitializeAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("X-Sample-Employee", "M-1");
        using var response = await app.Http.SendAsync(request);

        Assert.Equal(status, response.StatusCode);
    }

    private sealed class AppWithOtherOfficeJs : CrmApp
    {
        protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["OfficeJs:Url"] = "https://cdn.example/office-latest.js" };
    }

    private sealed class CompleteApp : CrmApp
    {
        protected override string EnvironmentName => Environments.Production;

        protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
        {
            ["AzureAd:TenantId"] = Id,
            ["AzureAd:ClientId"] = Id,
        };
    }

    private sealed class ProductionApp(string settings) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment(Environments.Production);
            builder.UseSetting("ConnectionStrings:Crm", "Data Source=never-opened.db");
            foreach (var setting in settings.Split(';', StringSplitOptions.RemoveEmptyEntries))
            {
                builder.UseSetting(setting.Split('=')[0], setting.Split('=')[1]);
            }
        }
    }
}
