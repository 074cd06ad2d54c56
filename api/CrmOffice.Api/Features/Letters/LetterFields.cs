using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CrmOffice.Api.Features.Letters;

public enum LetterFieldKind
{
    Text,
    Number,
    Date,
    Region,
}

/// <param name="Name">What stands in the template; the name in the other language is understood there too.</param>
/// <param name="Region">The region inside which the field has a value; null for fields of the whole letter.</param>
public sealed record LetterFieldView(string Name, string Label, LetterFieldKind Kind, string Example, string? Region);

public sealed record LetterFieldGroup(string Key, string Label, IReadOnlyList<LetterFieldView> Fields);

/// <summary>The catalogue: every field that a template may contain.</summary>
public sealed record LetterFields(IReadOnlyList<LetterFieldGroup> Groups)
{
    /// <summary>GET /api/letters/fields</summary>
    internal static Results<Ok<LetterFields>, ProblemHttpResult> Get(Choice<LetterLanguage>? language = null) => Problems.NotThere;
}
