using CrmOffice.Api.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CrmOffice.Api.Data;

/// <summary>
/// The embedded database. SQLite has neither decimals nor times with an offset: both are stored as whole numbers, so that
/// it filters, sorts and adds them itself.
/// </summary>
public sealed class SqliteCrmDb(DbContextOptions<SqliteCrmDb> options) : CrmDb(options)
{
    private static readonly (string From, string To)[] Foldings =
    [
        ("ä", "a"), ("Ä", "a"), ("ae", "a"), ("ö", "o"), ("Ö", "o"), ("oe", "o"), ("ü", "u"), ("Ü", "u"), ("ue", "u"),
        ("ß", "ss"), ("é", "e"), ("è", "e"),
    ];

    /// <summary>The virtual table that indexes <see cref="PartySearchEntry"/>; triggers keep it in step.</summary>
    internal const string SearchIndex = "PartySearchIndex";

    public override IQueryable<int> PartiesWithWords(
        IReadOnlyCollection<string> words,
        IReadOnlyCollection<PartyType>? types,
        bool? isActive,
        int? first) =>
        Matching("{Words} : (" + string.Join(" AND ", words.Select(word => $"{Quote(word)}*")) + ")", types, isActive, first);

    public override IQueryable<int> PartiesWithSounds(
        IReadOnlyCollection<string> sounds,
        IReadOnlyCollection<PartyType>? types,
        bool? isActive,
        int? first) =>
        Matching("{Sounds} : (" + string.Join(" AND ", sounds.Select(Quote)) + ")", types, isActive, first);

    /// <remarks>SQLite's own lower() knows the letters of English only.</remarks>
    protected override SqlExpression Fold(SqlExpression text)
    {
        SqlExpression lower = new SqlFunctionExpression("lower", [text], nullable: true, argumentsPropagateNullability: [true], typeof(string), text.TypeMapping);
        return Foldings.Aggregate(lower, (folded, letter) => Replace(folded, letter.From, letter.To));
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<decimal>().HaveConversion<TenThousandths>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();
    }

    /// <remarks>The filters are words of the index too, so that it answers alone and stops reading at the limit.</remarks>
    private IQueryable<int> Matching(string query, IReadOnlyCollection<PartyType>? types, bool? isActive, int? first)
    {
        if (types is not null)
        {
            query += " AND {Type} : (" + string.Join(" OR ", types.Select(type => Quote(type.ToString()))) + ")";
        }

        if (isActive is not null)
        {
            query += " AND {IsActive} : " + (isActive.Value ? "1" : "0");
        }

        return Database.SqlQuery<int>(
            $"""
            SELECT "rowid" AS "Value" FROM "PartySearchIndex"
            WHERE "PartySearchIndex" MATCH {query} ORDER BY "rowid" LIMIT {first ?? -1}
            """);
    }

    private static string Quote(string word) => $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private sealed class TenThousandths() : ValueConverter<decimal, long>(
        value => (long)decimal.Round(value * 10_000m, MidpointRounding.AwayFromZero),
        stored => stored / 10_000m);

    private sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(
        value => value.ToUnixTimeMilliseconds(),
        stored => DateTimeOffset.FromUnixTimeMilliseconds(stored));
}
