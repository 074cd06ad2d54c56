using CrmOffice.Api.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmOffice.Api.Model;

/// <summary>
/// What the address search looks in, one row a party, in the folded spelling of <see cref="SearchText"/>.
/// Written by <see cref="Data.PartyIndex"/> with every change of the party or its persons. A lead that became a customer
/// has none: its names lead to the customer.
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

    /// <summary>The party's own, repeated here so that the search filters within its index.</summary>
    public PartyType Type { get; private set; }

    /// <inheritdoc cref="Type"/>
    public bool IsActive { get; private set; }

    /// <param name="party">With its contact persons.</param>
    /// <param name="formerLeads">The leads that became this customer, with theirs.</param>
    public void Describe(Party party, IEnumerable<Party> formerLeads)
    {
        IEnumerable<Party> parties = [party, .. formerLeads];
        var names = parties.SelectMany(NamesOf).SelectMany(SearchText.Words).Distinct().ToList();
        IEnumerable<string> words = [.. names, .. SearchText.Words(party.Address.City), .. SearchText.Words(party.Number)];

        // A word of one sound, such as "Au", sounds like too many others.
        var sounds = names.Select(ColognePhonetics.Encode).Where(code => code.Length > 1);

        var name = SearchText.Fold(party.Name);
        Name = name.Length <= FieldLength.Name ? name : name[..FieldLength.Name];
        Words = string.Join(' ', words.Distinct());
        Sounds = string.Join(' ', sounds.Distinct());
        Type = party.Type;
        IsActive = party.IsActive;
    }

    private static IEnumerable<string?> NamesOf(Party party) =>
        [party.Name, party.NameAddition, party.CompanyName, .. party.ContactPersons.Select(p => p.FullName)];
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
        entry.HasIndex(e => new { e.Name, e.Type, e.IsActive });
    }
}
