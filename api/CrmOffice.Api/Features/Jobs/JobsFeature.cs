using CrmOffice.Api.Shared.Files;

namespace CrmOffice.Api.Features.Jobs;

/// <summary>Progress, cancel and result of long work.</summary>
internal static class JobsFeature
{
    public static void MapJobs(this IEndpointRouteBuilder api)
    {
        var jobs = api.MapGroup("/jobs").WithTags("Jobs");
        jobs.MapGet("/", JobList.ReadAsync).WithName("ListJobs");
        jobs.MapGet("/{id:guid}", GetJob.HandleAsync).WithName("GetJob");
        jobs.MapPost("/{id:guid}/cancel", CancelJob.HandleAsync).WithName("CancelJob");
        jobs.MapGet("/{id:guid}/result", GetJob.ResultAsync).WithName("GetJobResult").ProducesFile();
    }
}
