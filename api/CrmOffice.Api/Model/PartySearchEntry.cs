using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmOffice.Api.Model;

/// <summary>
/// What the address search looks in, one row a party, in the folded spelling of <see cref="Shared.SearchText"/>.
/// Written by <see cref="Data.PartyIndex"/> with every change of the party or its persons.
/// </summary>
public sealed class PartySearchEntry
{
    public int PartyId { get; init; }
    public Party? Party { get; init; }

    /// <summary>The folded name; ranks exact and prefix matches.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Folded words of name, name addition, contact persons, town and number.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Cologne phonetic codes of the words in names.</summary>
    public string Sounds { get; private set; } = "";

    /// <summary>Returns whether anything changed.</summary>
    public bool Write(string name, string words, string sounds)
    {
        if (Name == name && Words == words && Sounds == sounds)
        {
            return false;
        }

        (Name, Words, Sounds) = (name, words, sounds);
        return true;
    }
}

internal sealed class PartySearchEntryConfiguration : IEntityTypeConfiguration<PartySearchEntry>
{
    public void Configure(EntityTypeBuilder<PartySearchEntry> entry)
    {
        entry.ToTable("PartySearchEntries");
        entry.HasKey(e => e.PartyId);
        entry.Property(e => e.PartyId).ValueGeneratedNever();
        entry.Property(e => e.Name).HasMaxLength(FieldLength.Name);
        entry.HasOne(e => e.Party).WithOne().HasForeignKey<PartySearchEntry>(e => e.PartyId).OnDelete(DeleteBehavior.Cascade);
        entry.HasIndex(e => e.Name);
    }
}
