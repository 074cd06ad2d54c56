using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmOffice.Api.Model;

/// <summary>The company that works with the product, as the sender of its letters. There is one.</summary>
public sealed class CompanyProfile : IVersioned
{
    public const int OnlyId = 1;

    public int Id { get; private set; } = OnlyId;

    /// <summary>Empty until an administrator has entered it.</summary>
    public string Name { get; private set; } = "";
    public string? Street { get; private set; }
    public string? PostalCode { get; private set; }
    public string? City { get; private set; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; private set; }
    public string? Phone { get; private set; }
    public string? Email { get; private set; }
    public string? Website { get; private set; }

    /// <summary>VAT identification number (UID) without spaces, in capitals.</summary>
    public string? VatId { get; private set; }

    /// <summary>International bank account number without spaces, in capitals.</summary>
    public string? Iban { get; private set; }
    public string? Bic { get; private set; }
    public string? BankName { get; private set; }

    /// <summary>With the register, such as "FN 318422 k, Handelsgericht Wien".</summary>
    public string? RegistrationNumber { get; private set; }
    public string? ManagingDirector { get; private set; }
    public int Version { get; private set; }

    public void Introduce(string name, PostalAddress address)
    {
        Name = name;
        (Street, PostalCode, City, Country) = address;
    }

    public void ReachAt(string? phone, string? email, string? website) => (Phone, Email, Website) = (phone, email, website);

    public void BankWith(string? iban, string? bic, string? bankName) => (Iban, Bic, BankName) = (iban, bic, bankName);

    public void Register(string? vatId, string? registrationNumber, string? managingDirector)
    {
        VatId = Customer.NormaliseVatId(vatId);
        RegistrationNumber = registrationNumber;
        ManagingDirector = managingDirector;
    }

    void IVersioned.NextVersion() => Version++;
}

internal sealed class CompanyProfileConfiguration : IEntityTypeConfiguration<CompanyProfile>
{
    public void Configure(EntityTypeBuilder<CompanyProfile> company)
    {
        company.ToTable("CompanyProfiles");
        company.Property(c => c.Id).ValueGeneratedNever();
        company.Property(c => c.Name).HasMaxLength(FieldLength.Name);
        company.Property(c => c.Street).HasMaxLength(FieldLength.Street);
        company.Property(c => c.PostalCode).HasMaxLength(FieldLength.PostalCode);
        company.Property(c => c.City).HasMaxLength(FieldLength.City);
        company.Property(c => c.Country).HasMaxLength(2).IsUnicode(false);
        company.Property(c => c.Phone).HasMaxLength(FieldLength.Phone);
        company.Property(c => c.Email).HasMaxLength(FieldLength.Email);
        company.Property(c => c.Website).HasMaxLength(FieldLength.Website);
        company.Property(c => c.VatId).HasMaxLength(20).IsUnicode(false);
        company.Property(c => c.Iban).HasMaxLength(34).IsUnicode(false);
        company.Property(c => c.Bic).HasMaxLength(11).IsUnicode(false);
        company.Property(c => c.BankName).HasMaxLength(FieldLength.Name);
        company.Property(c => c.RegistrationNumber).HasMaxLength(FieldLength.ShortText);
        company.Property(c => c.ManagingDirector).HasMaxLength(FieldLength.Name);
        company.Property(c => c.Version).IsConcurrencyToken();
        company.HasData(new { Id = CompanyProfile.OnlyId, Name = "", Version = 1 });
    }
}
