namespace CrmOffice.Api.Shared.Jobs;

/// <summary>A kind of job, registered by the feature that does the work.</summary>
/// <param name="Name">In lower camel case; stands in the database and in the API.</param>
/// <param name="RunAsync">
/// Does the work from the beginning, also when an earlier try was broken off half-way. Gets the services of a scope of its own.
/// Throws <see cref="JobFailedException"/> for what the owner can understand.
/// </param>
internal sealed record JobKind(string Name, Func<IServiceProvider, JobRun, CancellationToken, Task<JobOutcome>> RunAsync);

/// <summary>One try of a job.</summary>
/// <param name="parameters">JSON, as the job was given.</param>
/// <param name="inputReference">The file that the job was given.</param>
internal sealed class JobRun(Guid id, int ownerId, string parameters, string? inputReference)
{
    private volatile Progress progress = new(0, null);

    public Guid Id => id;

    public int OwnerId => ownerId;

    public string Parameters => parameters;

    public string? InputReference => inputReference;

    internal Progress Latest => progress;

    /// <summary>Costs nothing, so that it may be called for every record; the worker writes it down at its own pace.</summary>
    public void Report(int done, int total) => progress = new(done, total);

    internal sealed record Progress(int Done, int? Total);
}

/// <summary>What came of a job. Disposed when it is stored.</summary>
/// <param name="Counts">By what was counted.</param>
internal sealed record JobOutcome(IReadOnlyDictionary<string, int> Counts, IReadOnlyList<JobExclusion> Excluded) : IAsyncDisposable
{
    /// <summary>The result, at its beginning; null when there is no file.</summary>
    public Stream? File { get; init; }
    public string? FileName { get; init; }

    /// <summary>
    /// What is written to the database because the job was done: in the same transaction that makes it completed, so that it
    /// happens once, however often the job was started.
    /// </summary>
    public Func<Data.CrmDb, CancellationToken, Task>? Commit { get; init; }

    public ValueTask DisposeAsync() => File?.DisposeAsync() ?? ValueTask.CompletedTask;
}

/// <summary>The job can't be done, and <see cref="Code"/> says why (<see cref="JobProblems"/>).</summary>
internal sealed class JobFailedException(string code, Exception? inner = null) : Exception(code, inner)
{
    public string Code => Message;
}
