using CrmOffice.Api.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace CrmOffice.Api.Data;

/// <summary>The database for more than one machine.</summary>
public sealed class SqlServerCrmDb(DbContextOptions<SqlServerCrmDb> options) : CrmDb(options)
{
    public override IQueryable<int> PartiesWithWords(
        IReadOnlyCollection<string> words,
        IReadOnlyCollection<PartyType>? types,
        bool? isActive,
        int? first)
    {
        var condition = string.Join(" AND ", words.Select(word => $"\"{Escape(word)}*\""));
        return First(first, Filtered(types, isActive).Where(e => EF.Functions.Contains(e.Words, condition)));
    }

    public override IQueryable<int> PartiesWithSounds(
        IReadOnlyCollection<string> sounds,
        IReadOnlyCollection<PartyType>? types,
        bool? isActive,
        int? first)
    {
        var condition = string.Join(" AND ", sounds.Select(sound => $"\"{Escape(sound)}\""));
        return First(first, Filtered(types, isActive).Where(e => EF.Functions.Contains(e.Sounds, condition)));
    }

    /// <remarks>The collation sees letters without case and accents.</remarks>
    protected override SqlExpression Fold(SqlExpression text)
    {
        var letters = new CollateExpression(text, "Latin1_General_100_CI_AI");
        return Replace(Replace(Replace(letters, "ae", "a"), "oe", "o"), "ue", "u");
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HavePrecision(3);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);

        // Folded names are compared character by character, as SQLite does; and so are Graph's ids, which differ by case.
        const string Binary = "Latin1_General_100_BIN2";
        modelBuilder.Entity<PartySearchEntry>().Property(e => e.Name).UseCollation(Binary);
        modelBuilder.Entity<MailFolderCursor>().Property(c => c.FolderId).UseCollation(Binary);
        modelBuilder.Entity<MailboxMessage>().Property(m => m.ItemId).UseCollation(Binary);
        modelBuilder.Entity<MailboxMessage>().Property(m => m.ConversationId).UseCollation(Binary);
        modelBuilder.Entity<SalesAppointment>().Property(a => a.OutlookEventId).UseCollation(Binary);
    }

    private IQueryable<PartySearchEntry> Filtered(IReadOnlyCollection<PartyType>? types, bool? isActive)
    {
        var entries = PartySearchEntries.AsQueryable();
        entries = types is null ? entries : entries.Where(e => types.Contains(e.Type));
        return isActive is null ? entries : entries.Where(e => e.IsActive == isActive);
    }

    private static IQueryable<int> First(int? first, IQueryable<PartySearchEntry> entries)
    {
        var parties = entries.Select(e => e.PartyId);
        return first is null ? parties : parties.OrderBy(id => id).Take(first.Value);
    }

    private static string Escape(string word) => word.Replace("\"", "", StringComparison.Ordinal);
}
