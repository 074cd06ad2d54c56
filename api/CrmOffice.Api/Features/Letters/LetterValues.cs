using System.Security.Claims;
using CrmOffice.Api.Data;
using CrmOffice.Api.Features.Letters.Fields;
using CrmOffice.Api.Model;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace CrmOffice.Api.Features.Letters;

public enum LetterFieldState
{
    Filled,
    Empty,

    /// <summary>Not in the catalogue; the field stays as it is.</summary>
    Unknown,

    /// <summary>The letter asks for it (ASK, FILLIN) and nobody has answered.</summary>
    Asked,
}

public enum LetterFieldPlace
{
    Body,
    Header,
    Footer,
    Footnote,
    Endnote,
    Comment,
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
    public static async Task<Results<Ok<LetterValues>, ProblemHttpResult>> HandleAsync(
        LetterValuesRequest request, CrmDb db, IOptions<LettersOptions> options, TimeProvider clock, ClaimsPrincipal user, CancellationToken cancellation)
    {
        var (opened, refusal) = await OpenedLetter.OpenAsync(request, db, options.Value, cancellation);
        if (opened is null)
        {
            return refusal!;
        }

        var (letter, problem) = await new LetterDataReader(db, clock).ReadAsync(request, opened, user, cancellation);
        if (letter is null)
        {
            return problem!;
        }

        var data = letter.Data;
        return TypedResults.Ok(new LetterValues(
            LetterReport.ValuesOf(
                opened.Template.Fields, LetterCatalogue.RecordOf(data), LetterCulture.Of(data.Language, data.Sender.Company.Country)),
            [.. letter.Persons.Select(p => new LetterPerson(p.Id, p.Addressee.FullName(data.Language), p.Role, p.IsPrimary))],
            data.Recipient.Person?.Id,
            data.Language,
            string.Join(", ", RecipientFields.AddressOf(data))));
    }
}
