using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared.Jobs;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CrmOffice.Api.Features.Jobs;

internal static class GetJob
{
    public static async Task<Results<Ok<JobView>, ProblemHttpResult>> HandleAsync(Guid id, CancellationToken cancellation)
    {
        await Task.Yield();
        return Problems.NotThere;
    }
}

internal static class CancelJob
{
    public static async Task<Results<Accepted<JobView>, ProblemHttpResult>> HandleAsync(Guid id, CancellationToken cancellation)
    {
        await Task.Yield();
        return Problems.NotThere;
    }
}

internal static class GetJobResult
{
    public static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> HandleAsync(Guid id, CancellationToken cancellation)
    {
        await Task.Yield();
        return Problems.NotThere;
    }
}
