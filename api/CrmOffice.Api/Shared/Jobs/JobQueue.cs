using System.Text.Json;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared.Files;

namespace CrmOffice.Api.Shared.Jobs;

/// <summary>Takes jobs in.</summary>
internal sealed class JobQueue(CrmDb db, JobSignal signal, TimeProvider clock)
{
    /// <param name="kind">Of a registered <see cref="JobKind"/>.</param>
    /// <param name="parameters">Written as JSON.</param>
    /// <param name="input">A file that the job works with.</param>
    public async Task<JobView> AddAsync<T>(string kind, T parameters, int ownerId, byte[]? input, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        string? reference = null;
        if (input is not null)
        {
            (reference, _) = await FileContents.AddAsync(db, new MemoryStream(input, writable: false), cancellation);
        }

        var job = new Job(Guid.CreateVersion7(), kind, JsonSerializer.Serialize(parameters, JobTable.Json), ownerId, clock.GetUtcNow())
        {
            InputReference = reference,
        };
        db.Add(job);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        signal.Wake();
        return JobView.Of(job);
    }
}

internal static class JobsSetup
{
    public static void AddJobs(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<JobsOptions>().BindConfiguration("Jobs").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<JobSignal>();
        builder.Services.AddScoped<JobQueue>();
        if (!BuildTime.WritesOpenApiDocument)
        {
            builder.Services.AddHostedService<JobWorker>();
        }
    }
}
