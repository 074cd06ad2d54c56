using CrmOffice.Api.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CrmOffice.Api.Data;

/// <summary>
/// The embedded database. SQLite has neither decimals nor times with an offset: both are stored as whole numbers, so that
/// it filters, sorts and adds them itself.
/// </summary>
public sealed class SqliteCrmDb(DbContextOptions<SqliteCrmDb> options) : CrmDb(options)
{
    /// <summary>The virtual table that indexes <see cref="PartySearchEntry"/>; triggers keep it in step.</summary>
    internal const string SearchIndex = "PartySearchIndex";

    public override IQueryable<PartySearchEntry> EntriesWithWords(IReadOnlyCollection<string> words) =>
        Matching("{Words} : (" + string.Join(" AND ", words.Select(word => $"{Quote(word)}*")) + ")");

    public override IQueryable<PartySearchEntry> EntriesWithSounds(IReadOnlyCollection<string> sounds) =>
        Matching("{Sounds} : (" + string.Join(" AND ", sounds.Select(Quote)) + ")");

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<decimal>().HaveConversion<TenThousandths>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();
    }

    private IQueryable<PartySearchEntry> Matching(string query) =>
        PartySearchEntries.FromSql(
            $"""
            SELECT e.* FROM "PartySearchEntries" AS e
            WHERE e."PartyId" IN (SELECT "rowid" FROM "PartySearchIndex" WHERE "PartySearchIndex" MATCH {query})
            """);

    private static string Quote(string word) => $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private sealed class TenThousandths() : ValueConverter<decimal, long>(
        value => (long)decimal.Round(value * 10_000m, MidpointRounding.AwayFromZero),
        stored => stored / 10_000m);

    private sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(
        value => value.ToUnixTimeMilliseconds(),
        stored => DateTimeOffset.FromUnixTimeMilliseconds(stored));
}
