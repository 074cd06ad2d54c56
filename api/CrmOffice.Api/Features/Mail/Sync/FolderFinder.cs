using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Shared.Graph;
using Microsoft.EntityFrameworkCore;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;

namespace CrmOffice.Api.Features.Mail.Sync;

/// <summary>Finds the folders to read: all but those for what is not sent yet, thrown away or not wanted, because rules may move a mail anywhere.</summary>
internal sealed class FolderFinder(CrmDb db, GraphServiceClient graph, MailboxLease lease, Mailbox mailbox, TimeProvider clock)
{
    private static readonly string[] LeftOut = ["drafts", "deleteditems", "junkemail", "outbox", "syncissues", "conversationhistory"];
    private static readonly string[] Properties = ["id", "childFolderCount"];

    public async Task FindAsync(CancellationToken cancellation)
    {
        var known = await db.MailFolderCursors.Where(c => c.MailboxId == mailbox.Id).Select(c => c.FolderId).ToListAsync(cancellation);
        var seen = known.ToHashSet(StringComparer.Ordinal);
        foreach (var name in (string[])[MailFolderCursor.Inbox, MailFolderCursor.SentItems])
        {
            var id = (await WellKnownAsync(name, cancellation))!;
            if (seen.Add(id))
            {
                db.MailFolderCursors.Add(new MailFolderCursor(mailbox.Id, id, name));
            }
        }

        var leftOut = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in LeftOut)
        {
            if (await TryWellKnownAsync(name, cancellation) is { } id)
            {
                leftOut.Add(id);
            }
        }

        await foreach (var folder in BeneathAsync(null, leftOut, cancellation))
        {
            if (seen.Add(folder))
            {
                db.MailFolderCursors.Add(new MailFolderCursor(mailbox.Id, folder, null));
            }
        }
    }

    private async IAsyncEnumerable<string> BeneathAsync(
        string? parent, HashSet<string> leftOut, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        string? link = null;
        do
        {
            await lease.KeepAsync(cancellation);
            var page = await PageAsync(parent, link, cancellation);
            foreach (var folder in (page?.Value ?? []).Where(f => f.Id is not null && !leftOut.Contains(f.Id)))
            {
                yield return folder.Id!;
                if (folder.ChildFolderCount > 0)
                {
                    await foreach (var child in BeneathAsync(folder.Id, leftOut, cancellation))
                    {
                        yield return child;
                    }
                }
            }

            link = page?.OdataNextLink;
        }
        while (link is not null);
    }

    private Task<MailFolderCollectionResponse?> PageAsync(string? parent, string? link, CancellationToken cancellation)
    {
        var folders = graph.Users[mailbox.UserId].MailFolders;
        return (parent, link) switch
        {
            (_, not null) => folders.WithUrl(link).GetAsync(cancellationToken: cancellation),
            (null, _) => folders.GetAsync(
                request =>
                {
                    request.QueryParameters.Select = Properties;
                    request.QueryParameters.Top = 100;
                },
                cancellation),
            _ => folders[parent].ChildFolders.GetAsync(
                request =>
                {
                    request.QueryParameters.Select = Properties;
                    request.QueryParameters.Top = 100;
                },
                cancellation),
        };
    }

    private async Task<string?> TryWellKnownAsync(string name, CancellationToken cancellation)
    {
        try
        {
            return await WellKnownAsync(name, cancellation);
        }
        catch (ApiException exception) when (GraphProblem.Of(exception, clock)?.Kind == GraphProblemKind.Gone)
        {
            // Not every mailbox has each of them.
            return null;
        }
    }

    private async Task<string?> WellKnownAsync(string name, CancellationToken cancellation)
    {
        await lease.KeepAsync(cancellation);
        var folder = await graph.Users[mailbox.UserId].MailFolders[name].GetAsync(request => request.QueryParameters.Select = ["id"], cancellation);
        return folder!.Id;
    }
}
