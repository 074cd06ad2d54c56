using CrmOffice.Api.Data;
using CrmOffice.Api.Data.Sample;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Platform;

/// <summary>Before the first request: the newest migration, and in Development the sample company on an empty database.</summary>
internal sealed class DatabasePreparation(
    IServiceScopeFactory scopes,
    IConfiguration configuration,
    IHostEnvironment environment,
    TimeProvider clock,
    ILogger<DatabasePreparation> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDb>();
        await db.MigrateAsync(cancellationToken);
        if (configuration.GetValue("SampleCompany:Load", environment.IsDevelopment())
            && !await db.Parties.AnyAsync(cancellationToken))
        {
            logger.LogInformation("Loading the sample company");
            await SampleCompany.LoadAsync(db, clock, cancellationToken);
            if (PlaygroundGraph.IsUsed(configuration))
            {
                await PlaygroundMailbox.TakePartAsync(db, clock, cancellationToken);
            }
        }
        else if (!await db.Employees.AnyAsync(cancellationToken))
        {
            logger.LogWarning("There are no employees yet, so nobody can sign in. Import them, or start with SampleCompany:Load=true");
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
