using System.Globalization;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared;
using CrmOffice.Api.Shared.Files;
using CrmOffice.WordMerge;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WordTemplate = CrmOffice.WordMerge.WordTemplate;

namespace CrmOffice.Api.Features.Letters;

/// <summary>The letter that a request names, read and understood.</summary>
/// <param name="Name">The template's; of an open document null.</param>
/// <param name="Language">The template's; of an open document null.</param>
/// <param name="StorageReference">Where the template's content is kept.</param>
internal sealed record OpenedLetter(
    WordTemplate Template, string? Name, LetterLanguage? Language, int? TemplateId, string? StorageReference)
{
    public static async Task<(OpenedLetter?, ProblemHttpResult?)> OpenAsync(
        LetterRequest request, CrmDb db, LettersOptions options, CancellationToken cancellation)
    {
        if (request.TemplateId is null == request.Document is null)
        {
            return (null, Problems.Invalid(
                "templateId", "Bitte nennen Sie entweder eine Vorlage oder ein Dokument.", "Please name either a template or a document."));
        }

        if (request.Document is { } document)
        {
            if (document.Length > options.MaxBytes)
            {
                return (null, Problems.FileTooLarge(options.MaxBytes));
            }

            var (template, problem) = Read(document);
            return (template is null ? null : new(template, null, null, null, null), problem);
        }

        return await OpenTemplateAsync(request.TemplateId!.Value, db, cancellation);
    }

    /// <summary>Reads a document, or says why it can't be read.</summary>
    public static (WordTemplate?, ProblemHttpResult?) Read(byte[] document)
    {
        try
        {
            return (WordTemplate.Open(new MemoryStream(document, writable: false)), null);
        }
        catch (WordTemplateException problem)
        {
            return (null, Problems.TemplateUnreadable(JsonName(problem.Error)));
        }
    }

    private static async Task<(OpenedLetter?, ProblemHttpResult?)> OpenTemplateAsync(int templateId, CrmDb db, CancellationToken cancellation)
    {
        var found = await db.WordTemplates.AsNoTracking()
            .Where(t => t.Id == templateId && t.IsActive)
            .Select(t => new
            {
                t.Name,
                t.Language,
                StorageReference = t.Versions.Where(v => v.Number == t.LatestNumber).Select(v => v.StorageReference).Single(),
            })
            .SingleOrDefaultAsync(cancellation);
        if (found is null)
        {
            return (null, Problems.NotFound);
        }

        if (await FileContents.ReadAllAsync(db, found.StorageReference, cancellation) is not { } content)
        {
            return (null, Problems.FileContentMissing);
        }

        var (template, problem) = Read(content);
        return (
            template is null ? null : new(template, found.Name, found.Language, templateId, found.StorageReference),
            problem);
    }

    private static string JsonName(WordTemplateError error) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(error.ToString());
}

/// <summary>How a letter writes numbers and dates, and what time it is in it.</summary>
internal static class LetterCulture
{
    /// <summary>The language as it is written in the sender's country.</summary>
    public static CultureInfo Of(LetterLanguage language, string? senderCountry) => CultureInfo.GetCultureInfo((language, senderCountry) switch
    {
        (LetterLanguage.De, "DE") => "de-DE",
        (LetterLanguage.De, "CH" or "LI") => "de-CH",
        (LetterLanguage.De, _) => "de-AT",
        (_, "US") => "en-US",
        _ => "en-GB",
    });

    public static MergeOptions Options(LetterLanguage language, string? senderCountry, TimeProvider clock) => new()
    {
        Culture = Of(language, senderCountry),
        Now = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), LocalCalendar.Zone).DateTime,
    };
}
