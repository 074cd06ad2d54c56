using System.ComponentModel.DataAnnotations;

namespace CrmOffice.Api.Shared.Jobs;

/// <summary>Settings under <c>Jobs</c>.</summary>
public sealed class JobsOptions
{
    /// <summary>How many jobs an instance of the server does at once.</summary>
    [Range(1, 64)]
    public int AtOnce { get; init; } = 2;

    /// <summary>How long the result of a job is kept.</summary>
    [Range(1, 24 * 365)]
    public int KeepHours { get; init; } = 48;

    /// <summary>How long a worker that shows no sign of life keeps its job.</summary>
    [Range(5, 3600)]
    public int LeaseSeconds { get; init; } = 60;

    /// <summary>How often a job is started that never ends because its process does.</summary>
    [Range(1, 100)]
    public int MaxTries { get; init; } = 3;
}
