using System.Globalization;
using CrmOffice.Api.Features.Addresses;
using CrmOffice.Api.Model;
using CrmOffice.Api.Shared;
using Microsoft.Data.Sqlite;

namespace CrmOffice.Benchmarks;

/// <summary>The same questions as statements that are written by hand, on a connection that stays open.</summary>
/// <param name="keepsStatements">Whether statements are prepared once; else anew for each question, as EF Core does.</param>
internal sealed class HandWritten(string file, bool keepsStatements) : IDisposable
{
    private readonly SqliteConnection connection = Open(file);
    private readonly Dictionary<string, SqliteCommand> prepared = [];

    public void MailContext(string address)
    {
        var match = Read(HandWrittenSql.Matches, address)[0];
        var partyId = (long)match[0]!;
        Read(HandWrittenSql.Party, partyId);
        Read(HandWrittenSql.Persons, partyId);
        Read(HandWrittenSql.Years, partyId);
        Read(HandWrittenSql.History, partyId, 31);
        Read(HandWrittenSql.Counts, partyId);
    }

    public void HistoryBefore(int partyId, long time)
    {
        Read(HandWrittenSql.Exists, partyId);
        Read(HandWrittenSql.HistoryBefore, partyId, time, 51);
    }

    public void HistoryFirst(int partyId)
    {
        Read(HandWrittenSql.Exists, partyId);
        Read(HandWrittenSql.History, partyId, 51);
        Read(HandWrittenSql.Counts, partyId);
    }

    public void HistoryOfKind(int partyId, HistoryKind kind, long time)
    {
        Read(HandWrittenSql.Exists, partyId);
        Read(HandWrittenSql.HistoryOfKind, partyId, kind.ToString(), time, 51);
    }

    public void CallSuggestions(int employeeId, DateOnly today)
    {
        object[] values = [employeeId, today.ToString("O", CultureInfo.InvariantCulture), LocalCalendar.StartOf(today.AddDays(1)).ToUnixTimeMilliseconds()];
        Read(HandWrittenSql.CallSuggestions, values);
        Read(HandWrittenSql.CallSuggestionCount, values);
    }

    public void Search(string folded, IReadOnlyList<string> words)
    {
        var condition = "{Words} : (" + string.Join(" AND ", words.Select(w => $"\"{w}\"*")) + ")";
        var found = Read(HandWrittenSql.WithWords, condition, AddressSearch.MostRanked + 1).ConvertAll(row => (long)row[0]!);
        if (found.Count > AddressSearch.MostRanked)
        {
            var beginning = Read(HandWrittenSql.WithBeginning, folded, folded + char.MaxValue, 20).Select(row => (long)row[0]!).ToList();
            Read(HandWrittenSql.Entries, $"[{string.Join(',', found.Except(beginning).Take(20 - beginning.Count))}]");
            found = [.. beginning.Union(found)];
        }
        else
        {
            Read(HandWrittenSql.Entries, $"[{string.Join(',', found)}]");
        }

        Read(HandWrittenSql.PersonsOf, $"[{string.Join(',', found.Take(20))}]");
    }

    public void SearchAddress(string address)
    {
        foreach (var owner in Read(HandWrittenSql.Owners, address))
        {
            Read(HandWrittenSql.Entries, $"[{owner[0]}]");
            Read(HandWrittenSql.PersonsOf, $"[{owner[0]}]");
        }
    }

    public void Dispose()
    {
        foreach (var command in prepared.Values)
        {
            command.Dispose();
        }

        connection.Dispose();
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        return connection;
    }

    private List<object?[]> Read(string sql, params object[] values)
    {
        if (!keepsStatements && prepared.Remove(sql, out var former))
        {
            former.Dispose();
        }

        if (!prepared.TryGetValue(sql, out var command))
        {
            prepared.Add(sql, command = Prepare(sql, values));
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }

        var rows = new List<object?[]>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var row = new object?[reader.FieldCount];
            reader.GetValues(row!);
            rows.Add(row);
        }

        return rows;
    }

    private SqliteCommand Prepare(string sql, object[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue($"@{i}", values[i]);
        }

        command.Prepare();
        return command;
    }
}
