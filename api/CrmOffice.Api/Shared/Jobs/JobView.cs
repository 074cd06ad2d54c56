using System.Text.Json;
using CrmOffice.Api.Model;

namespace CrmOffice.Api.Shared.Jobs;

/// <param name="Reason">Stable, in lower camel case, such as "noPostalAddress".</param>
public sealed record JobExclusion(string Reason, int Count);

/// <summary>What came of a job.</summary>
/// <param name="Counts">By what was counted, such as "letters" or "interactions".</param>
/// <param name="FileName">Of the file at /api/jobs/{id}/result; null when there is none.</param>
/// <param name="Size">Bytes.</param>
public sealed record JobResult(
    IReadOnlyDictionary<string, int> Counts, IReadOnlyList<JobExclusion> Excluded, string? FileName, long? Size);

/// <param name="Code">Stable; as in problem details.</param>
public sealed record JobProblem(string Code, string Title);

/// <summary>Work that goes on while its owner does something else (R75).</summary>
/// <param name="Kind">Such as "letterMerge".</param>
/// <param name="Total">Null until it is known.</param>
/// <param name="CancelRequested">Somebody asked for the end, and the job has not ended yet.</param>
/// <param name="Result">When it completed.</param>
/// <param name="Problem">When it failed.</param>
/// <param name="ExpiresAt">When the job and its file are removed; null until it ended.</param>
public sealed record JobView(
    Guid Id,
    string Kind,
    JobState State,
    int Done,
    int? Total,
    bool CancelRequested,
    DateTimeOffset CreatedAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt,
    DateTimeOffset? ExpiresAt,
    JobResult? Result,
    JobProblem? Problem)
{
    internal static JobView Of(Job job) => new(
        job.Id,
        job.Kind,
        job.State,
        job.Done,
        job.Total,
        job.CancelRequested && job.EndedAt is null,
        job.CreatedAt,
        job.StartedAt,
        job.EndedAt,
        job.ExpiresAt,
        job.Result is null ? null : JsonSerializer.Deserialize<JobResult>(job.Result, JobTable.Json),
        job.ProblemCode is null ? null : JobProblems.Of(job.ProblemCode));
}
