using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmOffice.Api.Model;

/// <summary>
/// How far a folder of a mailbox is read. It only moves behind messages that are stored; whoever writes it holds the
/// mailbox's lease.
/// </summary>
/// <param name="folderId">Graph's immutable id; case-sensitive.</param>
/// <param name="wellKnownName">
/// <see cref="Inbox"/> or <see cref="SentItems"/>, where mails come and go, so that these send notifications; null for the
/// others, into which rules may move mails.
/// </param>
public sealed class MailFolderCursor(int mailboxId, string folderId, string? wellKnownName) : INotifiedResource
{
    public const string Inbox = "inbox";
    public const string SentItems = "sentitems";

    /// <summary>A delta query that is filtered by time lists no more messages (Graph's documentation of message: delta).</summary>
    public const int FilterLimit = 5_000;

    public int Id { get; private set; }
    public int MailboxId { get; private set; } = mailboxId;
    public string FolderId { get; private set; } = folderId;
    public string? WellKnownName { get; private set; } = wellKnownName;

    /// <summary>Where Graph goes on: the next page, or the changes since the last round. Null at the beginning.</summary>
    public string? Link { get; private set; }

    /// <summary>When the round began that <see cref="Link"/> is in the middle of; null between rounds.</summary>
    public DateTimeOffset? RoundStartedAt { get; private set; }

    /// <summary>Messages listed since the folder is read from the beginning.</summary>
    public int MessagesRead { get; private set; }

    /// <summary>Whether the mails that were there at the beginning are all read.</summary>
    public bool IsCaughtUp { get; private set; }

    /// <summary>The window that delta left out because of <see cref="FilterLimit"/>, by time of receipt; null when nothing is left out.</summary>
    public DateTimeOffset? WindowFrom { get; private set; }
    public DateTimeOffset? WindowTo { get; private set; }
    public DateTimeOffset? LastSuccessAt { get; private set; }


    /// <summary>When the folder is asked next without any notification; null for at once.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>When a notification came that has not been followed yet. Only ever changed by statements that compare it: it comes at any time, from any instance.</summary>
    public DateTimeOffset? WakeAt { get; private set; }

    public DateTimeOffset? SubscribeAt { get; private set; }

    int? INotifiedResource.FolderId => Id;
    string INotifiedResource.Path => $"mailFolders('{WellKnownName}')/messages";
    string INotifiedResource.ChangeTypes => "created,updated";

    /// <summary>Graph has forgotten the state (410), or more is wanted: everything is listed again; what is stored stays.</summary>
    public void StartAgain()
    {
        Link = null;
        RoundStartedAt = null;
        MessagesRead = 0;
        IsCaughtUp = false;
        WindowFrom = WindowTo = null;
        DueAt = null;
    }

    public void BeginRound(DateTimeOffset now) => RoundStartedAt ??= now;

    /// <summary>A page is stored, and another one follows.</summary>
    public void PageStored(string nextLink, int messages)
    {
        Link = nextLink;
        MessagesRead += messages;
    }

    /// <summary>The last page of a round is stored.</summary>
    /// <param name="readSince">The mailbox's beginning.</param>
    public void RoundStored(string deltaLink, int messages, DateTimeOffset readSince, DateTimeOffset now)
    {
        MessagesRead += messages;
        if (!IsCaughtUp && MessagesRead >= FilterLimit)
        {
            WindowFrom = readSince;
            WindowTo = RoundStartedAt ?? now;
        }

        Link = deltaLink;
        RoundStartedAt = null;
        IsCaughtUp = WindowFrom is null;
    }

    /// <summary>Messages of the window are stored up to this time of receipt.</summary>
    public void WindowStoredTo(DateTimeOffset receivedAt, int messages)
    {
        WindowFrom = receivedAt;
        MessagesRead += messages;
    }

    public void WindowStored(int messages)
    {
        MessagesRead += messages;
        WindowFrom = WindowTo = null;
        IsCaughtUp = true;
    }

    /// <summary>All that Graph listed is stored.</summary>
    public void Succeed(DateTimeOffset now, DateTimeOffset dueAt)
    {
        LastSuccessAt = now;
        DueAt = dueAt;
    }

    /// <summary>A message could not be read; until it is, or is given up, the same pages are read again.</summary>
    public void WaitUntil(DateTimeOffset dueAt) => DueAt = dueAt;

    public void SubscribeLater(DateTimeOffset at) => SubscribeAt = at;

    public void Subscribed()
    {
        SubscribeAt = null;
        DueAt = null;
    }
}

internal sealed class MailFolderCursorConfiguration : IEntityTypeConfiguration<MailFolderCursor>
{
    public void Configure(EntityTypeBuilder<MailFolderCursor> cursor)
    {
        cursor.ToTable("MailFolderCursors");
        cursor.Property(c => c.FolderId).HasMaxLength(MailboxMessage.ItemIdLength);
        cursor.Property(c => c.WellKnownName).HasMaxLength(50).IsUnicode(false);
        cursor.Property(c => c.Link).HasMaxLength(FieldLength.LongText);
        cursor.HasOne<Mailbox>().WithMany().HasForeignKey(c => c.MailboxId).OnDelete(DeleteBehavior.Cascade);
        cursor.HasIndex(c => new { c.MailboxId, c.FolderId }).IsUnique();
    }
}
