using CrmOffice.Api.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmOffice.Api.Model;

/// <summary>The five tables that the address search covers.</summary>
public enum PartyType
{
    Customer,
    Lead,
    Supplier,
    Employee,
    Referrer,
}

public enum PartyKind
{
    Company,
    Person,
}

/// <summary>
/// Whoever the company deals with. Customers, leads, suppliers, employees and referrers have a table each for what
/// is theirs alone, and share one id space, so that mails, calls and history point at any of them with one key.
/// </summary>
public abstract class Party : IVersioned
{
    protected Party(PartyType type, string number, DateTimeOffset createdAt)
    {
        Type = type;
        Number = number;
        CreatedAt = createdAt;
    }

    public int Id { get; private set; }
    public PartyType Type { get; private set; }

    /// <summary>The number the company knows the record by; unique within its <see cref="Type"/>.</summary>
    public string Number { get; private set; }
    public PartyKind Kind { get; private set; }
    public string? CompanyName { get; private set; }
    public string? FirstName { get; private set; }
    public string? LastName { get; private set; }
    public string? NameAddition { get; private set; }

    /// <summary>The name that lists show and sort by: the company's, or "last name first name" of a person.</summary>
    public string Name { get; private set; } = "";
    public string? Street { get; private set; }
    public string? PostalCode { get; private set; }
    public string? City { get; private set; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; private set; }

    /// <summary>The four fields as one; queries name the fields.</summary>
    public PostalAddress Address => new(Street, PostalCode, City, Country);

    /// <summary>Phone numbers as they were typed; <see cref="PartyPhoneNumber"/> holds their E.164 form.</summary>
    public string? Phone { get; private set; }
    public string? Mobile { get; private set; }
    public string? Fax { get; private set; }

    /// <summary>The e-mail address as it was typed; <see cref="PartyEmailAddress"/> holds its normalised form.</summary>
    public string? Email { get; private set; }
    public string? Website { get; private set; }
    public int? AccountManagerId { get; private set; }
    public bool IsActive { get; private set; } = true;
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When somebody promised to call again (Wiederanruf).</summary>
    public DateTimeOffset? CallbackAt { get; private set; }

    /// <summary>Whole days between two contacts that should not be exceeded; null switches the reminder off.</summary>
    public int? ContactFrequencyDays { get; private set; }

    /// <summary>The first day on which a contact is overdue (R16); kept here so that an index finds the most overdue of many.</summary>
    public DateOnly? ContactOverdueFrom { get; private set; }
    public DateTimeOffset? LastContactAt { get; private set; }
    public int ContactCount { get; private set; }
    public bool OptOutPost { get; private set; }
    public bool OptOutEmail { get; private set; }
    public bool OptOutPhone { get; private set; }
    public string? Notes { get; private set; }
    public int Version { get; private set; }
    public List<ContactPerson> ContactPersons { get; } = [];

    /// <summary>Names a company.</summary>
    public void NameCompany(string companyName, string? nameAddition = null)
    {
        Kind = PartyKind.Company;
        CompanyName = companyName;
        FirstName = LastName = null;
        NameAddition = nameAddition;
        Name = companyName;
    }

    /// <summary>Names a person; the company, if given, is where the person works.</summary>
    public void NamePerson(string? firstName, string lastName, string? companyName = null, string? nameAddition = null)
    {
        Kind = PartyKind.Person;
        CompanyName = companyName;
        FirstName = firstName;
        LastName = lastName;
        NameAddition = nameAddition;
        Name = firstName is null ? lastName : $"{lastName} {firstName}";
    }

    public void MoveTo(PostalAddress address) => (Street, PostalCode, City, Country) = address;

    public void ReachAt(string? phone, string? mobile, string? fax, string? email, string? website)
    {
        Phone = phone;
        Mobile = mobile;
        Fax = fax;
        Email = email;
        Website = website;
    }

