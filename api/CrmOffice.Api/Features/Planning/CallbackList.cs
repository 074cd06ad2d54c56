using System.Security.Claims;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Planning;

public enum CallbackListColumn
{
    CallbackAt,
    Name,
    LastContactAt,
    AccountManager,
}

public sealed record CallbackListQuery : PlanningListQuery
{
    /// <summary>Only those of earlier days.</summary>
    [FromQuery(Name = "overdue")]
    public bool? Overdue { get; init; }

    [FromQuery(Name = "type")]
    public Choice<PartyType>? Type { get; init; }

    [FromQuery(Name = "sort")]
    public Choice<CallbackListColumn>? Sort { get; init; }
}

/// <param name="ContactPerson">The primary contact person.</param>
/// <param name="Phone">The record's own number, else the primary contact person's.</param>
/// <param name="Etag">For postponing: the state that was shown.</param>
public sealed record CallbackRow(
    int PartyId,
    PartyType Type,
    string Number,
    string Name,
    DateTimeOffset CallbackAt,
    string? ContactPerson,
    string? Phone,
    DateTimeOffset? LastContactAt,
    string? AccountManager,
    bool IsActive,
    string Etag);

/// <summary>Who was promised a call for today or earlier (Wiederanruf, R14), the longest waiting first.</summary>
/// <param name="Total">How many the filters leave, over all pages.</param>
public sealed record CallbackList(IReadOnlyList<CallbackRow> Rows, int Total)
{
    private static readonly IReadOnlyList<CsvColumn<CallbackRow>> Columns =
    [
        new("Zeit", "Time", row => CsvDownload.DateAndTime(row.CallbackAt)),
        new("Nummer", "Number", row => row.Number),
        new("Name", "Name", row => row.Name),
        new("Art", "Type", row => PlannedParties.TypeName(row.Type)),
        new("Ansprechpartner", "Contact person", row => row.ContactPerson),
        new("Telefon", "Phone", row => row.Phone),
        new("Letzter Kontakt", "Last contact", row => CsvDownload.Date(row.LastContactAt)),
        new("Betreuer", "Account manager", row => row.AccountManager),
    ];

    /// <summary>GET /api/callbacks</summary>
    internal static async Task<Ok<CallbackList>> GetAsync(
        [AsParameters] CallbackListQuery query, CrmDb db, TimeProvider clock, ClaimsPrincipal user, CancellationToken cancellation) =>
        TypedResults.Ok(await ReadAsync(db, query, clock, user.EmployeeId(), cancellation));

    /// <summary>GET /api/callbacks/export</summary>
    internal static PushStreamHttpResult Export([AsParameters] CallbackListQuery query, CrmDb db, TimeProvider clock, ClaimsPrincipal user) =>
        CsvDownload.Of(UserLanguage.Choose("Wiederanrufe", "Callbacks"), Columns, RowsOf(db, query, clock, user.EmployeeId()).AsAsyncEnumerable());

    internal static async Task<CallbackList> ReadAsync(CrmDb db, CallbackListQuery query, TimeProvider clock, int employeeId, CancellationToken cancellation) =>
        new(
            await query.PageOf(RowsOf(db, query, clock, employeeId)).ToListAsync(cancellation),
            await Due(db, query, clock, employeeId).CountAsync(cancellation));

    private static IQueryable<Party> Due(CrmDb db, CallbackListQuery query, TimeProvider clock, int employeeId)
    {
        var today = LocalCalendar.Today(clock);
        var end = LocalCalendar.StartOf(query.Overdue == true ? today : today.AddDays(1));
        return PlannedParties.Of(db, query.Type?.Value, query, employeeId).Where(p => p.CallbackAt < end);
    }

    private static IQueryable<CallbackRow> RowsOf(CrmDb db, CallbackListQuery query, TimeProvider clock, int employeeId)
    {
        var parties = Due(db, query, clock, employeeId).WithEntries(db);
        var descending = query.Descending == true;
        var ordered = (query.Sort?.Value ?? CallbackListColumn.CallbackAt) switch
        {
            CallbackListColumn.Name => parties.ByName(descending),
            CallbackListColumn.LastContactAt => parties.By(x => x.Party.LastContactAt == null, x => x.Party.LastContactAt, descending),
            CallbackListColumn.AccountManager => parties.By(
                x => x.Party.AccountManagerId == null,
                x => db.PartySearchEntries.Where(m => m.PartyId == x.Party.AccountManagerId).Select(m => m.Name).FirstOrDefault(),
                descending),
            _ => descending ? parties.OrderByDescending(x => x.Party.CallbackAt) : parties.OrderBy(x => x.Party.CallbackAt),
        };
        return ordered.ThenByNumber().Select(x => new CallbackRow(
            x.Party.Id,
            x.Party.Type,
            x.Party.Number,
            x.Party.Name,
            x.Party.CallbackAt!.Value,
            db.ContactPersons.Where(c => c.OwnerId == x.Party.Id && c.IsPrimary && c.IsActive).Select(c => (c.FirstName + " " + c.LastName).Trim()).FirstOrDefault(),
            x.Party.Phone ?? x.Party.Mobile
                ?? db.ContactPersons.Where(c => c.OwnerId == x.Party.Id && c.IsPrimary && c.IsActive).Select(c => c.Phone ?? c.Mobile).FirstOrDefault(),
            x.Party.LastContactAt,
            db.Parties.Where(m => m.Id == x.Party.AccountManagerId).Select(m => m.Name).FirstOrDefault(),
            x.Party.IsActive,
            EntityTag.Of(x.Party.Version)));
    }
}
