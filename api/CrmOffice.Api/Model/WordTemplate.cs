using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmOffice.Api.Model;

/// <summary>What a template is for; the pane proposes by it.</summary>
public enum LetterPurpose
{
    BusinessLetter,
    OfferCoverLetter,
    ThankYou,
    CallbackAppointment,
    LostCustomer,
    ComplaintAnswer,
    Labels,
    Other,
}

/// <summary>A letter with fields (Vorlage). Its versions are kept; the newest one is used.</summary>
public sealed class WordTemplate(string name, LetterLanguage language, LetterPurpose purpose) : IVersioned
{
    public int Id { get; private set; }

    /// <summary>Of templates that came with the product, such as "thank-you.de"; the company may rename and replace them.</summary>
    public string? BuiltInKey { get; init; }
    public string Name { get; private set; } = name;
    public LetterLanguage Language { get; private set; } = language;
    public LetterPurpose Purpose { get; private set; } = purpose;
    public bool IsActive { get; private set; } = true;

    /// <summary>The number of the newest of <see cref="Versions"/>.</summary>
    public int LatestNumber { get; private set; }
    public List<WordTemplateVersion> Versions { get; } = [];

    /// <summary>Counts changes of the record, as everywhere; not the version of the letter.</summary>
    public int Version { get; private set; }

    public void Rename(string name, LetterLanguage language, LetterPurpose purpose) => (Name, Language, Purpose) = (name, language, purpose);

    public WordTemplateVersion Add(string storageReference, long size, IEnumerable<string> fields, DateTimeOffset createdAt, int? authorId)
    {
        var version = new WordTemplateVersion(++LatestNumber, storageReference, size, createdAt, authorId) { Fields = [.. fields] };
        Versions.Add(version);
        return version;
    }

    public void Deactivate() => IsActive = false;

    void IVersioned.NextVersion() => Version++;
}

/// <summary>What a template looked like at a time; never changed.</summary>
/// <param name="number">From 1.</param>
/// <param name="size">Bytes.</param>
/// <param name="authorId">Null when it came with the product.</param>
public sealed class WordTemplateVersion(int number, string storageReference, long size, DateTimeOffset createdAt, int? authorId)
{
    public int Id { get; private set; }
    public int WordTemplateId { get; private set; }
    public int Number { get; private set; } = number;
    public string StorageReference { get; private set; } = storageReference;
    public long Size { get; private set; } = size;

    /// <summary>The names of its fields, each once.</summary>
    public List<string> Fields { get; init; } = [];

    public DateTimeOffset CreatedAt { get; private set; } = createdAt;
    public int? AuthorId { get; private set; } = authorId;
}

internal sealed class WordTemplateConfiguration : IEntityTypeConfiguration<WordTemplate>
{
    public void Configure(EntityTypeBuilder<WordTemplate> template)
    {
        template.ToTable("WordTemplates");
        template.Property(t => t.BuiltInKey).HasMaxLength(FieldLength.ShortText).IsUnicode(false);
        template.Property(t => t.Name).HasMaxLength(FieldLength.Name);
        template.Property(t => t.Version).IsConcurrencyToken();
        template.HasMany(t => t.Versions).WithOne().HasForeignKey(v => v.WordTemplateId).OnDelete(DeleteBehavior.Cascade);
        template.HasIndex(t => t.BuiltInKey).IsUnique();
    }
}

internal sealed class WordTemplateVersionConfiguration : IEntityTypeConfiguration<WordTemplateVersion>
{
    public void Configure(EntityTypeBuilder<WordTemplateVersion> version)
    {
        version.ToTable("WordTemplateVersions");
        version.Property(v => v.StorageReference).HasMaxLength(FieldLength.StorageReference).IsUnicode(false);
        version.HasOne<Employee>().WithMany().HasForeignKey(v => v.AuthorId).OnDelete(DeleteBehavior.NoAction);
        version.HasIndex(v => new { v.WordTemplateId, v.Number }).IsUnique();
    }
}
