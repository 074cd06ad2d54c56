using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Shared.Graph;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Graph;

namespace CrmOffice.Api.Features.Mail.Sync;

/// <summary>Everything that is to be done for one mailbox, by the holder of its lease.</summary>
internal sealed class MailboxRun(
    CrmDb db, GraphServiceClient graph, IEnumerable<IMailboxWork> works, IOptions<GraphOptions> options, TimeProvider clock, ILogger<MailboxRun> logger)
{
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

        var visit = new MailboxVisit(db, mailbox, lease, subscriptions);
        foreach (var work in works)
        {
            await work.DoAsync(visit, cancellation);
        }

        mailbox.Succeed(clock.GetUtcNow());
        await lease.SaveAsync(cancellation);
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
