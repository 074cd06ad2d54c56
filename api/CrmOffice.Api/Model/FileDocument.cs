using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmOffice.Api.Model;

public enum FileDocumentKind
{
    Letter,
    Spreadsheet,
    Drawing,
    Attachment,
    Other,
}

/// <summary>A file kept with a party (Dokument): a letter that was written, a spreadsheet, a saved attachment.</summary>
public sealed class FileDocument(int partyId, FileDocumentKind kind, string fileName, DateTimeOffset createdAt, int authorId)
{
    public int Id { get; private set; }
    public int PartyId { get; private set; } = partyId;
    public FileDocumentKind Kind { get; private set; } = kind;
    public string FileName { get; private set; } = fileName;
    public DateTimeOffset CreatedAt { get; private set; } = createdAt;
    public int AuthorId { get; private set; } = authorId;

    /// <summary>Where the content is kept (<see cref="FileContent"/>); null when it is not kept here.</summary>
    public string? StorageReference { get; init; }

    /// <summary>Bytes.</summary>
    public long? Size { get; init; }
    public int? SalesDocumentId { get; init; }

    /// <summary>The template that a letter was made from. No foreign key: templates are never deleted, and SQLite would write the table anew.</summary>
    public int? WordTemplateId { get; init; }
}

internal sealed class FileDocumentConfiguration : IEntityTypeConfiguration<FileDocument>
{
    public void Configure(EntityTypeBuilder<FileDocument> file)
    {
        file.ToTable("FileDocuments");
        file.Property(f => f.FileName).HasMaxLength(FieldLength.Name);
        file.Property(f => f.StorageReference).HasMaxLength(FieldLength.Website);
        file.HasOne<Party>().WithMany().HasForeignKey(f => f.PartyId).OnDelete(DeleteBehavior.Restrict);
        file.HasOne<Employee>().WithMany().HasForeignKey(f => f.AuthorId).OnDelete(DeleteBehavior.NoAction);
        file.HasOne<SalesDocument>().WithMany().HasForeignKey(f => f.SalesDocumentId).OnDelete(DeleteBehavior.NoAction);
        file.HasIndex(f => new { f.PartyId, f.CreatedAt });
    }
}
