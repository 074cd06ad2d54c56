using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmOffice.Api.Model;

/// <summary>Which way something went, seen from the company.</summary>
public enum Direction
{
    Incoming,
    Outgoing,
}

/// <summary>A kind of contact (Kontaktart); the list can be extended.</summary>
public sealed class InteractionType(string key, string nameGerman, string nameEnglish, bool countsAsContact)
{
    public int Id { get; private set; }

    /// <summary>A stable key in lower camel case, such as "phone"; icons and preselection go by it.</summary>
    public string Key { get; private set; } = key;
    public string NameGerman { get; private set; } = nameGerman;
    public string NameEnglish { get; private set; } = nameEnglish;

    /// <summary>Whether capturing one counts as a contact (R17); mailings do not (D7).</summary>
    public bool CountsAsContact { get; private set; } = countsAsContact;
    public bool IsActive { get; private set; } = true;
}

/// <summary>Something that happened between the company and a party (Kontakt).</summary>
public sealed class Interaction : IVersioned, IOccurrence
{
    public int Id { get; private set; }
    public int PartyId { get; init; }
    public int? ContactPersonId { get; private set; }
    public int EmployeeId { get; init; }
    public DateTimeOffset OccurredAt { get; private set; }
    public int InteractionTypeId { get; private set; }
    public InteractionType? InteractionType { get; init; }
    public Direction? Direction { get; private set; }
    public string? Topics { get; private set; }

    /// <summary>What was promised (Zusagen).</summary>
    public string? Commitments { get; private set; }
    public string? Details { get; private set; }
    public int? SalesDocumentId { get; init; }

    /// <summary>The mail that was open when the contact was captured.</summary>
    public string? InternetMessageId { get; init; }

    /// <summary>Made by whoever captures, so that a repeated request does not capture twice.</summary>
    public Guid? RequestId { get; init; }
    public bool CountsAsContact { get; private set; }

    /// <summary>The party's callback before and after this contact was captured, so that taking the contact back can restore it.</summary>
    public DateTimeOffset? CallbackBefore { get; private set; }
    public DateTimeOffset? CallbackAfter { get; private set; }
    public int Version { get; private set; }

    public void Describe(
        InteractionType type,
        DateTimeOffset occurredAt,
        int? contactPersonId,
        Direction? direction,
        string? topics,
        string? commitments,
        string? details)
    {
        InteractionTypeId = type.Id;
        CountsAsContact = type.CountsAsContact;
        OccurredAt = occurredAt;
        ContactPersonId = contactPersonId;
        Direction = direction;
        Topics = topics;
        Commitments = commitments;
        Details = details;
    }

    public void RememberCallback(DateTimeOffset? before, DateTimeOffset? after) => (CallbackBefore, CallbackAfter) = (before, after);

    void IVersioned.NextVersion() => Version++;
}

internal sealed class InteractionTypeConfiguration : IEntityTypeConfiguration<InteractionType>
{
    public void Configure(EntityTypeBuilder<InteractionType> type)
    {
        type.ToTable("InteractionTypes");
        type.Property(t => t.Key).HasMaxLength(50).IsUnicode(false);
        type.Property(t => t.NameGerman).HasMaxLength(FieldLength.ShortText);
        type.Property(t => t.NameEnglish).HasMaxLength(FieldLength.ShortText);
        type.HasIndex(t => t.Key).IsUnique();
        type.HasData(
            new { Id = 1, Key = "phone", NameGerman = "Telefonat", NameEnglish = "Phone call", CountsAsContact = true, IsActive = true },
            new { Id = 2, Key = "conversation", NameGerman = "Gespräch", NameEnglish = "Conversation", CountsAsContact = true, IsActive = true },
            new { Id = 3, Key = "visit", NameGerman = "Besuch", NameEnglish = "Visit", CountsAsContact = true, IsActive = true },
            new { Id = 4, Key = "letter", NameGerman = "Brief", NameEnglish = "Letter", CountsAsContact = true, IsActive = true },
            new { Id = 5, Key = "fax", NameGerman = "Fax", NameEnglish = "Fax", CountsAsContact = true, IsActive = true },
            new { Id = 6, Key = "email", NameGerman = "E-Mail", NameEnglish = "E-mail", CountsAsContact = true, IsActive = true },
            new { Id = 7, Key = "mailing", NameGerman = "Mailing", NameEnglish = "Mailing", CountsAsContact = false, IsActive = true });
    }
}

internal sealed class InteractionConfiguration : IEntityTypeConfiguration<Interaction>
{
    public void Configure(EntityTypeBuilder<Interaction> interaction)
    {
        interaction.ToTable("Interactions");
        interaction.Property(i => i.Topics).HasMaxLength(FieldLength.Subject);
        interaction.Property(i => i.Commitments).HasMaxLength(FieldLength.LongText);
        interaction.Property(i => i.Details).HasMaxLength(FieldLength.LongText);
        interaction.Property(i => i.InternetMessageId).HasMaxLength(EmailMessage.MessageIdLength);
        interaction.Property(i => i.Version).IsConcurrencyToken();
        interaction.HasOne<Party>().WithMany().HasForeignKey(i => i.PartyId).OnDelete(DeleteBehavior.Restrict);
        interaction.HasOne<ContactPerson>().WithMany().HasForeignKey(i => i.ContactPersonId).OnDelete(DeleteBehavior.NoAction);
        interaction.HasOne<Employee>().WithMany().HasForeignKey(i => i.EmployeeId).OnDelete(DeleteBehavior.NoAction);
        interaction.HasOne(i => i.InteractionType).WithMany().HasForeignKey(i => i.InteractionTypeId).OnDelete(DeleteBehavior.Restrict);
        interaction.HasOne<SalesDocument>().WithMany().HasForeignKey(i => i.SalesDocumentId).OnDelete(DeleteBehavior.NoAction);
        interaction.HasIndex(i => new { i.PartyId, i.OccurredAt });
        interaction.HasIndex(i => i.RequestId).IsUnique();
        interaction.HasIndex(i => i.SalesDocumentId);
    }
}
