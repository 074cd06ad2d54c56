using System.Collections.Concurrent;
using CrmOffice.Api.Data;
using CrmOffice.Api.Shared.Graph;
using Microsoft.Extensions.Options;

namespace CrmOffice.Api.Features.Mail.Notifications;

/// <summary>
/// Keeps notifications, those of several callers in one transaction: while one waits for the disk, the next ones gather. Each
/// caller is answered when its own are on the disk, and all that were saved together fail together.
/// </summary>
internal sealed class NotificationIntake(IServiceScopeFactory scopes, IOptions<GraphOptions> options, TimeProvider clock, ILogger<NotificationIntake> logger) : IDisposable
{
    /// <summary>No caller more is added to so many.</summary>
    private const int AtOnce = 500;

    private readonly ConcurrentQueue<Part> waiting = new();
    private readonly SemaphoreSlim turn = new(1);

    public async Task KeepAsync(IReadOnlyList<GraphNotification?> notifications)
    {
        var part = new Part(notifications, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        waiting.Enqueue(part);
        await turn.WaitAsync();
        try
        {
            while (!part.Kept.Task.IsCompleted)
            {
                await KeepNextAsync();
            }
        }
        finally
        {
            turn.Release();
        }

        await part.Kept.Task;
    }

    public void Dispose() => turn.Dispose();

    private async Task KeepNextAsync()
    {
        var parts = new List<Part>();
        var together = new List<GraphNotification?>();
        while (together.Count < AtOnce && waiting.TryDequeue(out var part))
        {
            parts.Add(part);
            together.AddRange(part.Notifications);
        }

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CrmDb>();
            var dropped = await NotificationInbox.StoreAsync(db, together, options.Value.TenantId, clock.GetUtcNow(), CancellationToken.None);
            if (dropped > 0)
            {
                logger.LogWarning("{Dropped} notifications were dropped: subscription, state or tenant is not ours", dropped);
            }

            parts.ForEach(part => part.Kept.SetResult());
        }
        catch (Exception exception)
        {
            // Each caller answers with it, so that Graph sends them all again.
            parts.ForEach(part => part.Kept.SetException(exception));
        }
    }

    private sealed record Part(IReadOnlyList<GraphNotification?> Notifications, TaskCompletionSource Kept);
}
