using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmOffice.Api.Model;

/// <summary>
/// A piece of a file's content. Contents are cut into pieces, so that neither reading nor writing holds a whole file in
/// memory; they are never changed, a new version is a new content. <see cref="Shared.Files.FileContents"/> reads and writes them.
/// </summary>
public sealed class FileContent(string reference, int piece, byte[] bytes)
{
    /// <summary>What <see cref="FileDocument.StorageReference"/> and its like hold.</summary>
    public string Reference { get; private set; } = reference;

    /// <summary>From 0.</summary>
    public int Piece { get; private set; } = piece;

    public byte[] Bytes { get; private set; } = bytes;
}

internal sealed class FileContentConfiguration : IEntityTypeConfiguration<FileContent>
{
    public void Configure(EntityTypeBuilder<FileContent> content)
    {
        content.ToTable("FileContents");
        content.HasKey(c => new { c.Reference, c.Piece });
        content.Property(c => c.Reference).HasMaxLength(FieldLength.StorageReference).IsUnicode(false);
    }
}
