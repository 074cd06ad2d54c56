using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CrmOffice.Api.Data;
using CrmOffice.Api.Data.Sample;
using CrmOffice.Api.Platform;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace CrmOffice.Api.Tests.Sample;

/// <summary>The sample company in a database of its own, which the tests of all classes only read, one after the other.</summary>
[CollectionDefinition(nameof(SampleDatabase))]
public sealed class SampleDatabase : IAsyncLifetime, ICollectionFixture<SampleDatabase>
{
    private readonly string folder = Directory.CreateTempSubdirectory("crmoffice-sample").FullName;

    /// <summary>Monday, 2 March 2026, 10:00 in Vienna.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public CrmDb Db { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Db = await LoadAsync("sample.db", Clock);

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Loads the sample company once more, on another day if the clock says so.</summary>
    public async Task<CrmDb> LoadAsync(string fileName, TimeProvider clock)
    {
        var connection = $"Data Source={Path.Combine(folder, fileName)};Pooling=False;Foreign Keys=True";
        var db = new SqliteCrmDb(new DbContextOptionsBuilder<SqliteCrmDb>()
            .UseSqlite(connection)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .Options);
        await db.MigrateAsync(TestContext.Current.CancellationToken);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
        await SampleCompany.LoadAsync(db, clock, TestContext.Current.CancellationToken);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return db;
    }

    /// <summary>A digest of every row of every table.</summary>
    public static async Task<Dictionary<string, string>> DigestAsync(CrmDb db)
    {
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        var digests = new Dictionary<string, string>();
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct())
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            var rows = new StringBuilder();
            var values = new object[reader.FieldCount];
            while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            {
                reader.GetValues(values);
                rows.AppendJoin('|', values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture))).Append('\n');
            }

            digests[table] = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(rows.ToString())));
        }

        return digests;
    }
}
