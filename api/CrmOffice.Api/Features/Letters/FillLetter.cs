using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Security.Claims;
using CrmOffice.Api.Data;
using CrmOffice.Api.Features.Letters.Fields;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared.Files;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace CrmOffice.Api.Features.Letters;

public sealed record FillLetterRequest : SingleLetterRequest
{
    /// <summary>Values for this once, by the field's name as it is spelled in the letter.</summary>
    [MaxLength(500)]
    public IReadOnlyDictionary<string, string>? Values { get; init; }
}

public sealed record FilledField(string Name, LetterFieldState State, IReadOnlyList<LetterFieldPlace> Where);

/// <summary>A letter, filled.</summary>
/// <param name="Document">The .docx as base64.</param>
/// <param name="FileName">A proposal, such as "Geschäftsbrief Gasthof Müller 2026-03-02.docx".</param>
public sealed record FilledLetter(byte[] Document, string FileName, IReadOnlyList<FilledField> Fields);

internal static class FillLetter
{
    /// <summary>POST /api/letters/fill</summary>
    public static async Task<Results<Ok<FilledLetter>, ProblemHttpResult>> HandleAsync(
        FillLetterRequest request, CrmDb db, IOptions<LettersOptions> options, TimeProvider clock, ClaimsPrincipal user, CancellationToken cancellation)
    {
        if (request.Values?.Any(v => v.Value.Length > FieldLength.LongText || string.IsNullOrWhiteSpace(v.Key)) == true)
        {
            return Problems.Invalid("values", "Ein Wert ist zu lang oder hat keinen Namen.", "A value is too long or has no name.");
        }

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

        var record = LetterCatalogue.RecordOf(letter.Data);
        foreach (var (name, value) in request.Values ?? new Dictionary<string, string>())
        {
            record[name] = FieldValue.Text(value);
        }

        using var document = new MemoryStream();
        var report = opened.Template.Fill(
            record, document, LetterCulture.Options(letter.Data.Language, letter.Data.Sender.Company.Country, clock));
        return TypedResults.Ok(new FilledLetter(
            document.ToArray(), ProposedName(opened, letter.Data.Recipient.Name, letter.Data), LetterReport.FieldsOf(report)));
    }

    internal static string ProposedName(OpenedLetter letter, string recipient, LetterData data)
    {
        var name = letter.Name ?? (data.Language == LetterLanguage.De ? "Brief" : "Letter");
        return FileName.Clean(string.Create(CultureInfo.InvariantCulture, $"{name} {recipient.Replace('/', '-').Replace('\\', '-')} {data.Today:yyyy-MM-dd}.docx"), "Brief.docx");
    }
}
