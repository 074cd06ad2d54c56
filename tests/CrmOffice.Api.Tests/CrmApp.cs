using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace CrmOffice.Api.Tests;

/// <summary>
/// The product as its users meet it: the real host on a loopback port, a SQLite file of its own, and a clock that the
/// test sets. One administrator is there (number M-1, in sales too); requests without a header come from her.
/// </summary>
public class CrmApp : WebApplicationFactory<Program>, IAsyncLifetime
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    private static readonly SqlServerTranslation Translation = new();

    /// <summary>An empty database with all migrations, which are run once and not for each host.</summary>
    private static readonly Lazy<Task<string>> MigratedDatabase = new(MigrateAsync);

    private readonly string folder = Directory.CreateTempSubdirectory("crmoffice").FullName;

    /// <summary>Monday, 2 March 2026, 10:00 in Vienna.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public HttpClient Http { get; private set; } = null!;

    public string ConnectionString => $"Data Source={Path.Combine(folder, "crm.db")}";

    protected virtual bool LoadsSampleCompany => false;

    /// <summary>0 takes a free one.</summary>
    protected virtual int Port => 0;

    protected virtual string EnvironmentName => Environments.Development;

    protected virtual IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>();

    public virtual async ValueTask InitializeAsync()
    {
        File.Copy(await MigratedDatabase.Value, Path.Combine(folder, "crm.db"));
        UseKestrel(Port);
        StartServer();
        Http = CreateClient();
        if (!LoadsSampleCompany && !await ReadAsync(db => db.Employees.AnyAsync()))
        {
            await SaveAsync(db =>
            {
                var administrator = new Employee("M-1", Clock.GetUtcNow());
                administrator.NamePerson("Eva", "Berger");
                administrator.Employ(isSalesperson: true, EmployeeRoles.Sales | EmployeeRoles.Administrator);
                db.Add(administrator);
            });
        }
    }

    /// <summary>A client that is signed in as another employee.</summary>
    public HttpClient As(string employeeNumber)
    {
        var client = CreateClient();
        client.DefaultRequestHeaders.Add("X-Sample-Employee", employeeNumber);
        return client;
    }

    public async Task SaveAsync(Action<CrmDb> change)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDb>();
        change(db);
        await db.SaveChangesAsync();
    }

    public async Task<T> ReadAsync<T>(Func<CrmDb, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<CrmDb>());
    }

    public async Task<T> GetAsync<T>(string address)
    {
        using var response = await Http.GetAsync(address);
        return await ReadAsync<T>(response);
    }

    public async Task<T> PostAsync<T>(string address, object body)
    {
        using var response = await Http.PostAsJsonAsync(address, body, Json);
        return await ReadAsync<T>(response);
    }

    /// <summary>The body of a successful answer; else the test fails with what the server said.</summary>
    public static async Task<T> ReadAsync<T>(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode}: {text}");
        return JsonSerializer.Deserialize<T>(text, Json)!;
    }

    /// <summary>The stable code of a refusal.</summary>
    public static async Task<string?> CodeAsync(HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private static async Task<string> MigrateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("crmoffice");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        var file = Path.Combine(folder.FullName, "crm.db");
        var options = new DbContextOptionsBuilder<SqliteCrmDb>().UseSqlite($"Data Source={file};Pooling=False").Options;
        await using var db = new SqliteCrmDb(options);
        await db.Database.MigrateAsync();
        return file;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(EnvironmentName);
        builder.UseSetting("ConnectionStrings:Crm", ConnectionString);
        builder.UseSetting("SampleCompany:Load", LoadsSampleCompany.ToString());
        builder.UseSetting("Logging:Console:LogLevel:Default", "Error");
        foreach (var (name, value) in Settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureServices(services => services
            .Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock))
            .ConfigureDbContext<SqliteCrmDb>(options => options
                .AddInterceptors(Translation)
                .ConfigureWarnings(warnings => warnings.Throw(CoreEventId.RowLimitingOperationWithoutOrderByWarning))));
    }
}
