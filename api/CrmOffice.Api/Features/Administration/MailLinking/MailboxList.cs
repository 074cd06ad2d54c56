using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Shared.Graph;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CrmOffice.Api.Features.Administration.MailLinking;

/// <summary>A mailbox that takes part in auto-linking, and how it stands with it (R77).</summary>
/// <param name="ReadSince">Mails received earlier are not read.</param>
/// <param name="HoldUntil">Graph is not asked until then.</param>
/// <param name="IsCaughtUp">Whether the mails that were there at the beginning are all read.</param>
/// <param name="MessagesRead">So many were listed so far.</param>
/// <param name="SubscribedUntil">Null where Graph sends no notifications.</param>
/// <param name="Pending">The backlog: mails that are to be looked at or tried again.</param>
/// <param name="Parked">Mails that failed and wait for somebody.</param>
public sealed record MailboxView(
    int Id,
    int EmployeeId,
    string EmployeeName,
    string Address,
    MailboxState State,
    MailboxStopReason? Reason,
    DateTimeOffset ReadSince,
    DateTimeOffset? LastSuccessAt,
    DateTimeOffset? HoldUntil,
    bool IsCaughtUp,
    int MessagesRead,
    DateTimeOffset? SubscribedUntil,
    int Linked,
    int Pending,
    int Parked);

/// <param name="IsSetUp">Whether this server may read mailboxes at all.</param>
/// <param name="HasNotifications">Whether Graph can reach it; else the mailboxes are asked every few minutes.</param>
public sealed record MailboxList(bool IsSetUp, bool HasNotifications, IReadOnlyList<MailboxView> Mailboxes)
{
    /// <summary>GET /api/mailboxes</summary>
    internal static async Task<Ok<MailboxList>> GetAsync(CrmDb db, IOptions<GraphOptions> options, CancellationToken cancellation) =>
        TypedResults.Ok(new MailboxList(options.Value.IsOn, options.Value.NotificationUrl is not null, await ReadAsync(db, null, cancellation)));

    internal static Task<List<MailboxView>> ReadAsync(CrmDb db, int? id, CancellationToken cancellation) =>
        db.Mailboxes.Where(m => id == null || m.Id == id)
            .Join(db.Employees, m => m.EmployeeId, e => e.Id, (m, e) => new { Mailbox = m, e.Name })
            .OrderBy(x => x.Name)
            .Select(x => new MailboxView(
                x.Mailbox.Id,
                x.Mailbox.EmployeeId,
                x.Name,
                x.Mailbox.Address,
                x.Mailbox.State,
                x.Mailbox.Reason,
                x.Mailbox.ReadSince,
                x.Mailbox.LastSuccessAt,
                x.Mailbox.HoldUntil,
                x.Mailbox.LastSuccessAt != null && !db.MailFolderCursors.Any(c => c.MailboxId == x.Mailbox.Id && !c.IsCaughtUp),
                db.MailFolderCursors.Where(c => c.MailboxId == x.Mailbox.Id).Sum(c => c.MessagesRead),
                db.GraphSubscriptions.Where(s => s.MailboxId == x.Mailbox.Id).Min(s => (DateTimeOffset?)s.ExpiresAt),
                db.MailboxMessages.Count(y => y.MailboxId == x.Mailbox.Id && y.Decision == MailDecision.Linked),
                db.MailboxMessages.Count(y => y.MailboxId == x.Mailbox.Id && y.Decision == MailDecision.Pending),
                db.MailboxMessages.Count(y => y.MailboxId == x.Mailbox.Id && y.Decision == MailDecision.Parked)))
            .ToListAsync(cancellation);
}
