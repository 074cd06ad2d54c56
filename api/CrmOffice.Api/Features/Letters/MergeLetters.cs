using System.ComponentModel.DataAnnotations;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared.Jobs;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CrmOffice.Api.Features.Letters;

public enum LetterOutput
{
    /// <summary>One document with a section for each recipient.</summary>
    Document,

    /// <summary>A .zip with a document for each recipient.</summary>
    Files,

    /// <summary>As <see cref="Document"/>; it replaces the document that is open in Word.</summary>
    InPlace,
}

public sealed record MergeLettersRequest : LetterRequest
{
    [Required]
    public required LetterSelection Selection { get; init; }
    public required LetterOutput Output { get; init; }

    /// <summary>Writes a mailing into the history of each recipient; mailings don't count as contacts (R17).</summary>
    public bool RecordInteractions { get; init; }

    /// <summary>What the mailing is about; the letter's name when empty.</summary>
    [MaxLength(FieldLength.Subject)]
    public string? Topic { get; init; }
}

internal static class MergeLetters
{
    /// <summary>POST /api/letters/merge</summary>
    public static async Task<Results<Accepted<JobView>, ProblemHttpResult>> HandleAsync(MergeLettersRequest request, CancellationToken cancellation)
    {
        await Task.Yield();
        return Problems.NotThere;
    }
}
