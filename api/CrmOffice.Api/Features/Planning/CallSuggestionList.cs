using System.Globalization;
using System.Security.Claims;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Planning;

public enum CallSuggestionColumn
{
    DaysOverdue,
    Name,
    LastContactAt,
    Frequency,
    ContactCount,
}

public sealed record CallSuggestionQuery : PlanningListQuery
{
    [FromQuery(Name = "type")]
    public Choice<PartyType>? Type { get; init; }

    [FromQuery(Name = "accountManagerId")]
    public int? AccountManagerId { get; init; }

    /// <summary>By days overdue, most first, without one.</summary>
    [FromQuery(Name = "sort")]
    public Choice<CallSuggestionColumn>? Sort { get; init; }
}

/// <param name="LastContactAt">Null where there was none: the creation of the record counts then (D6).</param>
/// <param name="FrequencyDays">How many days may lie between two contacts.</param>
/// <param name="Etag">For planning a callback: the state that was shown.</param>
public sealed record CallSuggestionRow(
    int PartyId,
    PartyType Type,
    string Number,
    string Name,
    string? City,
    DateTimeOffset? LastContactAt,
    int DaysOverdue,
    int FrequencyDays,
    int ContactCount,
    string? Phone,
    string? AccountManager,
    string Etag);

/// <summary>
/// Who has not been spoken with for longer than wanted (Anrufvorschläge, R16): active, without a callback on a later day, and
/// not opposed to calls.
/// </summary>
/// <param name="Total">How many the filters leave, over all pages.</param>
public sealed record CallSuggestionList(IReadOnlyList<CallSuggestionRow> Rows, int Total)
{
    private static readonly IReadOnlyList<CsvColumn<CallSuggestionRow>> Columns =
    [
        new("Nummer", "Number", row => row.Number),
        new("Name", "Name", row => row.Name),
        new("Art", "Type", row => PlannedParties.TypeName(row.Type)),
        new("Letzter Kontakt", "Last contact", row => CsvDownload.Date(row.LastContactAt)),
        new("Tage überfällig", "Days overdue", row => row.DaysOverdue.ToString(CultureInfo.InvariantCulture)),
        new("Kontakt alle Tage", "Contact every days", row => row.FrequencyDays.ToString(CultureInfo.InvariantCulture)),
        new("Kontakte", "Contacts", row => row.ContactCount.ToString(CultureInfo.InvariantCulture)),
        new("Telefon", "Phone", row => row.Phone),
        new("Betreuer", "Account manager", row => row.AccountManager),
    ];

    /// <summary>GET /api/call-suggestions</summary>
    internal static async Task<Ok<CallSuggestionList>> GetAsync(
        [AsParameters] CallSuggestionQuery query, CrmDb db, TimeProvider clock, ClaimsPrincipal user, CancellationToken cancellation) =>
        TypedResults.Ok(await ReadAsync(db, query, clock, user.EmployeeId(), cancellation));

    /// <summary>GET /api/call-suggestions/export</summary>
    internal static PushStreamHttpResult Export([AsParameters] CallSuggestionQuery query, CrmDb db, TimeProvider clock, ClaimsPrincipal user) =>
        CsvDownload.Of(
            UserLanguage.Choose("Anrufvorschläge", "Call suggestions"), Columns, RowsOf(db, query, clock, user.EmployeeId()).AsAsyncEnumerable());

    internal static async Task<CallSuggestionList> ReadAsync(
        CrmDb db, CallSuggestionQuery query, TimeProvider clock, int employeeId, CancellationToken cancellation) =>
        new(
            await query.PageOf(RowsOf(db, query, clock, employeeId)).ToListAsync(cancellation),
            await Overdue(db, query, clock, employeeId).CountAsync(cancellation));

    private static IQueryable<Party> Overdue(CrmDb db, CallSuggestionQuery query, TimeProvider clock, int employeeId)
    {
        var today = LocalCalendar.Today(clock);
        var tomorrow = LocalCalendar.StartOf(today.AddDays(1));
        var parties = PlannedParties.Of(db, query.Type?.Value, query, employeeId)
            .Where(p => p.ContactOverdueFrom <= today && p.IsActive && !p.OptOutPhone && (p.CallbackAt == null || p.CallbackAt < tomorrow));
        return query.AccountManagerId is { } manager ? parties.Where(p => p.AccountManagerId == manager) : parties;
    }

    private static IQueryable<CallSuggestionRow> RowsOf(CrmDb db, CallSuggestionQuery query, TimeProvider clock, int employeeId)
    {
        var today = LocalCalendar.Today(clock);
        var parties = Overdue(db, query, clock, employeeId).WithEntries(db);
        var descending = query.Descending ?? query.Sort is null;
        var ordered = (query.Sort?.Value ?? CallSuggestionColumn.DaysOverdue) switch
        {
            CallSuggestionColumn.Name => parties.ByName(descending),
            CallSuggestionColumn.LastContactAt => parties.By(x => x.Party.LastContactAt == null, x => x.Party.LastContactAt, descending),
            CallSuggestionColumn.Frequency => parties.By(x => false, x => x.Party.ContactFrequencyDays, descending),
            CallSuggestionColumn.ContactCount => parties.By(x => false, x => x.Party.ContactCount, descending),

            // Overdue for longest is overdue from the earliest day.
            _ => descending ? parties.OrderBy(x => x.Party.ContactOverdueFrom) : parties.OrderByDescending(x => x.Party.ContactOverdueFrom),
        };
        return ordered.ThenByNumber().Select(x => new CallSuggestionRow(
            x.Party.Id,
            x.Party.Type,
            x.Party.Number,
            x.Party.Name,
            x.Party.City,
            x.Party.LastContactAt,
            ContactPlan.DaysOverdue(x.Party.ContactOverdueFrom!.Value, today),
            x.Party.ContactFrequencyDays!.Value,
            x.Party.ContactCount,
            x.Party.Phone ?? x.Party.Mobile
                ?? db.ContactPersons.Where(c => c.OwnerId == x.Party.Id && c.IsPrimary && c.IsActive).Select(c => c.Phone ?? c.Mobile).FirstOrDefault(),
            db.Parties.Where(m => m.Id == x.Party.AccountManagerId).Select(m => m.Name).FirstOrDefault(),
            EntityTag.Of(x.Party.Version)));
    }
}
