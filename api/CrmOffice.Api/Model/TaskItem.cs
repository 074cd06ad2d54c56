using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmOffice.Api.Model;

public enum TaskItemKind
{
    Callback,
    QualityIssue,
    General,
}

public enum TaskItemStatus
{
    Open,
    Done,
    Cancelled,
}

/// <summary>Something an employee has to do until a time (Aufgabe).</summary>
public sealed class TaskItem(TaskItemKind kind, string subject, int assignedToId, DateTimeOffset dueAt) : IVersioned
{
    public int Id { get; private set; }
    public TaskItemKind Kind { get; private set; } = kind;
    public string Subject { get; private set; } = subject;
    public int? PartyId { get; init; }
    public int? QualityIssueId { get; init; }
    public int AssignedToId { get; private set; } = assignedToId;
    public DateTimeOffset DueAt { get; private set; } = dueAt;
    public TaskItemStatus Status { get; private set; }
    public DateTimeOffset? CompletedAt { get; private set; }
    public int Version { get; private set; }

    public void Change(string subject, int assignedToId, DateTimeOffset dueAt) => (Subject, AssignedToId, DueAt) = (subject, assignedToId, dueAt);

    public void Complete(DateTimeOffset now) => End(TaskItemStatus.Done, now);

    public void Cancel(DateTimeOffset now) => End(TaskItemStatus.Cancelled, now);

    public void Reopen() => (Status, CompletedAt) = (TaskItemStatus.Open, null);

    void IVersioned.NextVersion() => Version++;

    /// <summary>What has ended before stays as it ended.</summary>
    private void End(TaskItemStatus status, DateTimeOffset now)
    {
        if (Status == TaskItemStatus.Open)
        {
            (Status, CompletedAt) = (status, now);
        }
    }
}

internal sealed class TaskItemConfiguration : IEntityTypeConfiguration<TaskItem>
{
    public void Configure(EntityTypeBuilder<TaskItem> task)
    {
        task.ToTable("TaskItems");
        task.Property(t => t.Subject).HasMaxLength(FieldLength.Subject);
        task.HasOne<Party>().WithMany().HasForeignKey(t => t.PartyId).OnDelete(DeleteBehavior.Restrict);
        task.HasOne<QualityIssue>().WithMany().HasForeignKey(t => t.QualityIssueId).OnDelete(DeleteBehavior.Restrict);
        task.HasOne<Employee>().WithMany().HasForeignKey(t => t.AssignedToId).OnDelete(DeleteBehavior.NoAction);
        task.Property(t => t.Version).IsConcurrencyToken();
        task.HasIndex(t => new { t.PartyId, t.Status });

        // At most one open callback task for a record (R19), whoever asks at the same time.
        task.HasIndex(t => t.PartyId, "IX_TaskItems_PartyId_OpenCallback").IsUnique().HasFilter("\"Kind\" = 'Callback' AND \"Status\" = 'Open'");
        task.HasIndex(t => new { t.Status, t.DueAt });
        task.HasIndex(t => new { t.AssignedToId, t.Status, t.DueAt });
    }
}
