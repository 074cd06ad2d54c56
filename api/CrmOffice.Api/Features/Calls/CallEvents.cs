using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using CrmOffice.Api.Data;
using CrmOffice.Api.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CrmOffice.Api.Features.Calls;

/// <summary>A call's live state.</summary>
internal static class CallEvents
{
    /// <summary>The name of the events; each carries a <see cref="CallView"/>.</summary>
    public const string EventType = "call";

    /// <summary>So often something is sent although nothing has changed: proxies close what is silent.</summary>
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(20);

    /// <summary>
    /// GET /api/calls/{id}/events, server-sent events: the call as it is, and again after every change, whichever instance made
    /// it. The stream ends when the call is over.
    /// </summary>
    public static async Task<Results<ServerSentEventsResult<CallView>, ProblemHttpResult>> StreamAsync(
        int id,
        CrmDb db,
        IOptions<CallsOptions> options,
        CallSignal signal,
        IHostApplicationLifetime lifetime,
        ClaimsPrincipal user,
        CancellationToken cancellation) =>
        await CallView.Own(db, user).AnyAsync(c => c.Id == id, cancellation)
            ? TypedResults.ServerSentEvents(FollowAsync(id, db, options.Value, signal, lifetime.ApplicationStopping, cancellation))
            : Problems.NotFound;

    private static async IAsyncEnumerable<SseItem<CallView>> FollowAsync(
        int id, CrmDb db, CallsOptions options, CallSignal signal, CancellationToken stopping, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, cancellation);
        CallView? sent = null;
        var sentAt = 0L;
        while (!either.IsCancellationRequested)
        {
            var next = signal.Next;
            var view = await CallView.ReadOneAsync(db.PhoneCalls.Where(c => c.Id == id), db, options.Link, cancellation);
            if (view is null)
            {
                yield break;
            }

            if (view != sent || TimeProvider.System.GetElapsedTime(sentAt) > Heartbeat)
            {
                (sent, sentAt) = (view, TimeProvider.System.GetTimestamp());
                yield return new SseItem<CallView>(view, EventType);
            }

            if (view.IsOver)
            {
                yield break;
            }

            await CallSignal.WaitAsync(next, either.Token);
        }
    }
}
