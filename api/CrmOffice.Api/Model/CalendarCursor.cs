using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmOffice.Api.Model;

/// <summary>
/// How far the changes of a calendar are read. There is one from the first appointment on that goes into it: other
/// calendars are none of the product's business. Whoever writes it holds the mailbox's lease.
/// </summary>
public sealed class CalendarCursor(int mailboxId) : INotifiedResource
{
    /// <summary>How far around the day of a full reading changes are seen.</summary>
    public const int DaysBack = 30;
    public const int DaysAhead = 365;

    /// <summary>After so many days the window is moved on, by a full reading.</summary>
    public const int DaysUntilMoved = 7;

    public int MailboxId { get; private set; } = mailboxId;

    /// <summary>Where Graph goes on with the changes since the last reading; null at the beginning.</summary>
    public string? Link { get; private set; }

    /// <summary>The day around which <see cref="Link"/> was begun.</summary>
    public DateTimeOffset? WindowAround { get; private set; }
    public DateTimeOffset? LastSuccessAt { get; private set; }

    /// <summary>When the calendar is asked next without any notification; null for at once.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <inheritdoc cref="MailFolderCursor.WakeAt"/>
    public DateTimeOffset? WakeAt { get; private set; }
    public DateTimeOffset? SubscribeAt { get; private set; }

    /// <summary>Why the calendar can't be read; null while it can.</summary>
    public string? ProblemCode { get; private set; }

    int? INotifiedResource.FolderId => null;
    string INotifiedResource.Path => "events";
    string INotifiedResource.ChangeTypes => "created,updated,deleted";

    public bool IsFullReadingDue(DateTimeOffset now) => Link is null || WindowAround is null || WindowAround.Value.AddDays(DaysUntilMoved) <= now;

    public void StartAgain() => (Link, WindowAround) = (null, null);

    /// <summary>All that Graph told is taken over.</summary>
    /// <param name="around">Of a full reading: when it began.</param>
    public void Succeed(string link, DateTimeOffset? around, DateTimeOffset now, DateTimeOffset dueAt)
    {
        Link = link;
        WindowAround = around ?? WindowAround;
        LastSuccessAt = now;
        ProblemCode = null;
        DueAt = dueAt;
    }

    /// <summary>This calendar may not be read, though the mailbox may.</summary>
    public void Refuse(string problemCode, DateTimeOffset dueAt)
    {
        ProblemCode = problemCode;
        DueAt = dueAt;
    }

    public void SubscribeLater(DateTimeOffset at) => SubscribeAt = at;

    public void Subscribed()
    {
        SubscribeAt = null;
        DueAt = null;
    }
}

internal sealed class CalendarCursorConfiguration : IEntityTypeConfiguration<CalendarCursor>
{
    public void Configure(EntityTypeBuilder<CalendarCursor> cursor)
    {
        cursor.ToTable("CalendarCursors");
        cursor.HasKey(c => c.MailboxId);
        cursor.Property(c => c.MailboxId).ValueGeneratedNever();
        cursor.Property(c => c.Link).HasMaxLength(FieldLength.LongText);
        cursor.Property(c => c.ProblemCode).HasMaxLength(50).IsUnicode(false);
        cursor.HasOne<Mailbox>().WithOne().HasForeignKey<CalendarCursor>(c => c.MailboxId).OnDelete(DeleteBehavior.Cascade);
    }
}
