using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmOffice.Api.Model;

public enum Salutation
{
    None,
    Ms,
    Mr,
    Diverse,
}

/// <summary>A contact person (Ansprechpartner) of a customer, lead, supplier or referrer (R2).</summary>
public sealed class ContactPerson(int ownerId) : IVersioned
{
    public int Id { get; private set; }
    public int OwnerId { get; private set; } = ownerId;
    public Salutation Salutation { get; private set; }
    public string? Title { get; private set; }
    public string? FirstName { get; private set; }
    public string LastName { get; private set; } = "";

    /// <summary>What the person does there, such as "Küche" or "Einkauf".</summary>
    public string? Role { get; private set; }
    public string? Phone { get; private set; }
    public string? Mobile { get; private set; }
    public string? Email { get; private set; }

    /// <summary>At most one person of a party is the primary one.</summary>
    public bool IsPrimary { get; private set; }
    public bool IsActive { get; private set; } = true;
    public int Version { get; private set; }

    public string FullName => FirstName is null ? LastName : $"{FirstName} {LastName}";

    public void NameAs(Salutation salutation, string? title, string? firstName, string lastName, string? role)
    {
        Salutation = salutation;
        Title = title;
        FirstName = firstName;
        LastName = lastName;
        Role = role;
    }

    public void ReachAt(string? phone, string? mobile, string? email)
    {
        Phone = phone;
        Mobile = mobile;
        Email = email;
    }

    public void BePrimary(bool isPrimary) => IsPrimary = isPrimary;

    public void Deactivate()
    {
        IsActive = false;
        IsPrimary = false;
    }

    public void Activate() => IsActive = true;

    void IVersioned.NextVersion() => Version++;
}

internal sealed class ContactPersonConfiguration : IEntityTypeConfiguration<ContactPerson>
{
    public void Configure(EntityTypeBuilder<ContactPerson> person)
    {
        person.ToTable("ContactPersons");
        person.Property(p => p.Title).HasMaxLength(50);
        person.Property(p => p.FirstName).HasMaxLength(FieldLength.PersonName);
        person.Property(p => p.LastName).HasMaxLength(FieldLength.PersonName);
        person.Property(p => p.Role).HasMaxLength(FieldLength.ShortText);
        person.Property(p => p.Phone).HasMaxLength(FieldLength.Phone);
        person.Property(p => p.Mobile).HasMaxLength(FieldLength.Phone);
        person.Property(p => p.Email).HasMaxLength(FieldLength.Email);
        person.Property(p => p.Version).IsConcurrencyToken();
        person.Ignore(p => p.FullName);
        person.HasOne<Party>().WithMany(p => p.ContactPersons).HasForeignKey(p => p.OwnerId).OnDelete(DeleteBehavior.Cascade);
        person.HasIndex(p => p.OwnerId, "IX_ContactPersons_OwnerId");
        person.HasIndex(p => p.OwnerId, "IX_ContactPersons_OwnerId_Primary").IsUnique().HasFilter("\"IsPrimary\" = 1");
    }
}
