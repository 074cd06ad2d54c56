using System.ComponentModel.DataAnnotations;
using CrmOffice.Api.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Platform;

public enum DatabaseProvider
{
    Sqlite,
    SqlServer,
}

/// <summary>Settings under <c>Database</c>.</summary>
public sealed class DatabaseOptions
{
    /// <summary>SQLite is embedded; SQL Server serves several machines.</summary>
    [EnumDataType(typeof(DatabaseProvider))]
    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;
}

internal static class DatabaseSetup
{
    /// <summary>Registers <see cref="CrmDb"/> for <c>Database:Provider</c> and <c>ConnectionStrings:Crm</c>.</summary>
    public static void AddCrmDatabase(this WebApplicationBuilder builder)
    {
        var provider = builder.Configuration.GetSection("Database").Get<DatabaseOptions>()?.Provider ?? DatabaseProvider.Sqlite;
        var connection = builder.Configuration.GetConnectionString("Crm");
        if (string.IsNullOrWhiteSpace(connection))
        {
            connection = builder.Environment.IsDevelopment() && provider == DatabaseProvider.Sqlite
                ? $"Data Source={Path.Combine(builder.Environment.ContentRootPath, "App_Data", "crm.db")}"
                : BuildTime.WritesOpenApiDocument ? "" : throw new SettingMissingException("ConnectionStrings:Crm", "the database to use");
        }

        if (provider == DatabaseProvider.SqlServer)
        {
            builder.Services.AddDbContext<CrmDb, SqlServerCrmDb>(options => options.UseSqlServer(connection));
        }
        else
        {
            builder.Services.AddDbContext<CrmDb, SqliteCrmDb>(options => options.UseSqlite(ForSqlite(connection)).AddInterceptors(new SqliteTurns()));
        }

        builder.Services.AddHealthChecks().AddDbContextCheck<CrmDb>("database", tags: ["ready"]);
    }

    /// <summary>Creates the SQLite file's folder and brings the database to the newest migration.</summary>
    public static async Task MigrateAsync(this CrmDb db, CancellationToken cancellation)
    {
        if (db.Database.IsSqlite())
        {
            var file = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
            if (Path.GetDirectoryName(Path.GetFullPath(file)) is { Length: > 0 } folder)
            {
                Directory.CreateDirectory(folder);
            }

            await db.Database.MigrateAsync(cancellation);

            // Readers go on while somebody writes; the mode stays with the file.
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL;", cancellation);
        }
        else
        {
            await db.Database.MigrateAsync(cancellation);
        }
    }

    private static string ForSqlite(string connection) =>
        new SqliteConnectionStringBuilder(connection) { ForeignKeys = true, DefaultTimeout = 30 }.ToString();
}
