using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using CrmOffice.Api.Data;
using CrmOffice.Api.Features.Letters.Fields;
using CrmOffice.Api.Features.Letters.Recipients;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

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
    public static async Task<Results<Ok<LetterPreview>, ProblemHttpResult>> HandleAsync(
        PreviewLetterRequest request, CrmDb db, IOptions<LettersOptions> options, TimeProvider clock, ClaimsPrincipal user, CancellationToken cancellation)
    {
        if (request.Selection.Check() is { } invalid)
        {
            return invalid;
        }

        var (opened, refusal) = await OpenedLetter.OpenAsync(request, db, options.Value, cancellation);
        if (opened is null)
        {
            return refusal!;
        }

        var included = (await RecipientSelection.ReadAsync(db, request.Selection, cancellation)).FindAll(c => c.Excluded is null);
        if (request.Index >= included.Count)
        {
            return included.Count == 0
                ? Problems.NoRecipients
                : Problems.Invalid("index", "So viele Empfänger gibt es nicht.", "There are not that many recipients.");
        }

        var candidate = included[request.Index];
        var needs = RecipientNeeds.Of(opened.Template.Fields.Select(f => f.Name));
        var recipients = await new RecipientReader(db, clock, needs).ReadAsync([(candidate.PartyId, candidate.PersonId)], cancellation);
        var data = await new LetterDataReader(db, clock).FrameAsync(
            request.Language ?? opened.Language ?? LetterLanguage.De, user.EmployeeId(), recipients.Single(), cancellation);
        using var document = new MemoryStream();
        var report = opened.Template.Fill(
            LetterCatalogue.RecordOf(data), document, LetterCulture.Options(data.Language, data.Sender.Company.Country, clock));
        return TypedResults.Ok(new LetterPreview(
            document.ToArray(),
            FillLetter.ProposedName(opened, candidate.Name, data),
            request.Index,
            included.Count,
            LetterRecipients.RowOf(candidate, await LetterRecipients.PersonNamesAsync(db, [candidate], cancellation)),
            LetterReport.FieldsOf(report)));
    }
}
