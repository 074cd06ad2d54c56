using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmOffice.Api.Model;

public enum MailboxState
{
    Active,

    /// <summary>Graph refuses; <see cref="Mailbox.Reason"/> says why.</summary>
    Stopped,

    /// <summary>The employee doesn't take part any more; what is left of it is being removed.</summary>
    Leaving,
}

/// <summary>Why a mailbox was stopped.</summary>
public enum MailboxStopReason
{
    /// <summary>401: the product's own sign-in is refused.</summary>
    SignInRefused,

    /// <summary>403: the product may not read this mailbox.</summary>
    AccessDenied,

    /// <summary>The mailbox is inactive, deleted or on a server of the company's own.</summary>
    Inactive,
}

/// <summary>The mailbox of an employee who takes part in auto-linking (R35).</summary>
/// <param name="userId">The user's object id in Entra ID, or its sign-in name.</param>
/// <param name="address">In the form of <see cref="Shared.MailAddress"/>.</param>
/// <param name="readSince">Mails received earlier are not read.</param>
public sealed class Mailbox(int employeeId, string userId, string address, DateTimeOffset readSince)
{
    private static readonly TimeSpan ShortestHold = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestHold = TimeSpan.FromMinutes(15);

    public int Id { get; private set; }
    public int EmployeeId { get; private set; } = employeeId;
    public string UserId { get; private set; } = userId;
    public string Address { get; private set; } = address;
    public DateTimeOffset ReadSince { get; private set; } = readSince;
    public MailboxState State { get; private set; }
    public MailboxStopReason? Reason { get; private set; }

    /// <summary>When the folders are looked up again, for those that were added.</summary>
    public DateTimeOffset? FoldersDueAt { get; private set; }

    /// <summary>Nothing is asked for until then: Graph said so, or the last tries failed.</summary>
    public DateTimeOffset? HoldUntil { get; private set; }

    /// <summary>How often in a row Graph could not be asked, without getting any further.</summary>
    public int Failures { get; private set; }
    public DateTimeOffset? LastSuccessAt { get; private set; }

    /// <summary>Up to which <see cref="PartyEmailAddress.Id"/> new addresses were looked for among the unmatched mails.</summary>
    public int AddressesSeenTo { get; private set; }

    /// <summary>In which the morning digest is wanted (R14), ISO 639-1; null by whom it isn't.</summary>
    public string? DigestLanguage { get; private set; }

    /// <summary>When it is sent next.</summary>
    public DateTimeOffset? DigestDueAt { get; private set; }

    /// <summary>Why the last one could not be sent: a stable code, such as "http_403".</summary>
    public string? DigestProblem { get; private set; }

    /// <summary>
    /// Of the instance that works on this mailbox; a new one each time, so that an overtaken worker recognises itself. One
    /// instance at a time, so that Graph's limit of four requests at once per mailbox holds over all of them.
    /// </summary>
    public Guid? Lease { get; private set; }
    public DateTimeOffset? LeaseUntil { get; private set; }

    /// <param name="probeAt">When to ask once more, should the reason have gone by itself; null to wait for somebody.</param>
    public void Stop(MailboxStopReason reason, DateTimeOffset? probeAt)
    {
        State = MailboxState.Stopped;
        Reason = reason;
        HoldUntil = probeAt;
    }

    /// <summary>Switched on again, by somebody who has dealt with the reason.</summary>
    public void Resume()
    {
        State = MailboxState.Active;
        Reason = null;
        HoldUntil = null;
        Failures = 0;
    }

    public void Leave()
    {
        State = MailboxState.Leaving;
        Reason = null;
        HoldUntil = null;
    }

    /// <param name="retryAfter">What Graph asked for; without it the pause doubles with each failure in a row.</param>
    public void Hold(TimeSpan? retryAfter, DateTimeOffset now)
    {
        Failures++;
        var doubled = ShortestHold * Math.Pow(2, Math.Min(Failures - 1, 10));
        HoldUntil = now + (retryAfter ?? (doubled < LongestHold ? doubled : LongestHold));
    }

    /// <summary>Something was read: should the next request fail, that is a first failure again.</summary>
    public void GetFurther() => Failures = 0;

    public void Succeed(DateTimeOffset now)
    {
        if (State == MailboxState.Stopped)
        {
            Resume();
        }

        Failures = 0;
        HoldUntil = null;
        LastSuccessAt = now;
    }

    public void WantDigest(string language, DateTimeOffset dueAt) => (DigestLanguage, DigestDueAt, DigestProblem) = (language, dueAt, null);

    public void RefuseDigest() => (DigestLanguage, DigestDueAt, DigestProblem) = (null, null, null);

    /// <summary>It is sent, or there was nothing to say.</summary>
    public void DigestSent(DateTimeOffset nextAt) => (DigestDueAt, DigestProblem) = (nextAt, null);

    public void DigestFailed(string code, DateTimeOffset nextAt) => (DigestDueAt, DigestProblem) = (nextAt, code);

    public void FoldersKnown(DateTimeOffset dueAgainAt) => FoldersDueAt = dueAgainAt;

    public void AddressesSeen(int lastId) => AddressesSeenTo = lastId;
}

internal sealed class MailboxConfiguration : IEntityTypeConfiguration<Mailbox>
{
    public void Configure(EntityTypeBuilder<Mailbox> mailbox)
    {
        mailbox.ToTable("Mailboxes");
        mailbox.Property(m => m.UserId).HasMaxLength(FieldLength.Email);
        mailbox.Property(m => m.Address).HasMaxLength(FieldLength.Email);

        mailbox.Property(m => m.DigestLanguage).HasMaxLength(2).IsUnicode(false);
        mailbox.Property(m => m.DigestProblem).HasMaxLength(50).IsUnicode(false);

        // Somebody withdraws the consent while the mailbox is read: the reader notices and lets go.
        mailbox.Property(m => m.State).IsConcurrencyToken();
        mailbox.HasOne<Employee>().WithMany().HasForeignKey(m => m.EmployeeId).OnDelete(DeleteBehavior.Restrict);
        mailbox.HasIndex(m => m.EmployeeId).IsUnique();
        mailbox.HasIndex(m => m.Address).IsUnique();
    }
}
