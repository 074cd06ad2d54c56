using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using CrmOffice.Api.Data;
using CrmOffice.Api.Features.Letters.Fields;
using CrmOffice.Api.Features.Letters.Recipients;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared;
using CrmOffice.WordMerge;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace CrmOffice.Api.Features.Letters;

public enum RecipientFileFormat
{
    /// <summary>UTF-8 with byte order mark, separated by semicolons.</summary>
    Csv,
    Xlsx,
}

/// <summary>The recipients as the data source of Word's own mail merge (R28); without template and document, all fields of the recipient.</summary>
public sealed record ExportRecipientsRequest : LetterRequest
{
    [Required]
    public required LetterSelection Selection { get; init; }
    public required RecipientFileFormat Format { get; init; }
}

internal static class ExportRecipients
{
    /// <summary>
    /// POST /api/letters/export. All values are text as it is to be printed: Word shows typed cells of other programs with
    /// American dates and English numbers.
    /// </summary>
    public static async Task<Results<PushStreamHttpResult, FileStreamHttpResult, ProblemHttpResult>> HandleAsync(
        ExportRecipientsRequest request, CrmDb db, IOptions<LettersOptions> options, TimeProvider clock, ClaimsPrincipal user, CancellationToken cancellation)
    {
        if (request.Selection.Check() is { } invalid)
        {
            return invalid;
        }

        OpenedLetter? letter = null;
        if (request.TemplateId is not null || request.Document is not null)
        {
            (letter, var refusal) = await OpenedLetter.OpenAsync(request, db, options.Value, cancellation);
            if (letter is null)
            {
                return refusal!;
            }
        }

        var included = (await RecipientSelection.ReadAsync(db, request.Selection, cancellation)).FindAll(c => c.Excluded is null);
        if (included.Count == 0)
        {
            return Problems.NoRecipients;
        }

        var language = request.Language ?? letter?.Language ?? LetterLanguage.De;
        var columns = ColumnsOf(letter, language);
        var reader = new RecipientReader(db, clock, letter is null ? RecipientNeeds.Values : RecipientNeeds.Of(columns));
        var first = (await reader.ReadAsync([(included[0].PartyId, included[0].PersonId)], cancellation)).Single();
        var frame = await new LetterDataReader(db, clock).FrameAsync(language, user.EmployeeId(), first, cancellation);
        var culture = LetterCulture.Of(language, frame.Sender.Company.Country);
        var records = RecordsAsync(reader, included, frame, cancellation);
        var name = UserLanguage.Choose("Empfänger", "Recipients");
        return request.Format == RecipientFileFormat.Csv
            ? CsvDownload.Of(name, [.. columns.Select(c => new CsvColumn<MergeRecord>(c, c, r => TextOf(r, c, culture)))], records)
            : TypedResults.Stream(
                await RecipientWorkbook.WriteAsync(columns, records.Select(r => columns.Select(c => TextOf(r, c, culture))), cancellation),
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                $"{name}.xlsx");
    }

    /// <summary>The letter's own names, so that Word finds them; regions have no place in a table.</summary>
    private static List<string> ColumnsOf(OpenedLetter? letter, LetterLanguage language)
    {
        var names = letter?.Template.Fields.Where(f => f.Region is null && LetterCatalogue.FindField(f.Name) is not null)
            .Select(f => f.Name).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return names is { Count: > 0 } ? names : [.. RecipientFields.All.Select(f => f.Names.In(language))];
    }

    private static string? TextOf(MergeRecord record, string column, CultureInfo culture) => LetterReport.Print(record[column], culture);

    private static async IAsyncEnumerable<MergeRecord> RecordsAsync(
        RecipientReader reader, List<Candidate> included, LetterData frame, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var page in included.Select(c => (c.PartyId, c.PersonId)).Chunk(RecipientReader.PageSize))
        {
            foreach (var recipient in await reader.ReadAsync(page, cancellation))
            {
                yield return LetterCatalogue.RecordOf(frame with { Recipient = recipient });
            }
        }
    }
}
