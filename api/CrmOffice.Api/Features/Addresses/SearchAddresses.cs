using System.ComponentModel.DataAnnotations;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CrmOffice.Api.Features.Addresses;

public enum AddressSearchColumn
{
    Relevance,
    Name,
    Number,
    City,
}

/// <summary>What to search for, and which part of the results is wanted.</summary>
public sealed record AddressSearchQuery
{
    /// <summary>
    /// Beginnings of words of a name, a contact person, a town or a number, in any order; or an e-mail address or a phone
    /// number. Two characters at least.
    /// </summary>
    [FromQuery(Name = "q"), MaxLength(200)]
    public string? Query { get; init; }

    /// <summary>Only these kinds of records, separated by commas: customer, lead, supplier, employee, referrer.</summary>
    [FromQuery(Name = "kinds")]
    public string? Kinds { get; init; }

    [FromQuery(Name = "active")]
    public bool? Active { get; init; }

    /// <summary>Whether names that sound alike count too, such as Maier and Mayr.</summary>
    [FromQuery(Name = "soundAlike")]
    public bool? SoundAlike { get; init; }

    [FromQuery(Name = "limit"), Range(1, 100)]
    public int? Limit { get; init; }

    [FromQuery(Name = "offset"), Range(0, int.MaxValue)]
    public int? Offset { get; init; }

    /// <summary>relevance (when nothing is said), name, number or city.</summary>
    [FromQuery(Name = "sort")]
    public Choice<AddressSearchColumn>? Sort { get; init; }
}

/// <summary>How well a record matches, best first.</summary>
public enum AddressMatch
{
    /// <summary>The whole name, the number, an e-mail address or a phone number.</summary>
    Exact,

    /// <summary>The name begins with it.</summary>
    Prefix,

    /// <summary>Every word begins some word of the record or its contact persons.</summary>
    Contained,
    SoundAlike,
}

/// <param name="MatchedPersonName">The contact person by whom the record was found.</param>
public sealed record AddressSearchResult(
    int PartyId,
    PartyType Type,
    string Number,
    string Name,
    string? City,
    int? MatchedPersonId,
    string? MatchedPersonName,
    string? Phone,
    string? Email,
    bool IsActive,
    AddressMatch Match);

/// <param name="Total">How many records match, over all pages.</param>
/// <param name="TotalIsExact">False when more than that match; the best of them are listed.</param>
public sealed record AddressSearchPage(IReadOnlyList<AddressSearchResult> Results, int Total, bool TotalIsExact);

/// <summary>Searches customers, leads, suppliers, employees and referrers at once (Adresse suchen, R10).</summary>
internal static class SearchAddresses
{
    private const int DefaultLimit = 20;

    public static async Task<Results<Ok<AddressSearchPage>, ProblemHttpResult>> HandleAsync(
        [AsParameters] AddressSearchQuery query, CrmDb db, CancellationToken cancellation)
    {
        if (!TryReadKinds(query.Kinds, out var types))
        {
            return Problems.Invalid("kinds", "Diese Art von Datensatz gibt es nicht.", "This kind of record does not exist.");
        }

        if (SearchTerms.Read(query.Query) is not { } terms)
        {
            return Problems.QueryTooShort;
        }

        var search = new AddressSearch(
            terms,
            new SearchFilter(types, query.Active),
            query.SoundAlike == true,
            query.Sort?.Value ?? AddressSearchColumn.Relevance,
            query.Offset ?? 0,
            query.Limit ?? DefaultLimit);
        var page = await search.FindAsync(db, cancellation);
        var persons = await SearchPersons.MatchAsync(db, page.Candidates, terms, cancellation);
        var results = page.Candidates.Select(c => new AddressSearchResult(
            c.PartyId,
            c.Type,
            c.Number,
            c.Name,
            c.City,
            persons.GetValueOrDefault(c.PartyId)?.Id,
            persons.GetValueOrDefault(c.PartyId)?.FullName,
            c.Phone,
            c.Email,
            c.IsActive,
            c.Match));
        return TypedResults.Ok(new AddressSearchPage([.. results], page.Total, page.IsComplete));
    }

    private static bool TryReadKinds(string? text, out IReadOnlyCollection<PartyType>? types)
    {
        types = null;
        if (string.IsNullOrWhiteSpace(text))
        {
            return true;
        }

        var read = new HashSet<PartyType>();
        foreach (var name in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Choice<PartyType>.TryParse(name, out var type))
            {
                return false;
            }

            read.Add(type.Value);
        }

        types = read.Count == 0 ? null : read;
        return true;
    }
}
