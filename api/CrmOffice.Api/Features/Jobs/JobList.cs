using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using CrmOffice.Api.Data;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared;
using CrmOffice.Api.Shared.Jobs;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Jobs;

public sealed record JobQuery : PageQuery
{
    [FromQuery(Name = "kind"), MaxLength(50)]
    public string? Kind { get; init; }
}

/// <summary>The caller's own jobs, newest first.</summary>
public sealed record JobList(IReadOnlyList<JobView> Rows, int Total)
{
    /// <summary>GET /api/jobs</summary>
    internal static async Task<Ok<JobList>> ReadAsync([AsParameters] JobQuery query, CrmDb db, ClaimsPrincipal user, CancellationToken cancellation)
    {
        var employeeId = user.EmployeeId();
        var jobs = db.Jobs.AsNoTracking().Where(j => j.OwnerId == employeeId);
        jobs = query.Kind is { } kind ? jobs.Where(j => j.Kind == kind) : jobs;
        var page = await query.PageOf(jobs.OrderByDescending(j => j.CreatedAt).ThenByDescending(j => j.Id)).ToListAsync(cancellation);
        return TypedResults.Ok(new JobList([.. page.Select(JobView.Of)], await jobs.CountAsync(cancellation)));
    }
}
