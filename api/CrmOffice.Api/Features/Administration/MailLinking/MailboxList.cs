using System.ComponentModel.DataAnnotations;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Administration.MailLinking;

public enum MailboxListFilter
{
    All,
    TakingPart,

    /// <summary>Stopped, with mails that wait for somebody, or of an employee who has left.</summary>
    NeedsAttention,
}

public sealed record MailboxListQuery : PageQuery
{
    /// <summary>Words that the employee's name must contain.</summary>
    [FromQuery(Name = "name"), MaxLength(200)]
    public string? Name { get; init; }

    [FromQuery(Name = "show")]
    public Choice<MailboxListFilter>? Show { get; init; }
}

/// <summary>An employee, and how it stands with the mailbox.</summary>
/// <param name="IsActive">Whether the employee still works here.</param>
/// <param name="Mailbox">Null when the employee doesn't take part.</param>
public sealed record MailboxRow(int EmployeeId, string Name, string? Email, bool IsActive, MailboxView? Mailbox)
{
    /// <summary>GET /api/employees/{id}/mailbox</summary>
    internal static async Task<Results<Ok<MailboxRow>, ProblemHttpResult>> GetAsync(int id, CrmDb db, TimeProvider clock, CancellationToken cancellation) =>
        await ReadAsync(id, db, clock, cancellation) is { } row ? TypedResults.Ok(row) : Problems.NotFound;

    internal static Task<MailboxRow?> ReadAsync(int employeeId, CrmDb db, TimeProvider clock, CancellationToken cancellation) =>
        MailboxList.Select(db, clock, AddressListFilter.Of<Employee>(db, PartyType.Employee, new()).Where(x => x.Party.Id == employeeId), MailboxListFilter.All)
            .SingleOrDefaultAsync(cancellation);
}

/// <summary>A mailbox that takes part in auto-linking, and how it stands with it (R77).</summary>
/// <param name="ReadSince">Mails received earlier are not read.</param>
/// <param name="HoldUntil">Graph is not asked until then.</param>
/// <param name="IsCaughtUp">Whether the mails that were there at the beginning are all read.</param>
/// <param name="Folders">Known so far.</param>
/// <param name="FoldersRead">Those of them that are read to their end.</param>
/// <param name="MessagesRead">So many were listed so far.</param>
/// <param name="IsNotified">Whether Graph tells of new mails; else it is asked every few minutes.</param>
/// <param name="Pending">The backlog: mails that are to be looked at or tried again.</param>
/// <param name="Parked">Mails that failed and wait for somebody.</param>
public sealed record MailboxView(
    int Id,
    string Address,
    MailboxState State,
    MailboxStopReason? Reason,
    DateTimeOffset ReadSince,
    DateTimeOffset? LastSuccessAt,
    DateTimeOffset? HoldUntil,
    bool IsCaughtUp,
    int Folders,
    int FoldersRead,
    int MessagesRead,
    bool IsNotified,
    int Linked,
    int Pending,
    int Parked);

/// <param name="Total">How many the filter leaves.</param>
/// <param name="TakingPart">Of all.</param>
/// <param name="NeedAttention">Of all.</param>
public sealed record MailboxList(IReadOnlyList<MailboxRow> Rows, int Total, int TakingPart, int NeedAttention)
{
    /// <summary>GET /api/mailboxes: the active employees, and whoever else has a mailbox here, by name.</summary>
    internal static async Task<Ok<MailboxList>> GetAsync([AsParameters] MailboxListQuery query, CrmDb db, TimeProvider clock, CancellationToken cancellation)
    {
        var everybody = AddressListFilter.Of<Employee>(db, PartyType.Employee, new());
        var named = AddressListFilter.Of<Employee>(db, PartyType.Employee, new() { Name = query.Name });
        var rows = Select(db, clock, named, query.Show?.Value ?? MailboxListFilter.All);
        return TypedResults.Ok(new MailboxList(
            await query.PageOf(rows).ToListAsync(cancellation),
            await rows.CountAsync(cancellation),
            await db.Mailboxes.CountAsync(cancellation),
            await Select(db, clock, everybody, MailboxListFilter.NeedsAttention).CountAsync(cancellation)));
    }

    internal static IQueryable<MailboxRow> Select(CrmDb db, TimeProvider clock, IQueryable<Listed<Employee>> employees, MailboxListFilter show)
    {
        var now = clock.GetUtcNow();
        return
            from x in employees
            join m in db.Mailboxes on x.Party.Id equals m.EmployeeId into mailboxes
            from m in mailboxes.DefaultIfEmpty()
            where m != null || (x.Party.IsActive && show == MailboxListFilter.All)
            where show != MailboxListFilter.NeedsAttention
                || m.State == MailboxState.Stopped
                || (m.State == MailboxState.Active && !x.Party.IsActive)
                || db.MailboxMessages.Any(y => y.MailboxId == m.Id && y.Decision == MailDecision.Parked)
            orderby x.Entry.Name, x.Party.Id
            select new MailboxRow(
                x.Party.Id,
                x.Party.Name,
                x.Party.Email,
                x.Party.IsActive,
                m == null
                    ? null
                    : new MailboxView(
                        m.Id,
                        m.Address,
                        m.State,
                        m.Reason,
                        m.ReadSince,
                        m.LastSuccessAt,
                        m.HoldUntil > now ? m.HoldUntil : null,

                        // The folders are looked up at the beginning, and again when the mailbox is to be read further back.
                        m.FoldersDueAt != null && m.LastSuccessAt != null && !db.MailFolderCursors.Any(c => c.MailboxId == m.Id && !c.IsCaughtUp),
                        db.MailFolderCursors.Count(c => c.MailboxId == m.Id),
                        db.MailFolderCursors.Count(c => c.MailboxId == m.Id && c.IsCaughtUp),
                        db.MailFolderCursors.Where(c => c.MailboxId == m.Id).Sum(c => c.MessagesRead),
                        db.GraphSubscriptions.Any(s => s.MailboxId == m.Id) && !db.MailFolderCursors.Any(c => c.MailboxId == m.Id
                            && c.WellKnownName != null
                            && !db.GraphSubscriptions.Any(s => s.FolderId == c.Id && s.ExpiresAt > now)),
                        db.MailboxMessages.Count(y => y.MailboxId == m.Id && y.Decision == MailDecision.Linked),
                        db.MailboxMessages.Count(y => y.MailboxId == m.Id && y.Decision == MailDecision.Pending),
                        db.MailboxMessages.Count(y => y.MailboxId == m.Id && y.Decision == MailDecision.Parked)));
    }
}
