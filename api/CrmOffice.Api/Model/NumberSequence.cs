using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmOffice.Api.Model;

/// <summary>Where the next number of a kind of record comes from; two people never get the same one.</summary>
public sealed class NumberSequence(string key, string prefix, int nextValue)
{
    /// <summary>What is numbered, such as "Customer".</summary>
    public string Key { get; private set; } = key;
    public string Prefix { get; private set; } = prefix;

    /// <summary>The concurrency token too: of two that take the same number, the second must ask again.</summary>
    public int NextValue { get; private set; } = nextValue;

    public string Take() => Prefix + NextValue++.ToString(CultureInfo.InvariantCulture);

    /// <summary>Moves past a number that came from elsewhere, so that it is not given again.</summary>
    public void SkipPast(string number)
    {
        if (number.StartsWith(Prefix, StringComparison.Ordinal)
            && int.TryParse(number.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && value >= NextValue
            && value < int.MaxValue)
        {
            NextValue = value + 1;
        }
    }
}

internal sealed class NumberSequenceConfiguration : IEntityTypeConfiguration<NumberSequence>
{
    public void Configure(EntityTypeBuilder<NumberSequence> sequence)
    {
        sequence.ToTable("NumberSequences");
        sequence.HasKey(s => s.Key);
        sequence.Property(s => s.Key).HasMaxLength(50).IsUnicode(false);
        sequence.Property(s => s.Prefix).HasMaxLength(20);
        sequence.Property(s => s.NextValue).IsConcurrencyToken();
        sequence.HasData(
            new { Key = nameof(PartyType.Customer), Prefix = "", NextValue = 10_001 },
            new { Key = nameof(PartyType.Lead), Prefix = "I-", NextValue = 1_001 },
            new { Key = nameof(PartyType.Supplier), Prefix = "L-", NextValue = 101 },
            new { Key = nameof(PartyType.Employee), Prefix = "M-", NextValue = 1 },
            new { Key = nameof(PartyType.Referrer), Prefix = "V-", NextValue = 1 });
    }
}
