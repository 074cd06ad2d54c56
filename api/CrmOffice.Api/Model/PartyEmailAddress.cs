using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmOffice.Api.Model;

public enum EmailAddressOrigin
{
    /// <summary>The address field of a contact person.</summary>
    ContactPerson,

    /// <summary>The address field of the record itself.</summary>
    Record,

    /// <summary>Added because somebody wrote from it.</summary>
    Additional,
}

/// <summary>
/// One row for every address that a mail can find a party by, in the form of <see cref="Shared.MailAddress"/>.
/// Rows of the address fields follow those fields (<see cref="Data.PartyIndex"/>); additional ones stand by themselves.
/// </summary>
public sealed class PartyEmailAddress
{
    public int Id { get; private set; }
    public int PartyId { get; init; }
    public Party? Party { get; init; }
    public int? ContactPersonId { get; init; }
    public ContactPerson? ContactPerson { get; init; }
    public required string Address { get; init; }
    public required EmailAddressOrigin Origin { get; init; }
}

/// <summary>One row for every phone number that a call can find a party by, in E.164 form.</summary>
public sealed class PartyPhoneNumber
{
    public int Id { get; private set; }
    public int PartyId { get; init; }
    public Party? Party { get; init; }
    public int? ContactPersonId { get; init; }
    public ContactPerson? ContactPerson { get; init; }
    public required string Number { get; init; }
}

internal sealed class PartyEmailAddressConfiguration : IEntityTypeConfiguration<PartyEmailAddress>
{
    public void Configure(EntityTypeBuilder<PartyEmailAddress> address)
    {
        address.ToTable("PartyEmailAddresses");
        address.Property(a => a.Address).HasMaxLength(FieldLength.Email);
        address.HasOne(a => a.Party).WithMany().HasForeignKey(a => a.PartyId).OnDelete(DeleteBehavior.Cascade);
        address.HasOne(a => a.ContactPerson).WithMany().HasForeignKey(a => a.ContactPersonId).OnDelete(DeleteBehavior.NoAction);
        address.HasIndex(a => a.Address);
        address.HasIndex(a => a.PartyId);
        address.HasIndex(a => a.ContactPersonId);
    }
}

internal sealed class PartyPhoneNumberConfiguration : IEntityTypeConfiguration<PartyPhoneNumber>
{
    public void Configure(EntityTypeBuilder<PartyPhoneNumber> number)
    {
        number.ToTable("PartyPhoneNumbers");
        number.Property(n => n.Number).HasMaxLength(20).IsUnicode(false);
        number.HasOne(n => n.Party).WithMany().HasForeignKey(n => n.PartyId).OnDelete(DeleteBehavior.Cascade);
        number.HasOne(n => n.ContactPerson).WithMany().HasForeignKey(n => n.ContactPersonId).OnDelete(DeleteBehavior.NoAction);
        number.HasIndex(n => n.Number);
        number.HasIndex(n => n.PartyId);
        number.HasIndex(n => n.ContactPersonId);
    }
}
