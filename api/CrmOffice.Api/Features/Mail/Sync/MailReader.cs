using CrmOffice.Api.Shared.Graph;
using Microsoft.Graph;

namespace CrmOffice.Api.Features.Mail.Sync;

/// <summary>A message that was asked for, or why it could not be read.</summary>
/// <param name="Problem">Of this message alone; it is null when there is a mail.</param>
/// <param name="Failure">Why nothing of this mailbox can be read now.</param>
internal sealed record ReadResult(string ItemId, ReadMail? Mail, GraphProblem? Problem = null, Exception? Failure = null);

/// <summary>Reads single messages with what is entered of them.</summary>
internal sealed class MailReader(GraphServiceClient graph, MailboxLease lease, string userId, TimeProvider clock, ILogger logger)
{
    /// <summary>As many at once as Graph answers. What one of them fails at doesn't take the others' answers away.</summary>
    public async Task<IReadOnlyList<ReadResult>> ReadAsync(IReadOnlyCollection<string> itemIds, CancellationToken cancellation)
    {
        await lease.KeepAsync(cancellation);
        return await Task.WhenAll(itemIds.Select(id => ReadAsync(id, cancellation)));
    }

    private async Task<ReadResult> ReadAsync(string itemId, CancellationToken cancellation)
    {
        try
        {
            var message = await graph.Users[userId].Messages[itemId].GetAsync(
                request =>
                {
                    request.QueryParameters.Select = ReadMail.Properties;
                    request.QueryParameters.Expand = ReadMail.Expansions;
                },
                cancellation);
            return new(itemId, ReadMail.Of(message!));
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            var problem = GraphProblem.Of(exception, clock);
            if (problem is null)
            {
                logger.LogError(exception, "A message of mailbox {Mailbox} is unreadable", lease.MailboxId);
            }

            return problem?.Kind is GraphProblemKind.Hold or GraphProblemKind.Stop
                ? new(itemId, null, Failure: exception)
                : new(itemId, null, problem ?? new(GraphProblemKind.Refused, "unreadable"));
        }
    }
}
