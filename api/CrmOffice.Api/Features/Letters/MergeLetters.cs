using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using CrmOffice.Api.Data;
using CrmOffice.Api.Features.Letters.Merging;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared.Jobs;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

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

    /// <summary>
    /// The same letter for all is wanted. Otherwise one without any field is refused: mostly it is the wrong document, or one that
    /// has been merged already.
    /// </summary>
    public bool SameForAll { get; init; }

    /// <summary>What the mailing is about; the letter's name when empty.</summary>
    [MaxLength(FieldLength.Subject)]
    public string? Topic { get; init; }
}

internal static class MergeLetters
{
    /// <summary>POST /api/letters/merge</summary>
    public static async Task<Results<Accepted<JobView>, ProblemHttpResult>> HandleAsync(
        MergeLettersRequest request, CrmDb db, JobQueue jobs, IOptions<LettersOptions> options, ClaimsPrincipal user, CancellationToken cancellation)
    {
        if (request.Selection.Check() is { } invalid)
        {
            return invalid;
        }

        // A letter that can't be read is refused now, not when the job has begun.
        var (letter, refusal) = await OpenedLetter.OpenAsync(request, db, options.Value, cancellation);
        if (letter is null)
        {
            return refusal!;
        }

        if (letter.Template.Fields.Count == 0 && !request.SameForAll)
        {
            return Problems.LetterWithoutFields;
        }

        var language = request.Language ?? letter.Language ?? LetterLanguage.De;
        var topic = string.IsNullOrWhiteSpace(request.Topic) ? null : request.Topic.Trim();
        var parameters = new LetterMergeParameters(
            request.Selection,
            request.Output,
            language,
            letter.Name,
            letter.StorageReference,
            request.RecordInteractions ? topic ?? letter.Name ?? (language == LetterLanguage.De ? "Serienbrief" : "Mailing") : null);
        var job = await jobs.AddAsync(LetterMergeJob.Kind, parameters, user.EmployeeId(), request.Document, cancellation);
        return TypedResults.Accepted($"/api/jobs/{job.Id}", job);
    }
}
