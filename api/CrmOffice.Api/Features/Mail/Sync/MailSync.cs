using CrmOffice.Api.Data;
using CrmOffice.Api.Features.Mail.Notifications;
using CrmOffice.Api.Shared.Graph;
using CrmOffice.Api.Shared.Jobs;
using Microsoft.Extensions.Options;

namespace CrmOffice.Api.Features.Mail.Sync;

/// <summary>Mail links itself (R35): notifications wake folders up, and every mailbox that has something to do is read.</summary>
internal sealed class MailSync(IServiceScopeFactory scopes, IOptions<GraphOptions> options, TimeProvider clock)
{
    /// <summary>Does all that is due now. Any number of these may run at once, in any number of instances.</summary>
    public async Task RunOnceAsync(CancellationToken cancellation)
    {
        while (await RunNextAsync(cancellation))
        {
        }
    }

    private async Task<bool> RunNextAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDb>();
        await NotificationInbox.WakeFoldersAsync(db, clock, cancellation);
        if (await MailboxLease.ClaimAsync(db, options.Value, clock, cancellation) is not { } lease)
        {
            return false;
        }

        await ActivatorUtilities.CreateInstance<MailboxRun>(scope.ServiceProvider, db).RunAsync(lease, cancellation);
        return true;
    }
}

/// <summary>Looks every second: a notification is followed at once, whichever instance took it in.</summary>
internal sealed class MailSyncWorker(MailSync mailSync, IOptions<GraphOptions> options, ILogger<MailSyncWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, options.Value.MailboxesAtOnce).Select(_ => Task.Run(
            () => LookAround.EveryAsync(Period, mailSync.RunOnceAsync, logger, stoppingToken), stoppingToken)));
}
