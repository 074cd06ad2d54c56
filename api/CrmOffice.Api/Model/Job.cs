using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmOffice.Api.Model;

public enum JobState
{
    Queued,
    Running,
    Completed,
    Failed,
    Cancelled,
}

/// <summary>
/// Work that goes on while its owner does something else (R75). Workers claim it with a lease; one whose process died leaves
/// a lease that runs out, and another worker starts the job again from the beginning.
/// </summary>
/// <param name="parameters">JSON; the kind alone knows what it means.</param>
public sealed class Job(Guid id, string kind, string parameters, int ownerId, DateTimeOffset createdAt)
{
    public const int KindLength = 50;

    public Guid Id { get; private set; } = id;
    public string Kind { get; private set; } = kind;
    public string Parameters { get; private set; } = parameters;

    /// <summary>A file that the job works with; goes when the job goes.</summary>
    public string? InputReference { get; init; }

    /// <summary>The employee who asked for it.</summary>
    public int OwnerId { get; private set; } = ownerId;
    public DateTimeOffset CreatedAt { get; private set; } = createdAt;
    public JobState State { get; private set; }
    public int Done { get; private set; }
    public int? Total { get; private set; }
    public DateTimeOffset? StartedAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public bool CancelRequested { get; private set; }

    /// <summary>Of the worker that runs it; a new one for each try, so that an overtaken worker recognises itself.</summary>
    public Guid? Lease { get; private set; }
    public DateTimeOffset? LeaseUntil { get; private set; }

    /// <summary>How often it was started.</summary>
    public int Tries { get; private set; }

    /// <summary>JSON of <see cref="Shared.Jobs.JobResult"/>.</summary>
    public string? Result { get; private set; }
    public string? ResultReference { get; private set; }

    /// <summary>The stable code of what went wrong.</summary>
    public string? ProblemCode { get; private set; }

    /// <summary>When the job and its files are removed.</summary>
    public DateTimeOffset? ExpiresAt { get; private set; }
}

internal sealed class JobConfiguration : IEntityTypeConfiguration<Job>
{
    public void Configure(EntityTypeBuilder<Job> job)
    {
        job.ToTable("Jobs");
        job.Property(j => j.Id).ValueGeneratedNever();
        job.Property(j => j.Kind).HasMaxLength(Job.KindLength).IsUnicode(false);
        job.Property(j => j.InputReference).HasMaxLength(FieldLength.StorageReference).IsUnicode(false);
        job.Property(j => j.ResultReference).HasMaxLength(FieldLength.StorageReference).IsUnicode(false);
        job.Property(j => j.ProblemCode).HasMaxLength(50).IsUnicode(false);
        job.HasOne<Employee>().WithMany().HasForeignKey(j => j.OwnerId).OnDelete(DeleteBehavior.NoAction);
        job.HasIndex(j => new { j.State, j.CreatedAt });
        job.HasIndex(j => new { j.OwnerId, j.CreatedAt });
        job.HasIndex(j => j.ExpiresAt);
    }
}
