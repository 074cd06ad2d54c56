using CrmOffice.Api.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CrmOffice.Api.Features.Letters;

public sealed record FillLetterRequest : SingleLetterRequest
{
    /// <summary>Values for this once, by the field's name as it is spelled in the letter.</summary>
    public IReadOnlyDictionary<string, string>? Values { get; init; }
}

/// <param name="Count">How often the field stands there.</param>
public sealed record FilledField(string Name, LetterFieldState State, IReadOnlyList<LetterFieldPlace> Where, int Count);

/// <summary>A letter, filled.</summary>
/// <param name="Document">The .docx as base64.</param>
/// <param name="FileName">A proposal, such as "Geschäftsbrief Gasthof Müller 2026-03-02.docx".</param>
public sealed record FilledLetter(byte[] Document, string FileName, IReadOnlyList<FilledField> Fields);

internal static class FillLetter
{
    /// <summary>POST /api/letters/fill</summary>
    public static async Task<Results<Ok<FilledLetter>, ProblemHttpResult>> HandleAsync(FillLetterRequest request, CancellationToken cancellation)
    {
        await Task.Yield();
        return Problems.NotThere;
    }
}
