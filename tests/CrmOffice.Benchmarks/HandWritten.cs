using CrmOffice.Api.Features.Addresses;
using CrmOffice.Api.Model;
using Microsoft.Data.Sqlite;

namespace CrmOffice.Benchmarks;

/// <summary>The same questions as statements that are written by hand and prepared once, on a connection that stays open.</summary>
internal sealed class HandWritten(string file) : IDisposable
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

    public void HistoryBefore(int partyId, long time) => Read(HandWrittenSql.HistoryBefore, partyId, time, 51);

    public void HistoryFirst(int partyId)
    {
        Read(HandWrittenSql.History, partyId, 51);
        Read(HandWrittenSql.Counts, partyId);
    }

    public void HistoryOfKind(int partyId, HistoryKind kind, long time) =>
        Read(HandWrittenSql.HistoryOfKind, partyId, kind.ToString(), time, 51);

    public void Search(string folded, IReadOnlyList<string> words)
    {
        var condition = "{Words} : (" + string.Join(" AND ", words.Select(w => $"\"{w}\"*")) + ")";
        var found = Read(HandWrittenSql.WithWords, condition, SearchCandidates.Limit + 1);
        if (found.Count > SearchCandidates.Limit)
        {
            found.InsertRange(0, Read(HandWrittenSql.WithBeginning, folded, folded + char.MaxValue, SearchCandidates.Limit));
        }

        PersonsOf(found.Select(row => (long)row[0]!).Distinct().Take(20).ToList());
    }

    public void SearchAddress(string address)
    {
        foreach (var owner in Read(HandWrittenSql.Owners, address))
        {
            Read(HandWrittenSql.Entry, owner[0]!);
            PersonsOf([(long)owner[0]!]);
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

    private void PersonsOf(List<long> owners)
    {
        var padded = Enumerable.Range(0, 20).Select(i => (object)(i < owners.Count ? owners[i] : -1L)).ToArray();
        Read(HandWrittenSql.PersonsOf, padded);
    }

    private List<object?[]> Read(string sql, params object[] values)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++)
            {
                command.Parameters.AddWithValue($"@{i}", values[i]);
            }

            command.Prepare();
            prepared.Add(sql, command);
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
}
