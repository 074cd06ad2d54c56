using Microsoft.Data.Sqlite;

namespace CrmOffice.Benchmarks;

/// <summary>Adds rows to a table as fast as one at a time goes.</summary>
internal sealed class PreparedInsert : IDisposable
{
    private readonly SqliteCommand command;

    public PreparedInsert(SqliteConnection connection, string table, params string[] columns)
    {
        command = connection.CreateCommand();
        command.CommandText =
            $"""INSERT INTO "{table}" ("{string.Join("\", \"", columns)}") VALUES ({string.Join(", ", columns.Select((_, i) => $"@{i}"))})""";
        for (var i = 0; i < columns.Length; i++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = $"@{i}" });
        }
    }

    public void Add(params object?[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        command.ExecuteNonQuery();
    }

    public void Dispose() => command.Dispose();
}
