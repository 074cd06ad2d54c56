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
public sealed class TaskItem(TaskItemKind kind, string subject, int assignedToId, DateTimeOffset dueAt)
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

    public void Complete(DateTimeOffset now)
    {
        Status = TaskItemStatus.Done;
        CompletedAt = now;
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
        task.HasIndex(t => new { t.PartyId, t.Status });
        task.HasIndex(t => new { t.AssignedToId, t.Status, t.DueAt });
    }
}