    public void AssignTo(int? accountManagerId) => AccountManagerId = accountManagerId;

    public void OptOut(bool post, bool email, bool phone)
    {
        OptOutPost = post;
        OptOutEmail = email;
        OptOutPhone = phone;
    }

    public void WriteNotes(string? notes) => Notes = notes;

    public void PlanCallback(DateTimeOffset? callbackAt) => CallbackAt = callbackAt;

    public void PlanContactFrequency(int? days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days ?? 1, 1, nameof(days));
        ContactFrequencyDays = days;
        FollowContacts();
    }

    /// <summary>A captured contact (R17): the later of old and new time stays, the count grows, a due callback is done (D5).</summary>
    public void RecordContact(DateTimeOffset occurredAt, DateTimeOffset now)
    {
        LastContactAt = LastContactAt > occurredAt ? LastContactAt : occurredAt;
        ContactCount++;
        FollowContacts();
        if (ContactPlan.IsDue(CallbackAt, LocalCalendar.DateOf(now)))
        {
            CallbackAt = null;
        }
    }

    /// <summary>Sets what the remaining interactions say after one was changed or deleted (R17).</summary>
    public void RecountContacts(int count, DateTimeOffset? lastContactAt)
    {
        ContactCount = count;
        LastContactAt = lastContactAt;
        FollowContacts();
    }

    public void Deactivate() => IsActive = false;

    public void Activate() => IsActive = true;

    void IVersioned.NextVersion() => Version++;

    private void FollowContacts() => ContactOverdueFrom = ContactPlan.OverdueFrom(LastContactAt, CreatedAt, ContactFrequencyDays);
}

internal sealed class PartyConfiguration : IEntityTypeConfiguration<Party>
{
    public void Configure(EntityTypeBuilder<Party> party)
    {
        party.ToTable("Parties").UseTptMappingStrategy();
        party.Property(p => p.Number).HasMaxLength(30);
        party.Property(p => p.Name).HasMaxLength(FieldLength.Name);
        party.Property(p => p.CompanyName).HasMaxLength(FieldLength.Name);
        party.Property(p => p.FirstName).HasMaxLength(FieldLength.PersonName);
        party.Property(p => p.LastName).HasMaxLength(FieldLength.PersonName);
        party.Property(p => p.NameAddition).HasMaxLength(FieldLength.Name);
        party.Property(p => p.Phone).HasMaxLength(FieldLength.Phone);
        party.Property(p => p.Mobile).HasMaxLength(FieldLength.Phone);
        party.Property(p => p.Fax).HasMaxLength(FieldLength.Phone);
        party.Property(p => p.Email).HasMaxLength(FieldLength.Email);
        party.Property(p => p.Website).HasMaxLength(FieldLength.Website);
        party.Property(p => p.Notes).HasMaxLength(FieldLength.LongText);
        party.Property(p => p.Version).IsConcurrencyToken();
        // No complex property here: EF Core 10 can't query those of a base type with a table per type.
        party.Ignore(p => p.Address);
        party.Property(p => p.Street).HasMaxLength(FieldLength.Street);
        party.Property(p => p.PostalCode).HasMaxLength(FieldLength.PostalCode);
        party.Property(p => p.City).HasMaxLength(FieldLength.City);
        party.Property(p => p.Country).HasMaxLength(2).IsUnicode(false);
        party.HasOne<Employee>().WithMany().HasForeignKey(p => p.AccountManagerId).OnDelete(DeleteBehavior.NoAction);
        party.HasIndex(p => new { p.Type, p.Number }).IsUnique();
        party.HasIndex(p => new { p.Type, p.Name });
        party.HasIndex(p => p.CallbackAt);
        party.HasIndex(p => p.ContactOverdueFrom);

        // An account manager's call suggestions (R16): of a million records these are read, and not those of everybody.
        party.HasIndex(p => new { p.AccountManagerId, p.ContactOverdueFrom });
    }
}
