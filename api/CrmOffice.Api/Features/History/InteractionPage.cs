using System.ComponentModel.DataAnnotations;
using CrmOffice.Api.Data;
using CrmOffice.Api.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.History;

/// <summary>Which of a party's contacts are wanted (R31).</summary>
public sealed record InteractionQuery
{
    [FromQuery(Name = "partyId")]
    public required int PartyId { get; init; }

    [FromQuery(Name = "typeId")]
    public int? TypeId { get; init; }

    [FromQuery(Name = "from")]
    public DateOnly? From { get; init; }

    /// <summary>The last day that is wanted.</summary>
    [FromQuery(Name = "to")]
    public DateOnly? To { get; init; }

    [FromQuery(Name = "employeeId")]
    public int? EmployeeId { get; init; }

    [FromQuery(Name = "before"), MaxLength(100)]
    public string? Before { get; init; }

    [FromQuery(Name = "limit"), Range(1, HistoryQuery.MostEntries)]
    public int? Limit { get; init; }
}

/// <param name="Next">Give it as <c>before</c> for the following entries; null at the end.</param>
public sealed record InteractionPage(IReadOnlyList<InteractionView> Entries, string? Next)
{
    /// <summary>GET /api/interactions, newest first</summary>
    internal static async Task<Results<Ok<InteractionPage>, ProblemHttpResult>> GetAsync(
        [AsParameters] InteractionQuery query, CrmDb db, CancellationToken cancellation)
    {
        if (!HistoryCursor.TryParse(query.Before, out var cursor))
        {
            return Problems.CursorInvalid;
        }

        var interactions = db.Interactions.Where(i => i.PartyId == query.PartyId);
        if (query.TypeId is { } typeId)
        {
            interactions = interactions.Where(i => i.InteractionTypeId == typeId);
        }

        if (query.EmployeeId is { } employeeId)
        {
            interactions = interactions.Where(i => i.EmployeeId == employeeId);
        }

        var limit = query.Limit ?? 50;
        var page = interactions.Within(query.From, query.To).Behind(cursor).Take(limit + 1);
        var views = await InteractionView.Select(db, page).ToListAsync(cancellation);
        var shown = views.Take(limit).ToList();
        return TypedResults.Ok(new InteractionPage(
            shown,
            views.Count > limit ? new HistoryCursor(shown[^1].OccurredAt, shown[^1].Id, 0).ToString() : null));
    }
}
