using System.Security.Claims;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared.Files;
using CrmOffice.Api.Shared.Jobs;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CrmOffice.Api.Features.Jobs;

internal static class GetJob
{
    /// <summary>GET /api/jobs/{id}</summary>
    public static async Task<Results<Ok<JobView>, ProblemHttpResult>> HandleAsync(Guid id, CrmDb db, ClaimsPrincipal user, CancellationToken cancellation) =>
        await FindAsync(id, db, user, cancellation) is { } job ? TypedResults.Ok(JobView.Of(job)) : Problems.NotFound;

    /// <summary>GET /api/jobs/{id}/result</summary>
    public static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> ResultAsync(
        Guid id, CrmDb db, ClaimsPrincipal user, IOptions<FilesOptions> files, CancellationToken cancellation)
    {
        if (await FindAsync(id, db, user, cancellation) is not { } job)
        {
            return Problems.NotFound;
        }

        if (job.EndedAt is null)
        {
            return Problems.JobNotEnded;
        }

        var content = job.ResultReference is null ? null : await FileContents.OpenAsync(db, job.ResultReference, cancellation);
        return content is null || JobView.Of(job).Result?.FileName is not { } name
            ? Problems.JobHasNoFile
            : TypedResults.Stream(content, files.Value.MediaTypeOf(name) ?? "application/octet-stream", name, job.EndedAt);
    }

    /// <summary>A job of the caller's own; administrators see everybody's.</summary>
    internal static Task<Job?> FindAsync(Guid id, CrmDb db, ClaimsPrincipal user, CancellationToken cancellation)
    {
        var employeeId = user.EmployeeId();
        var seesAll = user.IsInRole(Policies.Administrator);
        return db.Jobs.AsNoTracking().SingleOrDefaultAsync(j => j.Id == id && (seesAll || j.OwnerId == employeeId), cancellation);
    }
}
