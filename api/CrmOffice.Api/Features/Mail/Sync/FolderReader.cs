using System.Globalization;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Shared.Graph;
using Microsoft.EntityFrameworkCore;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;

namespace CrmOffice.Api.Features.Mail.Sync;

/// <summary>Follows the changes of a folder; the cursor moves only behind messages that are done with.</summary>
internal sealed class FolderReader(CrmDb db, GraphServiceClient graph, MailIntake intake, MailboxLease lease, Mailbox mailbox, GraphOptions options, TimeProvider clock)
{
    /// <summary>When pages are read again in which a message failed.</summary>
    private static readonly TimeSpan ReadAgainAfter = TimeSpan.FromMinutes(1);

    /// <param name="interval">After which the folder is asked again.</param>
    public async Task ReadAsync(MailFolderCursor cursor, TimeSpan interval, CancellationToken cancellation)
    {
        var started = clock.GetUtcNow();
        cursor.BeginRound(started);
        try
        {
            var isSettled = await ReadRoundAsync(cursor, cancellation);
            while (isSettled && cursor.WindowFrom is not null)
            {
                isSettled = await ReadWindowAsync(cursor, cancellation);
            }

            var now = clock.GetUtcNow();
            if (isSettled)
            {
                cursor.Succeed(now, now + interval);
            }
            else
            {
                cursor.WaitUntil(now + ReadAgainAfter);
            }
        }
        catch (ApiException exception) when (cursor.WellKnownName is null && GraphProblem.Of(exception, clock)?.Kind == GraphProblemKind.Gone)
        {
            // The user deleted the folder; its mails are elsewhere or gone. Should it be there after all, it is found again soon.
            db.MailFolderCursors.Remove(cursor);
            mailbox.FoldersKnown(clock.GetUtcNow() + TimeSpan.FromSeconds(options.NetSeconds));
        }

        await lease.SaveAsync(cancellation);

        // One that came while the folder was read stands for something newer.
        await db.MailFolderCursors.Where(c => c.Id == cursor.Id && c.WakeAt <= started)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.WakeAt, (DateTimeOffset?)null), cancellation);
    }

    private async Task<bool> ReadRoundAsync(MailFolderCursor cursor, CancellationToken cancellation)
    {
        var isSettled = true;
        var link = cursor.Link;
        while (true)
        {
            await lease.KeepAsync(cancellation);
            Page page;
            try
            {
                page = await ChangesAsync(cursor.FolderId, link, cancellation);
            }
            catch (ApiException exception) when (link is not null && GraphProblem.Of(exception, clock)?.Kind == GraphProblemKind.StateLost)
            {
                // Graph has forgotten: everything is listed again and meets what is stored. Nothing is taken away for being absent.
                cursor.StartAgain();
                cursor.BeginRound(clock.GetUtcNow());
                await lease.SaveAsync(cancellation);
                (link, isSettled) = (null, true);
                continue;
            }

            isSettled &= await intake.TakeAsync(page.Mails, cancellation);
            if (isSettled)
            {
                mailbox.GetFurther();
                if (page.NextLink is not null)
                {
                    cursor.PageStored(page.NextLink, page.Mails.Count);
                }
                else
                {
                    cursor.RoundStored(page.DeltaLink!, page.Mails.Count, mailbox.ReadSince, clock.GetUtcNow());
                }

                await lease.SaveAsync(cancellation);
            }

            if (page.NextLink is null)
            {
                return isSettled;
            }

            link = page.NextLink;
        }
    }

    /// <summary>
    /// Lists what a filtered delta query left out, oldest first and less than <see cref="MailFolderCursor.FilterLimit"/> at a
    /// time. Messages at a window's edge come twice, which does no harm.
    /// </summary>
    private async Task<bool> ReadWindowAsync(MailFolderCursor cursor, CancellationToken cancellation)
    {
        var (from, to) = (cursor.WindowFrom!.Value, cursor.WindowTo!.Value);
        var isSettled = true;
        string? link = null;
        for (var listed = 0; ;)
        {
            await lease.KeepAsync(cancellation);
            var page = await WindowAsync(cursor.FolderId, from, to, link, cancellation);
            isSettled &= await intake.TakeAsync(page.Mails, cancellation);
            listed += page.Mails.Count;
            link = page.NextLink;
            if (link is null)
            {
                if (isSettled)
                {
                    cursor.WindowStored(page.Mails.Count);
                    await lease.SaveAsync(cancellation);
                }

                return isSettled;
            }

            var reached = page.Mails.Select(m => m.ReceivedAt).DefaultIfEmpty(from).Max();
            if (isSettled)
            {
                cursor.WindowStoredTo(reached, page.Mails.Count);
                await lease.SaveAsync(cancellation);
                if (listed + options.PageSize >= MailFolderCursor.FilterLimit && reached > from)
                {
                    return true;
                }
            }
        }
    }

    private async Task<Page> ChangesAsync(string folderId, string? link, CancellationToken cancellation)
    {
        var delta = graph.Users[mailbox.UserId].MailFolders[folderId].Messages.Delta;
        var pageSize = $"odata.maxpagesize={options.PageSize.ToString(CultureInfo.InvariantCulture)}";
        var answer = link is null
            ? await delta.GetAsDeltaGetResponseAsync(
                request =>
                {
                    request.Headers.Add("Prefer", pageSize);
                    request.QueryParameters.Select = ListedMail.Properties;
                    request.QueryParameters.Filter = $"receivedDateTime ge {Text(mailbox.ReadSince)}";
                },
                cancellation)
            : await delta.WithUrl(link).GetAsDeltaGetResponseAsync(request => request.Headers.Add("Prefer", pageSize), cancellation);
        return new(Mails(answer!.Value), answer.OdataNextLink, answer.OdataDeltaLink);
    }

    private async Task<Page> WindowAsync(string folderId, DateTimeOffset from, DateTimeOffset to, string? link, CancellationToken cancellation)
    {
        var messages = graph.Users[mailbox.UserId].MailFolders[folderId].Messages;
        var answer = link is null
            ? await messages.GetAsync(
                request =>
                {
                    request.QueryParameters.Select = ListedMail.Properties;
                    request.QueryParameters.Filter = $"receivedDateTime ge {Text(from)} and receivedDateTime lt {Text(to.AddSeconds(1))}";
                    request.QueryParameters.Orderby = ["receivedDateTime"];
                    request.QueryParameters.Top = options.PageSize;
                },
                cancellation)
            : await messages.WithUrl(link).GetAsync(cancellationToken: cancellation);
        return new(Mails(answer!.Value), answer.OdataNextLink, null);
    }

    private static List<ListedMail> Mails(List<Message>? messages) => [.. (messages ?? []).Select(ListedMail.Of).OfType<ListedMail>()];

    // Graph knows whole seconds.
    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private sealed record Page(IReadOnlyList<ListedMail> Mails, string? NextLink, string? DeltaLink);
}
