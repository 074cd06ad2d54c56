using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmOffice.Api.Model;

public enum MailDecision
{
    /// <summary>To be looked at, or to be tried again.</summary>
    Pending,
    Linked,

    /// <summary><see cref="MailboxMessage.Reason"/> says why.</summary>
    Skipped,

    /// <summary>Failed so often that somebody has to look; the others go on.</summary>
    Parked,
}

/// <summary>Why a message of a mailbox is not entered.</summary>
public enum MailSkipReason
{
    Draft,

    /// <summary>Meeting requests and the like.</summary>
    NotAMessage,

    /// <summary>Colleagues among themselves.</summary>
    Own,

    /// <summary>Newsletters, lists, automatic answers.</summary>
    Bulk,

    /// <summary>Marked as personal, private or confidential.</summary>
    Private,

    /// <summary>An excluded address or domain takes part.</summary>
    Excluded,

    /// <summary>An address belongs to several parties, and nobody has said yet which is meant.</summary>
    Ambiguous,

    /// <summary>Nobody known takes part; only the id and hashes are kept.</summary>
    Unmatched,

    /// <summary>Deleted before it was read.</summary>
    Gone,
}

/// <summary>
/// What was decided about a message in a mailbox. Of messages that are not linked it knows ids and keyed hashes only
/// (<see cref="Shared.Graph.MailHash"/>), no content.
/// </summary>
/// <param name="itemId">Graph's immutable id; case-sensitive.</param>
public sealed class MailboxMessage(int mailboxId, string itemId)
{
    /// <summary>Immutable ids have about 150 characters.</summary>
    public const int ItemIdLength = 500;
    public const int HashLength = 32;

    public int Id { get; private set; }
    public int MailboxId { get; private set; } = mailboxId;
    public string ItemId { get; private set; } = itemId;

    /// <summary>Of the InternetMessageId, so that the pane finds the state of a mail.</summary>
    public string MessageHash { get; private set; } = "";

    /// <summary>Means something in this mailbox only; case-sensitive.</summary>
    public string? ConversationId { get; private set; }
    public MailDecision Decision { get; private set; }
    public MailSkipReason? Reason { get; private set; }
    public int? EmailMessageId { get; private set; }
    public EmailMessage? EmailMessage { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>How often it failed.</summary>
    public int Tries { get; private set; }

    /// <summary>When a pending one is looked at next.</summary>
    public DateTimeOffset? NextTryAt { get; private set; }

    /// <summary>The stable code of the last failure.</summary>
    public string? ProblemCode { get; private set; }

    /// <summary>Of the participants of an unmatched message.</summary>
    public List<UnmatchedAddress> UnmatchedAddresses { get; } = [];

    /// <summary>
    /// Whether a message that Graph lists again is to be looked at again. What filtering by its content decided stays; the
    /// rest depends on what was known or how far the message was.
    /// </summary>
    public bool IsSettled => Decision is MailDecision.Linked or MailDecision.Parked
        || Reason is MailSkipReason.Bulk or MailSkipReason.Private or MailSkipReason.NotAMessage;

    public void Identify(string messageHash, string? conversationId)
    {
        MessageHash = messageHash;
        ConversationId = conversationId;
    }

    public void Link(EmailMessage message, DateTimeOffset now) => Settle(MailDecision.Linked, null, now, message);

    public void Skip(MailSkipReason reason, DateTimeOffset now) => Settle(MailDecision.Skipped, reason, now);

    /// <summary>Nobody known takes part; should one of these addresses become known, it is looked at again.</summary>
    public void LeaveUnmatched(IEnumerable<string> addressHashes, DateTimeOffset now)
    {
        Settle(MailDecision.Skipped, MailSkipReason.Unmatched, now);
        UnmatchedAddresses.AddRange(addressHashes.Distinct().Select(hash => new UnmatchedAddress(hash)));
    }

    /// <summary>This message could not be read; it is tried again after 1, 2, 4 … minutes, and parked at the last try.</summary>
    public void Fail(string problemCode, int maxTries, DateTimeOffset now)
    {
        Tries++;
        ProblemCode = problemCode;
        Decision = Tries >= maxTries ? MailDecision.Parked : MailDecision.Pending;
        Reason = null;
        DecidedAt = Decision == MailDecision.Parked ? now : null;
        NextTryAt = Decision == MailDecision.Parked ? null : now + TimeSpan.FromMinutes(Math.Pow(2, Tries - 1));
    }

    /// <summary>To be looked at anew, whatever was decided: something has become known, or somebody asks for it.</summary>
    public void TryAgain(DateTimeOffset now)
    {
        Decision = MailDecision.Pending;
        Reason = null;
        DecidedAt = null;
        Tries = 0;
        ProblemCode = null;
        NextTryAt = now;
    }

    private void Settle(MailDecision decision, MailSkipReason? reason, DateTimeOffset now, EmailMessage? message = null)
    {
        Decision = decision;
        Reason = reason;
        DecidedAt = now;
        NextTryAt = null;
        ProblemCode = null;

        // Both, and at once: one that is taken away for a moment counts as taken away when the same mail is linked again.
        EmailMessage = message;
        EmailMessageId = message is { Id: > 0 } ? message.Id : null;
        UnmatchedAddresses.Clear();
    }
}

/// <summary>A participant of an unmatched message, as a keyed hash.</summary>
public sealed class UnmatchedAddress(string hash)
{
    public int MailboxMessageId { get; private set; }
    public string Hash { get; private set; } = hash;
}

internal sealed class MailboxMessageConfiguration : IEntityTypeConfiguration<MailboxMessage>
{
    public void Configure(EntityTypeBuilder<MailboxMessage> message)
    {
        message.ToTable("MailboxMessages");
        message.Property(m => m.ItemId).HasMaxLength(MailboxMessage.ItemIdLength);
        message.Property(m => m.MessageHash).HasMaxLength(MailboxMessage.HashLength).IsUnicode(false);
        message.Property(m => m.ConversationId).HasMaxLength(MailboxMessage.ItemIdLength);
        message.Property(m => m.ProblemCode).HasMaxLength(50).IsUnicode(false);
        message.Ignore(m => m.IsSettled);
        message.HasOne<Mailbox>().WithMany().HasForeignKey(m => m.MailboxId).OnDelete(DeleteBehavior.Cascade);
        message.HasOne(m => m.EmailMessage).WithMany().HasForeignKey(m => m.EmailMessageId).OnDelete(DeleteBehavior.SetNull);
        message.HasMany(m => m.UnmatchedAddresses).WithOne().HasForeignKey(a => a.MailboxMessageId).OnDelete(DeleteBehavior.Cascade);
        message.HasIndex(m => new { m.MailboxId, m.ItemId }).IsUnique();
        message.HasIndex(m => new { m.MailboxId, m.Decision, m.NextTryAt });
        message.HasIndex(m => m.MessageHash);
        message.HasIndex(m => m.EmailMessageId);
        message.HasIndex(m => new { m.MailboxId, m.ConversationId });
    }
}

internal sealed class UnmatchedAddressConfiguration : IEntityTypeConfiguration<UnmatchedAddress>
{
    public void Configure(EntityTypeBuilder<UnmatchedAddress> address)
    {
        address.ToTable("UnmatchedAddresses");
        address.Property(a => a.Hash).HasMaxLength(MailboxMessage.HashLength).IsUnicode(false);
        address.HasKey(a => new { a.MailboxMessageId, a.Hash });
        address.HasIndex(a => a.Hash);
    }
}
