using System.Security.Cryptography;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;

namespace CrmOffice.Api.Shared.Graph;

/// <summary>
/// Lets Graph tell of changes in inbox, sent items and calendar. A subscription that can't be had costs minutes, not mails:
/// the resource is then asked more often.
/// </summary>
internal sealed class SubscriptionKeeper(
    CrmDb db, GraphServiceClient graph, MailboxLease lease, Mailbox mailbox, GraphOptions options, TimeProvider clock, ILogger logger)
{
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromMinutes(15);

    /// <summary>Creates what is missing and renews what is due.</summary>
    public async Task KeepAsync(IEnumerable<INotifiedResource> resources, CancellationToken cancellation)
    {
        foreach (var resource in resources.Where(r => !(r.SubscribeAt > clock.GetUtcNow())).ToList())
        {
            var subscription = await db.GraphSubscriptions
                .SingleOrDefaultAsync(s => s.MailboxId == mailbox.Id && s.FolderId == resource.FolderId, cancellation);
            if (subscription?.RenewAt > clock.GetUtcNow())
            {
                continue;
            }

            try
            {
                await DeleteOrphansAsync(resource, cancellation);
                if (subscription is null || !await RenewAsync(subscription, cancellation))
                {
                    await CreateAsync(resource, cancellation);
                    resource.Subscribed();
                }
            }
            catch (ApiException exception) when (GraphProblem.Of(exception, clock) is { Kind: not GraphProblemKind.Hold } problem
                && problem.StopReason is not MailboxStopReason.SignInRefused)
            {
                logger.LogWarning("{Resource} of mailbox {Mailbox} has no subscription: {Problem}", resource.Path, mailbox.Id, problem.Code);
                resource.SubscribeLater(clock.GetUtcNow() + TryAgainAfter);
            }

            await lease.SaveAsync(cancellation);
        }
    }

    /// <summary>At Graph and here.</summary>
    public async Task DeleteAllAsync(CancellationToken cancellation)
    {
        foreach (var subscription in await db.GraphSubscriptions.Where(s => s.MailboxId == mailbox.Id).ToListAsync(cancellation))
        {
            await DeleteAsync(subscription.SubscriptionId, cancellation);
            db.GraphSubscriptions.Remove(subscription);
        }
    }

    private async Task<bool> RenewAsync(GraphSubscription subscription, CancellationToken cancellation)
    {
        var expires = clock.GetUtcNow().AddMinutes(options.SubscriptionMinutes);
        try
        {
            await lease.KeepAsync(cancellation);
            var renewed = await graph.Subscriptions[subscription.SubscriptionId].PatchAsync(
                new Subscription { ExpirationDateTime = expires }, cancellationToken: cancellation);
            subscription.Extend(renewed?.ExpirationDateTime ?? expires, clock.GetUtcNow(), Random.Shared.NextDouble());
            return true;
        }
        catch (ApiException exception) when (GraphProblem.Of(exception, clock)?.Kind == GraphProblemKind.Gone)
        {
            db.GraphSubscriptions.Remove(subscription);
            await lease.SaveAsync(cancellation);
            return false;
        }
    }

    private async Task CreateAsync(INotifiedResource resource, CancellationToken cancellation)
    {
        var state = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        await lease.KeepAsync(cancellation);
        var created = await graph.Subscriptions.PostAsync(
            new Subscription
            {
                ChangeType = resource.ChangeTypes,
                NotificationUrl = NotificationUrl("notifications"),
                LifecycleNotificationUrl = NotificationUrl("lifecycle"),
                Resource = ResourceOf(resource),
                ExpirationDateTime = clock.GetUtcNow().AddMinutes(options.SubscriptionMinutes),
                ClientState = state,
            },
            cancellationToken: cancellation);
        var subscription = new GraphSubscription(created!.Id!, state, mailbox.Id, resource.FolderId);
        subscription.Extend(created.ExpirationDateTime!.Value, clock.GetUtcNow(), Random.Shared.NextDouble());
        db.GraphSubscriptions.Add(subscription);
    }

    /// <summary>
    /// Those of this resource that nobody here knows: whoever asked for them died, or gave up waiting, before writing them down.
    /// Graph may create one even after the next one is there, so this is looked after at each renewal.
    /// </summary>
    private async Task DeleteOrphansAsync(INotifiedResource resource, CancellationToken cancellation)
    {
        await lease.KeepAsync(cancellation);
        var known = await db.GraphSubscriptions.Where(s => s.MailboxId == mailbox.Id).Select(s => s.SubscriptionId).ToListAsync(cancellation);
        var page = await graph.Subscriptions.GetAsync(cancellationToken: cancellation);
        while (page is not null)
        {
            foreach (var orphan in (page.Value ?? []).Where(s =>
                s.NotificationUrl == NotificationUrl("notifications")
                && string.Equals(s.Resource?.Trim('/'), ResourceOf(resource), StringComparison.OrdinalIgnoreCase)
                && !known.Contains(s.Id!)))
            {
                await DeleteAsync(orphan.Id!, cancellation);
            }

            if (page.OdataNextLink is null)
            {
                return;
            }

            page = await graph.Subscriptions.WithUrl(page.OdataNextLink).GetAsync(cancellationToken: cancellation);
        }
    }

    private async Task DeleteAsync(string subscriptionId, CancellationToken cancellation)
    {
        try
        {
            await lease.KeepAsync(cancellation);
            await graph.Subscriptions[subscriptionId].DeleteAsync(cancellationToken: cancellation);
        }
        catch (ApiException exception) when (GraphProblem.Of(exception, clock)?.Kind == GraphProblemKind.Gone)
        {
            // Gone is what it was to be.
        }
    }

    private string ResourceOf(INotifiedResource resource) => $"users/{mailbox.UserId}/{resource.Path}";

    private string NotificationUrl(string name) => $"{options.NotificationUrl!.ToString().TrimEnd('/')}/api/graph/{name}";
}
