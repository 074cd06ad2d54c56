using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Shared.Graph;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Graph;

namespace CrmOffice.Api.Features.Mail.Sync;

/// <summary>Everything that is to be done for one mailbox, by the holder of its lease.</summary>
internal sealed class MailboxRun(
    IServiceScopeFactory scopes, CrmDb db, GraphServiceClient graph, MailHash hash, IOptions<GraphOptions> options, TimeProvider clock, ILogger<MailboxRun> logger)
{
    private static readonly TimeSpan FolderInterval = TimeSpan.FromHours(24);

    /// <summary>How often a mailbox that refuses is asked whether it still does.</summary>
    private static readonly TimeSpan ProbeInterval = TimeSpan.FromHours(1);

    public async Task RunAsync(MailboxLease lease, CancellationToken cancellation)
    {
        try
        {
            await WorkAsync(lease, cancellation);
        }
        catch (LeaseLostException)
        {
            logger.LogWarning("Mailbox {Mailbox} was taken over by another instance", lease.MailboxId);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            await WriteFailureAsync(lease, exception);
        }
        finally
        {
            await lease.GiveBackAsync();
        }
    }

    private async Task WorkAsync(MailboxLease lease, CancellationToken cancellation)
    {
        var mailbox = await db.Mailboxes.SingleAsync(m => m.Id == lease.MailboxId, cancellation);
        var subscriptions = new SubscriptionKeeper(db, graph, lease, mailbox, options.Value, clock, logger);
        if (mailbox.State == MailboxState.Leaving)
        {
            await new MailboxRemoval(db, subscriptions, lease, mailbox, clock).RemoveAsync(cancellation);
            return;
        }

        if (mailbox.FoldersDueAt is null || mailbox.FoldersDueAt <= clock.GetUtcNow())
        {
            if (mailbox.FoldersDueAt is null)
            {
                // It is new here, or is to be read further back than so far.
                (await db.MailFolderCursors.Where(c => c.MailboxId == mailbox.Id).ToListAsync(cancellation)).ForEach(cursor => cursor.StartAgain());
            }

            await new FolderFinder(db, graph, lease, mailbox, clock).FindAsync(cancellation);
            mailbox.FoldersKnown(clock.GetUtcNow() + FolderInterval);
            await lease.SaveAsync(cancellation);
        }

        await using var scope = scopes.CreateAsyncScope();
        var messages = scope.ServiceProvider.GetRequiredService<CrmDb>();
        var intake = new MailIntake(
            messages,
            new MailReader(graph, lease, mailbox.UserId, clock, logger),
            new MailStore(messages, hash, mailbox, options.Value.MaxTries, clock, logger),
            mailbox,
            clock);
        await new AddressRecall(db, hash, mailbox, clock).MarkAsync(cancellation);
        await lease.SaveAsync(cancellation);
        await intake.TakePendingAsync(cancellation);
        await ReadFoldersAsync(mailbox, intake, lease, subscriptions, cancellation);
        mailbox.Succeed(clock.GetUtcNow());
        await lease.SaveAsync(cancellation);
    }

    private async Task ReadFoldersAsync(
        Mailbox mailbox, MailIntake intake, MailboxLease lease, SubscriptionKeeper subscriptions, CancellationToken cancellation)
    {
        // Where mails come and go, first.
        var folders = await db.MailFolderCursors.Where(c => c.MailboxId == mailbox.Id)
            .OrderBy(c => c.WellKnownName == null).ThenBy(c => c.Id).ToListAsync(cancellation);
        if (options.Value.NotificationUrl is not null)
        {
            await subscriptions.KeepAsync(folders, cancellation);
        }

        var subscribed = (await db.GraphSubscriptions.Where(s => s.MailboxId == mailbox.Id).Select(s => s.FolderId).ToListAsync(cancellation)).ToHashSet();
        var reader = new FolderReader(db, graph, intake, lease, mailbox, options.Value, clock);
        foreach (var folder in folders.Where(f => f.WakeAt is not null || f.DueAt is null || f.DueAt <= clock.GetUtcNow()))
        {
            var interval = folder.WellKnownName is null || subscribed.Contains(folder.Id) ? options.Value.NetSeconds : options.Value.PollSeconds;
            await reader.ReadAsync(folder, TimeSpan.FromSeconds(interval), cancellation);
        }
    }

    private async Task WriteFailureAsync(MailboxLease lease, Exception exception)
    {
        db.ChangeTracker.Clear();
        var problem = GraphProblem.Of(exception, clock);
        if (problem is null)
        {
            logger.LogError(exception, "Reading mailbox {Mailbox} failed", lease.MailboxId);
        }
        else
        {
            logger.LogWarning("Mailbox {Mailbox} can't be read now: {Problem}", lease.MailboxId, problem.Code);
        }

        if (await db.Mailboxes.SingleOrDefaultAsync(m => m.Id == lease.MailboxId, CancellationToken.None) is not { } mailbox)
        {
            return;
        }

        var now = clock.GetUtcNow();
        if (problem is { Kind: GraphProblemKind.Stop, StopReason: { } reason } && mailbox.State != MailboxState.Leaving)
        {
            mailbox.Stop(reason, reason == MailboxStopReason.Inactive ? null : now + ProbeInterval);
        }
        else
        {
            mailbox.Hold(problem?.RetryAfter, now);
        }

        await lease.SaveAsync(CancellationToken.None);
    }
}
