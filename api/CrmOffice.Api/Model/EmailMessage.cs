using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmOffice.Api.Model;

/// <summary>A mail that was sent or received; once, however many mailboxes hold it (R35).</summary>
public sealed class EmailMessage
{
    /// <summary>The most characters that SQL Server can hold in an index (1,700 bytes); real message ids are far shorter.</summary>
    public const int MessageIdLength = 800;

    public int Id { get; private set; }

    /// <summary>The Message-ID header in the form of <see cref="NormaliseMessageId"/>; unique.</summary>
    public required string InternetMessageId { get; init; }
    public required Direction Direction { get; init; }
    public required string FromAddress { get; init; }
    public string? FromName { get; init; }

    /// <summary>Addresses of To and Cc, each list separated by semicolons.</summary>
    public string To { get; init; } = "";
    public string Cc { get; init; } = "";
    public string Subject { get; init; } = "";
    public required DateTimeOffset SentAt { get; init; }
    public string? Preview { get; init; }

    /// <summary>File names of the attachments, separated by line feeds; empty when there are none.</summary>
    public string AttachmentNames { get; init; } = "";

    /// <summary>The mailbox item, for opening it.</summary>
    public string? ItemReference { get; init; }
    public List<EmailLink> Links { get; } = [];

    /// <summary>
    /// Without angle brackets and blanks around it, in lower case: servers change both on the way. An id that is longer than
    /// <see cref="MessageIdLength"/> is known by its hash.
    /// </summary>
    /// <returns>Null for a message without one.</returns>
    public static string? NormaliseMessageId(string? header)
    {
        var id = header?.Trim().TrimStart('<').TrimEnd('>').Trim().ToLowerInvariant();
        return string.IsNullOrEmpty(id) ? null
            : id.Length <= MessageIdLength ? id
            : $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))}";
    }

    /// <summary>Enters the mail with a party; a party that somebody has unlinked from it stays unlinked.</summary>
    /// <returns>Whether that changed anything.</returns>
    public bool LinkTo(int partyId, int? contactPersonId, EmailLinkReason reason)
    {
        if (Links.Exists(l => l.PartyId == partyId))
        {
            return false;
        }

        Links.Add(new EmailLink { PartyId = partyId, ContactPersonId = contactPersonId, SentAt = SentAt, Reason = reason });
        return true;
    }

    /// <summary>Somebody says whose the mail is: that holds whatever was there before, and its conversation follows it.</summary>
    public void LinkByHand(int partyId, int? contactPersonId)
    {
        if (!LinkTo(partyId, contactPersonId, EmailLinkReason.ByHand))
        {
            Links.Find(l => l.PartyId == partyId)!.LinkByHand(contactPersonId);
        }
    }
}

public enum EmailLinkReason
{
    ContactPersonAddress,
    RecordAddress,
    Conversation,
    ByHand,
}

/// <summary>That a mail belongs to a party, and why.</summary>
public sealed class EmailLink
{
    private int? contactPersonId;
    private EmailLinkReason reason;

    public int Id { get; private set; }
    public int EmailMessageId { get; private set; }
    public EmailMessage? EmailMessage { get; init; }
    public required int PartyId { get; init; }
    public int? ContactPersonId { get => contactPersonId; init => contactPersonId = value; }

    /// <summary>The mail's own time, repeated here so that a party's mails are read in order from one index.</summary>
    public required DateTimeOffset SentAt { get; init; }
    public required EmailLinkReason Reason { get => reason; init => reason = value; }

    /// <summary>Unlinked by somebody; the row stays so that the mail is not linked again.</summary>
    public bool IsRemoved { get; private set; }

    public void Remove() => IsRemoved = true;

    public void Restore() => IsRemoved = false;

    internal void LinkByHand(int? contactPersonId)
    {
        reason = EmailLinkReason.ByHand;
        this.contactPersonId = contactPersonId ?? this.contactPersonId;
        IsRemoved = false;
    }
}

internal sealed class EmailMessageConfiguration : IEntityTypeConfiguration<EmailMessage>
{
    public void Configure(EntityTypeBuilder<EmailMessage> message)
    {
        message.ToTable("EmailMessages");
        message.Property(m => m.InternetMessageId).HasMaxLength(EmailMessage.MessageIdLength);
        message.Property(m => m.FromAddress).HasMaxLength(FieldLength.Email);
        message.Property(m => m.FromName).HasMaxLength(FieldLength.Name);
        message.Property(m => m.To).HasMaxLength(FieldLength.LongText);
        message.Property(m => m.Cc).HasMaxLength(FieldLength.LongText);
        message.Property(m => m.Subject).HasMaxLength(FieldLength.Subject);
        message.Property(m => m.Preview).HasMaxLength(FieldLength.Subject);
        message.Property(m => m.AttachmentNames).HasMaxLength(FieldLength.LongText);
        message.Property(m => m.ItemReference).HasMaxLength(FieldLength.Subject);
        message.HasMany(m => m.Links).WithOne(l => l.EmailMessage).HasForeignKey(l => l.EmailMessageId).OnDelete(DeleteBehavior.Cascade);
        message.HasIndex(m => m.InternetMessageId).IsUnique();
    }
}

internal sealed class EmailLinkConfiguration : IEntityTypeConfiguration<EmailLink>
{
    public void Configure(EntityTypeBuilder<EmailLink> link)
    {
        link.ToTable("EmailLinks");
        link.HasOne<Party>().WithMany().HasForeignKey(l => l.PartyId).OnDelete(DeleteBehavior.Restrict);
        link.HasOne<ContactPerson>().WithMany().HasForeignKey(l => l.ContactPersonId).OnDelete(DeleteBehavior.NoAction);
        link.HasIndex(l => new { l.PartyId, l.SentAt, l.EmailMessageId, l.IsRemoved });
        link.HasIndex(l => new { l.EmailMessageId, l.PartyId }).IsUnique();
    }
}
