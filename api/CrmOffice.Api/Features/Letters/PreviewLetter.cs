using System.ComponentModel.DataAnnotations;
using CrmOffice.Api.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CrmOffice.Api.Features.Letters;

public sealed record PreviewLetterRequest : LetterRequest
{
    [Required]
    public required LetterSelection Selection { get; init; }

    /// <summary>From 0, among those who get a letter.</summary>
    [Range(0, int.MaxValue)]
    public required int Index { get; init; }
}

/// <param name="Document">The .docx as base64.</param>
/// <param name="Total">How many get a letter.</param>
public sealed record LetterPreview(
    byte[] Document, string FileName, int Index, int Total, LetterRecipientRow Recipient, IReadOnlyList<FilledField> Fields);

internal static class PreviewLetter
{
    /// <summary>POST /api/letters/preview</summary>
    public static async Task<Results<Ok<LetterPreview>, ProblemHttpResult>> HandleAsync(PreviewLetterRequest request, CancellationToken cancellation)
    {
        await Task.Yield();
        return Problems.NotThere;
    }
}
