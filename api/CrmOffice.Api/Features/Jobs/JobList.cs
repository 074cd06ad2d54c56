using System.ComponentModel.DataAnnotations;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared.Jobs;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CrmOffice.Api.Features.Jobs;

public sealed record JobQuery
{
    [FromQuery(Name = "kind"), MaxLength(50)]
    public string? Kind { get; init; }

    [FromQuery(Name = "limit"), Range(1, 200)]
    public int? Limit { get; init; }

    [FromQuery(Name = "offset"), Range(0, int.MaxValue)]
    public int? Offset { get; init; }
}

/// <summary>The caller's own jobs, newest first.</summary>
public sealed record JobList(IReadOnlyList<JobView> Rows, int Total)
{
    internal static async Task<Results<Ok<JobList>, ProblemHttpResult>> ReadAsync([AsParameters] JobQuery query, CancellationToken cancellation)
    {
        await Task.Yield();
        return Problems.NotThere;
    }
}
