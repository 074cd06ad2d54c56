using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmOffice.Api.Model;

/// <summary>How many characters a field holds; requests are validated against the same numbers.</summary>
public static class FieldLength
{
    public const int Name = 200;
    public const int PersonName = 80;
    public const int ShortText = 100;
    public const int Phone = 50;

    /// <summary>The longest address that SMTP can carry (RFC 5321, 4.5.3.1.3, without the angle brackets).</summary>
    public const int Email = 254;
    public const int Website = 400;
    public const int Subject = 500;
    public const int LongText = 20_000;
    public const int Street = 200;
    public const int PostalCode = 20;
    public const int City = 100;

    /// <summary>Where a file's content is kept; see <see cref="FileContent"/>.</summary>
    public const int StorageReference = 40;

    internal static void Configure(ComplexPropertyBuilder<PostalAddress> address)
    {
        address.Property(a => a.Street).HasMaxLength(Street);
        address.Property(a => a.PostalCode).HasMaxLength(PostalCode);
        address.Property(a => a.City).HasMaxLength(City);
        address.Property(a => a.Country).HasMaxLength(2).IsUnicode(false);
    }
}
