using CrmOffice.Api.Model;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Data;

/// <summary>The database for more than one machine.</summary>
public sealed class SqlServerCrmDb(DbContextOptions<SqlServerCrmDb> options) : CrmDb(options)
{
    public override IQueryable<PartySearchEntry> EntriesWithWords(IReadOnlyCollection<string> words)
    {
        var condition = string.Join(" AND ", words.Select(word => $"\"{Escape(word)}*\""));
        return PartySearchEntries.Where(e => EF.Functions.Contains(e.Words, condition));
    }

    public override IQueryable<PartySearchEntry> EntriesWithSounds(IReadOnlyCollection<string> sounds)
    {
        var condition = string.Join(" AND ", sounds.Select(sound => $"\"{Escape(sound)}\""));
        return PartySearchEntries.Where(e => EF.Functions.Contains(e.Sounds, condition));
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HavePrecision(3);
    }

    private static string Escape(string word) => word.Replace("\"", "", StringComparison.Ordinal);
}
