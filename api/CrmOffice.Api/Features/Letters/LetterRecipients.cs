using System.ComponentModel.DataAnnotations;
using CrmOffice.Api.Data;
using CrmOffice.Api.Features.Letters.Recipients;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Letters;

/// <summary>Why a record of the selection gets no letter; the first that holds.</summary>
public enum ExclusionReason
{
    /// <summary>A lead that has become a customer.</summary>
    Converted,
    Inactive,
    OptOut,
    NoPostalAddress,

    /// <summary>Same name at the same address as an earlier one.</summary>
    Duplicate,
}

public sealed record LetterRecipientsRequest
{
    [Required]
    public required LetterSelection Selection { get; init; }

    [Range(0, int.MaxValue)]
    public int? Offset { get; init; }

    [Range(1, 200)]
    public int? Limit { get; init; }
}

public sealed record LetterExclusion(ExclusionReason Reason, int Count);

/// <param name="PersonName">The contact person who is addressed.</param>
/// <param name="ExcludedReason">Null for those who get a letter.</param>
public sealed record LetterRecipientRow(
    int PartyId, int? ContactPersonId, string Name, string? PersonName, string? City, ExclusionReason? ExcludedReason);

/// <summary>Who gets a letter, and who doesn't.</summary>
/// <param name="Total">All of the selection.</param>
/// <param name="Included">How many get a letter.</param>
/// <param name="Rows">A page of all, the excluded ones among them.</param>
public sealed record LetterRecipients(
    int Total, int Included, IReadOnlyList<LetterExclusion> Excluded, IReadOnlyList<LetterRecipientRow> Rows)
{
    private const int DefaultLimit = 50;

    /// <summary>POST /api/letters/recipients</summary>
    internal static async Task<Results<Ok<LetterRecipients>, ProblemHttpResult>> HandleAsync(
        LetterRecipientsRequest request, CrmDb db, CancellationToken cancellation)
    {
        if (request.Selection.Check() is { } problem)
        {
            return problem;
        }

        var candidates = await RecipientSelection.ReadAsync(db, request.Selection, cancellation);
        var page = candidates.Skip(request.Offset ?? 0).Take(request.Limit ?? DefaultLimit).ToList();
        var names = await PersonNamesAsync(db, page, cancellation);
        return TypedResults.Ok(new LetterRecipients(
            candidates.Count,
            candidates.Count(c => c.Excluded is null),
            RecipientSelection.Exclusions(candidates),
            [.. page.Select(c => RowOf(c, names))]));
    }

    internal static LetterRecipientRow RowOf(Candidate candidate, IReadOnlyDictionary<int, string> names) => new(
        candidate.PartyId,
        candidate.PersonId,
        candidate.Name,
        candidate.PersonId is { } person ? names.GetValueOrDefault(person) : null,
        candidate.City,
        candidate.Excluded);

    internal static Task<Dictionary<int, string>> PersonNamesAsync(CrmDb db, IEnumerable<Candidate> page, CancellationToken cancellation)
    {
        var ids = page.Select(c => c.PersonId).OfType<int>().ToList();
        return db.ContactPersons.Where(p => ids.Contains(p.Id))
            .Select(p => new { p.Id, Name = p.FirstName == null ? p.LastName : p.FirstName + " " + p.LastName })
            .ToDictionaryAsync(p => p.Id, p => p.Name, cancellation);
    }
}
