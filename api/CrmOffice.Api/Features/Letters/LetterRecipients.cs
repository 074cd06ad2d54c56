using System.ComponentModel.DataAnnotations;
using CrmOffice.Api.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

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
    /// <summary>POST /api/letters/recipients</summary>
    internal static async Task<Results<Ok<LetterRecipients>, ProblemHttpResult>> HandleAsync(
        LetterRecipientsRequest request, CancellationToken cancellation)
    {
        await Task.Yield();
        return Problems.NotThere;
    }
}
