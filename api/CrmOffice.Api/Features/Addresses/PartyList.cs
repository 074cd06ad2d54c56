using System.ComponentModel.DataAnnotations;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Addresses;

public enum PartyListColumn
{
    Name,
    Number,
    City,
    LastContactAt,
}

/// <summary>What of a list is wanted, in which order.</summary>
public sealed record PartyListQuery
{
    /// <summary>Words; each must begin a word of name, person, town or number.</summary>
    [FromQuery(Name = "q"), MaxLength(200)]
    public string? Query { get; init; }

    [FromQuery(Name = "active")]
    public bool? Active { get; init; }

    [FromQuery(Name = "sort")]
    public Choice<PartyListColumn>? Sort { get; init; }

    [FromQuery(Name = "descending")]
    public bool? Descending { get; init; }

    [FromQuery(Name = "limit"), Range(1, 200)]
    public int? Limit { get; init; }

    [FromQuery(Name = "offset"), Range(0, int.MaxValue)]
    public int? Offset { get; init; }
}

public sealed record PartyRow(
    int PartyId, string Number, string Name, string? City, string? Phone, string? Email, string? AccountManager, DateTimeOffset? LastContactAt, bool IsActive);

/// <param name="Total">How many records the filter leaves, over all pages.</param>
public sealed record PartyList(IReadOnlyList<PartyRow> Rows, int Total)
{
    internal static async Task<Results<Ok<PartyList>, ProblemHttpResult>> ReadAsync(
        CrmDb db, PartyType type, PartyListQuery query, CancellationToken cancellation)
    {
        var parties = db.Parties.AsNoTracking().Where(p => p.Type == type);
        if (type == PartyType.Lead)
        {
            parties = parties.Where(p => !db.Leads.Any(l => l.Id == p.Id && l.Status == LeadStatus.Converted));
        }

        if (Text.Clean(query.Query) is { } text)
        {
            var words = SearchText.Words(text);
            if (words.Count == 0)
            {
                return TypedResults.Ok(new PartyList([], 0));
            }

            var matching = db.PartiesWithWords(words, [type], query.Active);
            parties = parties.Where(p => matching.Contains(p.Id));
        }

        if (query.Active is { } active)
        {
            parties = parties.Where(p => p.IsActive == active);
        }

        var total = await parties.CountAsync(cancellation);
        var descending = query.Descending == true;
        var ordered = (query.Sort?.Value ?? PartyListColumn.Name) switch
        {
            PartyListColumn.Number => descending ? parties.OrderByDescending(p => p.Number) : parties.OrderBy(p => p.Number),
            PartyListColumn.City => descending ? parties.OrderByDescending(p => p.City) : parties.OrderBy(p => p.City),
            PartyListColumn.LastContactAt => descending ? parties.OrderByDescending(p => p.LastContactAt) : parties.OrderBy(p => p.LastContactAt),
            _ => descending ? parties.OrderByDescending(p => p.Name) : parties.OrderBy(p => p.Name),
        };
        var rows = await ordered.ThenBy(p => p.Number)
            .Skip(query.Offset ?? 0)
            .Take(query.Limit ?? 50)
            .Select(p => new PartyRow(
                p.Id, p.Number, p.Name, p.City, p.Phone, p.Email,
                db.Parties.Where(m => m.Id == p.AccountManagerId).Select(m => m.Name).FirstOrDefault(),
                p.LastContactAt, p.IsActive))
            .ToListAsync(cancellation);
        return TypedResults.Ok(new PartyList(rows, total));
    }
}
