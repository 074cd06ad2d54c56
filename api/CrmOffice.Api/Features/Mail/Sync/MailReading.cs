using CrmOffice.Api.Data;
using CrmOffice.Api.Shared.Graph;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Graph;

namespace CrmOffice.Api.Features.Mail.Sync;

/// <summary>The mails of a mailbox: its folders are found, what waits is looked at again, and what is new is read.</summary>
internal sealed class MailReading(
    IServiceScopeFactory scopes, GraphServiceClient graph, MailHash hash, IOptions<GraphOptions> options, TimeProvider clock, ILogger<MailReading> logger) : IMailboxWork
{
    private static readonly TimeSpan FolderInterval = TimeSpan.FromHours(24);

    public async Task DoAsync(MailboxVisit visit, CancellationToken cancellation)
    {
        var (db, mailbox, lease, subscriptions) = visit;
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
        await ReadFoldersAsync(visit, intake, cancellation);
    }

    private async Task ReadFoldersAsync(MailboxVisit visit, MailIntake intake, CancellationToken cancellation)
    {
        var (db, mailbox, lease, subscriptions) = visit;

        // Where mails come and go, first.
        var folders = await db.MailFolderCursors.Where(c => c.MailboxId == mailbox.Id)
            .OrderBy(c => c.WellKnownName == null).ThenBy(c => c.Id).ToListAsync(cancellation);
        if (options.Value.NotificationUrl is not null)
        {
            await subscriptions.KeepAsync(folders.Where(f => f.WellKnownName is not null), cancellation);
        }

        var subscribed = (await db.GraphSubscriptions.Where(s => s.MailboxId == mailbox.Id).Select(s => s.FolderId).ToListAsync(cancellation)).ToHashSet();
        var reader = new FolderReader(db, graph, intake, lease, mailbox, options.Value, clock);
        foreach (var folder in folders.Where(f => f.WakeAt is not null || f.DueAt is null || f.DueAt <= clock.GetUtcNow()))
        {
            var interval = folder.WellKnownName is null || subscribed.Contains(folder.Id) ? options.Value.NetSeconds : options.Value.PollSeconds;
            await reader.ReadAsync(folder, TimeSpan.FromSeconds(interval), cancellation);
        }
    }
}
