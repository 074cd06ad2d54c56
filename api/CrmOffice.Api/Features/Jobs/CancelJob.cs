using System.Security.Claims;
using CrmOffice.Api.Data;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared.Jobs;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace CrmOffice.Api.Features.Jobs;

internal static class CancelJob
{
    /// <summary>POST /api/jobs/{id}/cancel: a running job ends within a second; one that has ended stays as it is</summary>
    public static async Task<Results<Accepted<JobView>, ProblemHttpResult>> HandleAsync(
        Guid id, CrmDb db, ClaimsPrincipal user, JobSignal signal, IOptions<JobsOptions> options, TimeProvider clock, CancellationToken cancellation)
    {
        if (await GetJob.FindAsync(id, db, user, cancellation) is null)
        {
            return Problems.NotFound;
        }

        await JobTable.CancelAsync(db, id, TimeSpan.FromHours(options.Value.KeepHours), clock, cancellation);
        signal.Cancel(id);
        return await GetJob.FindAsync(id, db, user, cancellation) is { } job
            ? TypedResults.Accepted($"/api/jobs/{id}", JobView.Of(job))
            : Problems.NotFound;
    }
}
