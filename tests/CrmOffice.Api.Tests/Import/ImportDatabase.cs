using System.Text;
using CrmOffice.Api.Data;
using CrmOffice.Api.Features.Import;
using CrmOffice.Api.Features.Import.Profiles;
using CrmOffice.Api.Features.Import.Reporting;
using CrmOffice.Api.Platform;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace CrmOffice.Api.Tests.Import;

/// <summary>An empty, migrated database for one test, and a folder with its own copy of the Kröll company's files.</summary>
public sealed class ImportDatabase : IAsyncLifetime
{
    private static readonly SemaphoreSlim TemplateLock = new(1);
    private static string? template;
    private readonly string root = Directory.CreateTempSubdirectory("crmoffice-import").FullName;

    static ImportDatabase() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Monday, 2 March 2026, 10:00 in Vienna.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public string Folder => Path.Combine(root, "files");

    public string ProfilePath => Path.Combine(Folder, "kroell.json");

    public string ConnectionString => $"Data Source={Path.Combine(root, "crm.db")};Pooling=False";

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Folder);
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Import", "Fixtures", "Kroell")))
        {
            File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)));
        }

        File.Copy(await TemplateAsync(), Path.Combine(root, "crm.db"));
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(root, recursive: true);
        return ValueTask.CompletedTask;
    }

    public CrmDb Open() => new SqliteCrmDb(new DbContextOptionsBuilder<SqliteCrmDb>().UseSqlite(ConnectionString).Options);

    public async Task<T> ReadAsync<T>(Func<CrmDb, Task<T>> read)
    {
        await using var db = Open();
        return await read(db);
    }

    public async Task<ImportReport> ImportAsync(IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        var (profile, error) = await ImportProfileReader.ReadAsync(ProfilePath, cancellation);
        Assert.Null(error);
        return await ImportAsync(Folder, profile!, progress, cancellation);
    }

    public async Task<ImportReport> ImportAsync(
        string folder,
        ImportProfile profile,
        IProgress<ImportProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        await using var db = Open();
        return await CsvImport.RunAsync(db, folder, profile, Clock, progress, cancellation);
    }

    /// <summary>Replaces text that the file has exactly once.</summary>
    public void Edit(string file, string old, string replacement)
    {
        var encoding = file is "Interessenten.csv" ? new UTF8Encoding(true) : file.EndsWith(".json", StringComparison.Ordinal) ? new UTF8Encoding(false) : Encoding.GetEncoding(1252);
        var path = Path.Combine(Folder, file);
        var parts = File.ReadAllText(path, encoding).Split(old);
        Assert.Equal(2, parts.Length);
        File.WriteAllText(path, string.Join(replacement, parts), encoding);
    }

    private static async Task<string> TemplateAsync()
    {
        await TemplateLock.WaitAsync();
        try
        {
            if (template is null)
            {
                var file = Path.Combine(Directory.CreateTempSubdirectory("crmoffice-template").FullName, "crm.db");
                await using (var db = new SqliteCrmDb(new DbContextOptionsBuilder<SqliteCrmDb>().UseSqlite($"Data Source={file};Pooling=False").Options))
                {
                    await db.MigrateAsync(TestContext.Current.CancellationToken);
                }

                SqliteConnection.ClearAllPools();
                template = file;
            }

            return template;
        }
        finally
        {
            TemplateLock.Release();
        }
    }
}
