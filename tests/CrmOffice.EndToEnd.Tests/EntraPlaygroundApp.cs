using CrmOffice.Api.Model;
using CrmOffice.Api.Tests.SignIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Playwright;

namespace CrmOffice.EndToEnd.Tests;

/// <summary>The playground of a company that signs in with Entra ID, and a browser in front of it.</summary>
public sealed class EntraPlaygroundApp : EntraApp
{
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    protected override bool LoadsSampleCompany => true;

    protected override string EnvironmentName => Environments.Development;

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(base.Settings)
    {
        ["OfficeJs:Url"] = "/playground/office.js",
    };

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Assertions.SetDefaultExpectTimeout(30_000);
        playwright = await Playwright.CreateAsync();
        browser = await InstalledBrowser.LaunchAsync(playwright);
    }

    /// <summary>A new browser in which nobody is signed in; in front of it sits an employee, or somebody unknown.</summary>
    internal async Task<PlaygroundPage> OpenAsync(bool isEmployee = true)
    {
        var employee = await ReadAsync(db => db.Employees.OrderBy(e => e.Id).FirstAsync(e => e.Roles.HasFlag(EmployeeRoles.Sales) && e.Email != null));
        Entra.EndSessions();
        Entra.Grants.Clear();
        Entra.Authorizations.Clear();
        Entra.User = isEmployee
            ? new User(employee.Name, employee.Email!) { ObjectId = Guid.TryParse(employee.UserAccount, out var known) ? known : Guid.NewGuid() }
            : new User("Nobody", "nobody@elsewhere.example");
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Http.BaseAddress!.ToString(),
            Locale = "de-AT",
            TimezoneId = "Europe/Vienna",

            // The token service's certificate was made for this run.
            IgnoreHTTPSErrors = true,
        });
        await context.Clock.SetFixedTimeAsync(Clock.GetUtcNow().UtcDateTime);
        return new PlaygroundPage(await context.NewPageAsync());
    }

    /// <summary>Time passes for the server, the token service and the browser alike.</summary>
    internal async Task PassAsync(TimeSpan time, PlaygroundPage outlook)
    {
        Clock.Advance(time);
        await outlook.Page.Context.Clock.SetFixedTimeAsync(Clock.GetUtcNow().UtcDateTime);
    }

    public override async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        await base.DisposeAsync();
    }
}
