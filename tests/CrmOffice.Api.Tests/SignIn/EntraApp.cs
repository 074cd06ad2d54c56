using System.Net.Http.Headers;
using CrmOffice.Api.Model;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CrmOffice.Api.Tests.SignIn;

/// <summary>The product as in production: its users sign in with tokens of <see cref="TokenService"/>.</summary>
public class EntraApp : CrmApp
{
    private int numbers = 100;

    public EntraApp() => Entra = new TokenService(Clock);

    public TokenService Entra { get; }

    protected override string EnvironmentName => Environments.Production;

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Authentication:Mode"] = "Entra",
        ["AzureAd:Instance"] = Entra.Instance,
        ["AzureAd:TenantId"] = TokenService.TenantId,
        ["AzureAd:ClientId"] = TokenService.ClientId,
    };

    public override async ValueTask InitializeAsync()
    {
        await Entra.StartAsync();
        await base.InitializeAsync();
    }

    /// <summary>A client that sends this token, or none.</summary>
    public HttpClient With(string? token)
    {
        var client = CreateClient();
        client.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    /// <summary>An employee of this address; without <paramref name="account"/> the first sign-in is still to come.</summary>
    public async Task<Employee> EmployAsync(string? address, EmployeeRoles roles, Guid? account = null)
    {
        var employee = new Employee($"E-{Interlocked.Increment(ref numbers)}", Clock.GetUtcNow());
        employee.NamePerson("Max", "Muster");
        employee.ReachAt(null, null, null, address, null);
        employee.Employ(isSalesperson: false, roles);
        employee.SignInAs(account?.ToString());
        await SaveAsync(db => db.Add(employee));
        return employee;
    }

    /// <summary>Somebody with a role who has signed in before.</summary>
    public async Task<User> EmployedUserAsync(EmployeeRoles roles = EmployeeRoles.Sales)
    {
        var user = new User("Max Muster", $"{Guid.NewGuid():N}@feinkost.example");
        await EmployAsync(user.Address, roles, user.ObjectId);
        return user;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Entra.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services => services.Configure<JwtBearerOptions>(
            JwtBearerDefaults.AuthenticationScheme, options => options.BackchannelHttpHandler = Entra.TrustingHandler()));
    }
}
