using System.ComponentModel.DataAnnotations;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.History;

/// <summary>What of a party's total history is wanted.</summary>
public sealed record HistoryQuery
{
    public const int MostEntries = 200;

    /// <summary>Where to go on: <c>next</c> of the page before, or a point in time.</summary>
    [FromQuery(Name = "before"), MaxLength(100)]
    public string? Before { get; init; }

    /// <summary>Kinds separated by commas, such as <c>quote,invoice</c>; all when empty.</summary>
    [FromQuery(Name = "kinds"), MaxLength(200)]
    public string? Kinds { get; init; }

    /// <summary>Interaction types and kinds of events and so on, separated by commas, such as <c>phone,visit</c>; all when empty.</summary>
    [FromQuery(Name = "subtypes"), MaxLength(200)]
    public string? Subtypes { get; init; }

    [FromQuery(Name = "limit"), Range(1, MostEntries)]
    public int? Limit { get; init; }

    /// <summary>Text in subject or detail.</summary>
    [FromQuery(Name = "q"), MaxLength(200)]
    public string? Query { get; init; }

    [FromQuery(Name = "from")]
    public DateOnly? From { get; init; }

    /// <summary>The last day that is wanted.</summary>
    [FromQuery(Name = "to")]
    public DateOnly? To { get; init; }

    [FromQuery(Name = "employeeId")]
    public int? EmployeeId { get; init; }
}

/// <param name="Id">The id among records of this kind.</param>
/// <param name="OccurredAt">Of a date without a time: its beginning, with the company's offset.</param>
/// <param name="IsDateOnly">The entry has a date but no time, as sales documents do.</param>
/// <param name="Subtype">Interaction type, the kind of appointment, event, issue or file, or the reason why a call is over.</param>
/// <param name="Subject">Of a call, the number.</param>
/// <param name="Amount">EUR net.</param>
/// <param name="Status">Of a call, its state.</param>
/// <param name="DurationSeconds">How long a call took, also one that was captured as a contact; null where that is unknown.</param>
public sealed record HistoryEntryView(
    HistoryKind Kind,
    int Id,
    DateTimeOffset OccurredAt,
    bool IsDateOnly,
    string? Subtype,
    Direction? Direction,
    string? Subject,
    string? Detail,
    string? PersonName,
    string? EmployeeName,
    decimal? Amount,
    string? Status,
    int? DurationSeconds);

public sealed record HistoryKindCount(HistoryKind Kind, int Count);

/// <param name="Next">Give it as <c>before</c> for the following entries; null at the end.</param>
/// <param name="Counts">Entries of each kind, whatever the filter; on the first page only.</param>
public sealed record HistoryPage(IReadOnlyList<HistoryEntryView> Entries, string? Next, IReadOnlyList<HistoryKindCount>? Counts)
{
    private const int DefaultLimit = 50;

    /// <summary>GET /api/history/{partyType}/{partyId}</summary>
    internal static async Task<Results<Ok<HistoryPage>, ProblemHttpResult>> GetAsync(
        Choice<PartyType> partyType, int partyId, [AsParameters] HistoryQuery query, CrmDb db, CancellationToken cancellation)
    {
        if (!HistoryCursor.TryParse(query.Before, out var cursor))
        {
            return Problems.CursorInvalid;
        }

        if (!TryParseKinds(query.Kinds, out var kinds))
        {
            return Problems.Invalid("kinds", "Diese Art von Eintrag gibt es nicht.", "There is no such kind of entry.");
        }

        if (!await db.Parties.AnyAsync(p => p.Id == partyId && p.Type == partyType.Value, cancellation))
        {
            return Problems.NotFound;
        }

        return TypedResults.Ok(await ReadAsync(db, partyId, query, cursor, kinds, cancellation));
    }

    internal static Task<HistoryPage> ReadFirstAsync(CrmDb db, int partyId, int limit, CancellationToken cancellation) =>
        ReadAsync(db, partyId, new HistoryQuery { Limit = limit }, null, null, cancellation);

