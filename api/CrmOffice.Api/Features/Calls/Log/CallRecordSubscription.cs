using System.Security.Cryptography;
using CrmOffice.Api.Data;
using CrmOffice.Api.Shared.Graph;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;

namespace CrmOffice.Api.Features.Calls.Log;

/// <summary>Lets Graph tell of call records. Without it durations come later, from the list of PSTN calls.</summary>
internal sealed class CallRecordSubscription(
    CrmDb db, GraphServiceClient graph, IOptions<GraphOptions> options, TimeProvider clock, ILogger<CallRecordSubscription> logger)
{
    public const string Path = "/api/graph/call-records";

    private const string Resource = "communications/callRecords";

    /// <summary>Graph allows no more for call records.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(4_230);
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromMinutes(15);

    private string NotificationUrl => $"{options.Value.NotificationUrl!.ToString().TrimEnd('/')}{Path}";

    /// <summary>Creates it where it is missing, and renews it well before it expires.</summary>
    public async Task KeepAsync(CallLogLease lease, CancellationToken cancellation)
    {
        var log = await db.CallLogs.AsNoTracking().SingleAsync(cancellation);
        if (log.RenewAt > clock.GetUtcNow())
        {
            return;
        }

        try
        {
            await lease.KeepAsync(cancellation);
            if (log.SubscriptionId is not { } id || !await RenewAsync(id, log.ClientState!, lease, cancellation))
            {
                await CreateAsync(lease, cancellation);
            }
        }
        catch (ApiException exception) when (GraphProblem.Of(exception, clock) is { Kind: not GraphProblemKind.Hold } problem)
        {
            logger.LogWarning("There is no subscription to call records: {Problem}", problem.Code);
            await lease.ChangeAsync(l => l.RenewLater(clock.GetUtcNow() + TryAgainAfter), cancellation);
        }
    }

    private async Task<bool> RenewAsync(string id, string clientState, CallLogLease lease, CancellationToken cancellation)
    {
        try
        {
            await graph.Subscriptions[id].PatchAsync(
                new Subscription { ExpirationDateTime = clock.GetUtcNow() + Longest }, cancellationToken: cancellation);
            await lease.ChangeAsync(l => l.Subscribe(id, clientState, clock.GetUtcNow() + (Longest / 2)), cancellation);
            return true;
        }
        catch (ApiException exception) when (GraphProblem.Of(exception, clock)?.Kind == GraphProblemKind.Gone)
        {
            await lease.ChangeAsync(l => l.Unsubscribe(), cancellation);
            return false;
        }
    }

    private async Task CreateAsync(CallLogLease lease, CancellationToken cancellation)
    {
        await DeleteOrphansAsync(cancellation);
        var state = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        var created = await graph.Subscriptions.PostAsync(
            new Subscription
            {
                ChangeType = "created,updated",
                NotificationUrl = NotificationUrl,
                LifecycleNotificationUrl = NotificationUrl,
                Resource = Resource,
                ExpirationDateTime = clock.GetUtcNow() + Longest,
                ClientState = state,
            },
            cancellationToken: cancellation);
        await lease.ChangeAsync(l => l.Subscribe(created!.Id!, state, clock.GetUtcNow() + (Longest / 2)), cancellation);
    }

    /// <summary>One that nobody here knows: whoever created it died before writing it down. Graph allows one per tenant.</summary>
    private async Task DeleteOrphansAsync(CancellationToken cancellation)
    {
        for (var page = await graph.Subscriptions.GetAsync(cancellationToken: cancellation);
            page is not null;
            page = page.OdataNextLink is { } link ? await graph.Subscriptions.WithUrl(link).GetAsync(cancellationToken: cancellation) : null)
        {
            foreach (var orphan in (page.Value ?? []).Where(s => s.NotificationUrl == NotificationUrl))
            {
                await graph.Subscriptions[orphan.Id].DeleteAsync(cancellationToken: cancellation);
            }
        }
    }
}
