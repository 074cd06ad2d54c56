using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmOffice.Api.Model;

public enum QualityIssueKind
{
    Complaint,
    InternalDefect,
}

public enum QualityIssueStatus
{
    Recorded,
    Closed,
}

/// <summary>A fault (Fehler): a customer's complaint or a defect found in the house (R60).</summary>
public sealed class QualityIssue(string number, QualityIssueKind kind, string description, DateTimeOffset reportedAt, int reportedById)
{
    public int Id { get; private set; }
    public string Number { get; private set; } = number;
    public QualityIssueKind Kind { get; private set; } = kind;

    /// <summary>The customer, also where the issue was recorded on an order or a project; internal issues may have none.</summary>
    public int? CustomerId { get; init; }
    public int? SalesOrderId { get; init; }
    public int? ProjectId { get; init; }
    public DateTimeOffset ReportedAt { get; private set; } = reportedAt;
    public int ReportedById { get; private set; } = reportedById;
    public string Description { get; private set; } = description;
    public string? Category { get; init; }
    public QualityIssueStatus Status { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }
    public int? ClosedById { get; private set; }
    public string? Resolution { get; private set; }

    public void Close(string? resolution, int closedById, DateTimeOffset now)
    {
        Status = QualityIssueStatus.Closed;
        Resolution = resolution;
        ClosedById = closedById;
        ClosedAt = now;
    }
}

internal sealed class QualityIssueConfiguration : IEntityTypeConfiguration<QualityIssue>
{
    public void Configure(EntityTypeBuilder<QualityIssue> issue)
    {
        issue.ToTable("QualityIssues");
        issue.Property(i => i.Number).HasMaxLength(30);
        issue.Property(i => i.Description).HasMaxLength(FieldLength.LongText);
        issue.Property(i => i.Category).HasMaxLength(FieldLength.ShortText);
        issue.Property(i => i.Resolution).HasMaxLength(FieldLength.LongText);
        issue.HasOne<Customer>().WithMany().HasForeignKey(i => i.CustomerId).OnDelete(DeleteBehavior.Restrict);
        issue.HasOne<SalesDocument>().WithMany().HasForeignKey(i => i.SalesOrderId).OnDelete(DeleteBehavior.NoAction);
        issue.HasOne<Project>().WithMany().HasForeignKey(i => i.ProjectId).OnDelete(DeleteBehavior.NoAction);
        issue.HasOne<Employee>().WithMany().HasForeignKey(i => i.ReportedById).OnDelete(DeleteBehavior.NoAction);
        issue.HasOne<Employee>().WithMany().HasForeignKey(i => i.ClosedById).OnDelete(DeleteBehavior.NoAction);
        issue.HasIndex(i => i.Number).IsUnique();
        issue.HasIndex(i => new { i.CustomerId, i.ReportedAt });
    }
}
