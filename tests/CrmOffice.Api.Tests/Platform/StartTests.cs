using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Hosting;

namespace CrmOffice.Api.Tests.Platform;

public sealed class StartTests
{
    [Theory]
    [InlineData("AzureAd:TenantId", "")]
    [InlineData("AzureAd:ClientId", "AzureAd:TenantId=contoso")]
    [InlineData("ConnectionStrings:Crm", "ConnectionStrings:Crm=")]
    [InlineData("Authentication:Mode", "Authentication:Mode=Sample")]
    public void Production_does_not_start_without_its_settings_and_names_them(string named, string setting)
    {
        using var app = new ProductionApp(setting);
        var refusal = Assert.ThrowsAny<Exception>(() => app.CreateClient());

        Assert.Contains(named, refusal.ToString(), StringComparison.Ordinal);
    }

    private sealed class ProductionApp(string setting) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment(Environments.Production);
            builder.UseSetting("ConnectionStrings:Crm", "Data Source=never-opened.db");
            if (setting.Split('=') is [var name, var value])
            {
                builder.UseSetting(name, value);
            }
        }
    }
}
