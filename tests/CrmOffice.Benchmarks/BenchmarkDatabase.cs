using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using CrmOffice.Api.Data;
using CrmOffice.Api.Platform;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmOffice.Benchmarks;

/// <summary>The database of a made-up company of a given size, kept from run to run.</summary>
internal static class BenchmarkDatabase
{
    /// <summary>Raise it when the rows that are written change; the schema is watched by itself.</summary>
    private const int Content = 2;

    public static async Task<string> EnsureAsync(string folder, int customers, TextWriter log)
    {
        Directory.CreateDirectory(folder);
        await using var model = new SqliteCrmDb(new DbContextOptionsBuilder<SqliteCrmDb>().UseSqlite().Options);
        var schema = model.GetService<IMigrator>().GenerateScript();
        var version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Content} {schema}")))[..8];
        var file = Path.Combine(folder, $"customers-{customers}-{version}.db");
        if (!File.Exists(file))
        {
            var unfinished = file + ".unfinished";
            File.Delete(unfinished);
            await BuildAsync(unfinished, customers, log);
            SqliteConnection.ClearAllPools();
            File.Move(unfinished, file);
        }

        return file;
    }

    private static async Task BuildAsync(string file, int customers, TextWriter log)
    {
        var clock = Stopwatch.StartNew();
        await using (var db = new SqliteCrmDb(new DbContextOptionsBuilder<SqliteCrmDb>().UseSqlite($"Data Source={file};Pooling=False").Options))
        {
            await db.MigrateAsync(CancellationToken.None);
        }

        await using var connection = new SqliteConnection($"Data Source={file};Foreign Keys=False;Pooling=False");
        await connection.OpenAsync();
        Execute(connection, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -1000000; PRAGMA temp_store = FILE;");
        var indexes = DropIndexes(connection);
        Execute(connection, "BEGIN");
        BenchmarkParties.Write(connection, customers);
        Execute(connection, "COMMIT; BEGIN");
        await log.WriteLineAsync($"{customers:N0} customers written after {clock.Elapsed:mm\\:ss}");
        BenchmarkHistory.Write(connection, customers);
        Execute(connection, "COMMIT");
        await log.WriteLineAsync($"{customers * BenchmarkHistory.EntriesPerCustomer:N0} history entries written after {clock.Elapsed:mm\\:ss}");
        indexes.ForEach(index => Execute(connection, index));
        Execute(connection, "PRAGMA journal_mode = WAL;");
        await log.WriteLineAsync($"Indexes complete after {clock.Elapsed:mm\\:ss}: {new FileInfo(file).Length / 1e9:F1} GB");
    }

    /// <summary>Sorting all keys once is faster than keeping them sorted; the result is the same.</summary>
    private static List<string> DropIndexes(SqliteConnection connection)
    {
        var indexes = new List<(string Name, string Sql)>();
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL";
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                indexes.Add((reader.GetString(0), reader.GetString(1)));
            }
        }

        indexes.ForEach(index => Execute(connection, $"DROP INDEX \"{index.Name}\""));
        return indexes.ConvertAll(index => index.Sql);
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
    }
}
