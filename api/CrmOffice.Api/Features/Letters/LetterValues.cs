using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CrmOffice.Api.Features.Letters;

public enum LetterFieldState
{
    Filled,
    Empty,

    /// <summary>Not in the catalogue; the field stays as it is.</summary>
    Unknown,
}

public enum LetterFieldPlace
{
    Body,
    Header,
    Footer,
    Footnote,
    Endnote,
    Comment,
    TextBox,
}

/// <param name="Name">As it is spelled in the letter.</param>
/// <param name="Label">In the user's language; the name itself when the field is unknown.</param>
/// <param name="Value">As it prints where the letter asks for no picture of its own; of a region the number of its rows.</param>
/// <param name="Region">The region that the field stands in.</param>
public sealed record LetterValue(
    string Name, string Label, LetterFieldKind Kind, string? Value, LetterFieldState State, IReadOnlyList<LetterFieldPlace> Where, string? Region);

/// <param name="Name">With salutation and title, such as "Frau Dr. Eva Anders".</param>
public sealed record LetterPerson(int Id, string Name, string? Role, bool IsPrimary);

/// <summary>What a letter's fields will be filled with.</summary>
/// <param name="Persons">The active ones, who may be addressed.</param>
/// <param name="ContactPersonId">The one who is addressed.</param>
/// <param name="RecipientLine">The address in one line.</param>
public sealed record LetterValues(
    IReadOnlyList<LetterValue> Fields,
    IReadOnlyList<LetterPerson> Persons,
    int? ContactPersonId,
    LetterLanguage Language,
    string RecipientLine);

public sealed record LetterValuesRequest : SingleLetterRequest;

internal static class GetLetterValues
{
    /// <summary>POST /api/letters/values</summary>
    public static async Task<Results<Ok<LetterValues>, ProblemHttpResult>> HandleAsync(LetterValuesRequest request, CancellationToken cancellation)
    {
        await Task.Yield();
        return Problems.NotThere;
    }
}