    private static async Task<HistoryPage> ReadAsync(
        CrmDb db, int partyId, HistoryQuery query, HistoryCursor? cursor, List<HistoryKind>? kinds, CancellationToken cancellation)
    {
        var limit = query.Limit ?? DefaultLimit;
        var rows = await Filter(db.HistoryEntries.Where(e => e.PartyId == partyId), query, cursor, kinds)
            .OrderByDescending(e => e.OccurredAt).ThenByDescending(e => e.Id).ThenBy(e => e.Rank)
            .Take(limit + 1)
            .LeftJoin(db.ContactPersons, e => e.ContactPersonId, p => (int?)p.Id, (e, p) => new { Entry = e, Person = p })
            .LeftJoin(db.Parties, e => e.Entry.EmployeeId, m => (int?)m.Id, (e, m) => new HistoryRow(
                e.Entry, e.Person!.FirstName, e.Person.LastName, m!.FirstName, m.LastName))
            .ToListAsync(cancellation);
        var shown = rows.Take(limit).ToList();
        return new(
            [.. shown.Select(row => row.View())],
            rows.Count > limit ? HistoryCursor.After(shown[^1].Entry).ToString() : null,
            cursor is null ? await CountAsync(db, partyId, cancellation) : null);
    }

    private static IQueryable<HistoryEntry> Filter(
        IQueryable<HistoryEntry> entries, HistoryQuery query, HistoryCursor? cursor, List<HistoryKind>? kinds)
    {
        if (cursor is var (at, id, rank))
        {
            // The first comparison says nothing new, but lets each table behind the view seek in its index.
            entries = entries.Where(e => e.OccurredAt <= at
                && (e.OccurredAt < at || e.Id < id || (e.Id == id && e.Rank > rank)));
        }

        if (kinds is not null)
        {
            entries = entries.Where(e => kinds.Contains(e.Kind));
        }

        if (query.Subtypes?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } keys)
        {
            // Interaction types are kept by their key, the kinds of events and appointments by their name in the code.
            string[] subtypes = [.. keys, .. keys.Select(key => char.ToUpperInvariant(key[0]) + key[1..])];
            entries = entries.Where(e => subtypes.Contains(e.Subtype));
        }

        if (query.EmployeeId is { } employeeId)
        {
            entries = entries.Where(e => e.EmployeeId == employeeId);
        }

        if (!string.IsNullOrWhiteSpace(query.Query))
        {
            var pattern = $"%{Escape(query.Query.Trim())}%";
            entries = entries.Where(e => EF.Functions.Like(e.Subject!, pattern, "\\") || EF.Functions.Like(e.Detail!, pattern, "\\"));
        }

        return entries.Within(query.From, query.To);
    }

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal)
            .Replace("[", "\\[", StringComparison.Ordinal);

    private static async Task<List<HistoryKindCount>> CountAsync(CrmDb db, int partyId, CancellationToken cancellation)
    {
        var counts = await db.HistoryCounts.Where(c => c.PartyId == partyId)
            .Select(c => new HistoryKindCount(c.Kind, c.Count))
            .ToListAsync(cancellation);
        return [.. counts.Where(c => c.Count > 0).OrderBy(c => c.Kind)];
    }

    private static bool TryParseKinds(string? text, out List<HistoryKind>? kinds)
    {
        kinds = null;
        if (string.IsNullOrWhiteSpace(text))
        {
            return true;
        }

        kinds = [];
        foreach (var name in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Choice<HistoryKind>.TryParse(name, out var kind))
            {
                return false;
            }

            kinds.Add(kind.Value);
        }

        return true;
    }

    private sealed record HistoryRow(
        HistoryEntry Entry, string? PersonFirstName, string? PersonLastName, string? EmployeeFirstName, string? EmployeeLastName)
    {
        private bool IsSalesDocument => Entry.Kind
            is HistoryKind.Quote or HistoryKind.SalesOrder or HistoryKind.DeliveryNote or HistoryKind.Invoice or HistoryKind.CreditNote;

        public HistoryEntryView View() => new(
            Entry.Kind,
            Entry.Id,
            IsSalesDocument ? TimeZoneInfo.ConvertTime(Entry.OccurredAt, LocalCalendar.Zone) : Entry.OccurredAt,
            IsSalesDocument,
            CamelCase(Entry.Subtype),
            Entry.Direction is null ? null : Enum.Parse<Direction>(Entry.Direction),
            Entry.Subject,
            Entry.Detail,
            FullName(PersonFirstName, PersonLastName),
            FullName(EmployeeFirstName, EmployeeLastName),
            Entry.Amount,
            CamelCase(Entry.Status),
            Entry.DurationSeconds);

        private static string? FullName(string? first, string? last) =>
            last is null ? null : first is null ? last : $"{first} {last}";

        private static string? CamelCase(string? name) =>
            string.IsNullOrEmpty(name) ? null : System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name);
    }
}
