using System.Security.Claims;
using CrmOffice.Api.Data;
using CrmOffice.Api.Features.Letters.Templates;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared.Files;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CrmOffice.Api.Features.Letters;

/// <param name="Code">Stable, such as "no_fields".</param>
public sealed record TemplateWarning(string Code, string Text);

/// <summary>How a template's fields go with the catalogue.</summary>
public sealed record TemplateCheck(IReadOnlyList<string> Known, IReadOnlyList<string> Unknown, IReadOnlyList<TemplateWarning> Warnings);

public sealed record ImportedTemplate(WordTemplateView Template, TemplateCheck Check);

/// <summary>Takes templates in that the company made with Word (R26).</summary>
internal static class ImportTemplate
{
    private const string Extension = ".docx";

    /// <summary>POST /api/letters/templates/check: stores nothing</summary>
    public static async Task<Results<Ok<TemplateCheck>, ProblemHttpResult>> CheckAsync(
        IFormFile file, IOptions<LettersOptions> options, CancellationToken cancellation)
    {
        var (upload, refusal) = await ReadAsync(file, options.Value, cancellation);
        return upload is null ? refusal! : TypedResults.Ok(upload.Summary.Check());
    }

    /// <summary>POST /api/letters/templates; without a name, the file's</summary>
    public static async Task<Results<Created<ImportedTemplate>, ProblemHttpResult>> CreateAsync(
        IFormFile file,
        [FromForm] string? name,
        [FromForm] Choice<LetterLanguage> language,
        [FromForm] Choice<LetterPurpose>? purpose,
        CrmDb db,
        IOptions<LettersOptions> options,
        TimeProvider clock,
        ClaimsPrincipal user,
        CancellationToken cancellation)
    {
        var title = string.IsNullOrWhiteSpace(name) ? Path.GetFileNameWithoutExtension(FileName.Clean(file.FileName, "Vorlage.docx")) : name.Trim();
        if (title.Length > FieldLength.Name)
        {
            return Problems.Invalid("name", "Dieser Name ist zu lang.", "This name is too long.");
        }

        var (upload, refusal) = await ReadAsync(file, options.Value, cancellation);
        if (upload is null)
        {
            return refusal!;
        }

        var template = new WordTemplate(title, language.Value, purpose?.Value ?? LetterPurpose.Other);
        db.Add(template);
        await StoreAsync(db, template, upload, user.EmployeeId(), clock, cancellation);
        return TypedResults.Created(
            $"/api/letters/templates/{template.Id}",
            new ImportedTemplate((await WordTemplates.ViewAsync(db, template.Id, cancellation))!, upload.Summary.Check()));
    }

    /// <summary>POST /api/letters/templates/{id}/versions</summary>
    public static async Task<Results<Ok<ImportedTemplate>, ProblemHttpResult>> AddVersionAsync(
        int id,
        IFormFile file,
        CrmDb db,
        IOptions<LettersOptions> options,
        TimeProvider clock,
        ClaimsPrincipal user,
        CancellationToken cancellation)
    {
        var (upload, refusal) = await ReadAsync(file, options.Value, cancellation);
        if (upload is null)
        {
            return refusal!;
        }

        if (await db.WordTemplates.SingleOrDefaultAsync(t => t.Id == id && t.IsActive, cancellation) is not { } template)
        {
            return Problems.NotFound;
        }

        if (!await StoreAsync(db, template, upload, user.EmployeeId(), clock, cancellation))
        {
            return Problems.ChangedMeanwhile((await WordTemplates.ViewAsync(db, id, cancellation))!);
        }

        return TypedResults.Ok(new ImportedTemplate((await WordTemplates.ViewAsync(db, id, cancellation))!, upload.Summary.Check()));
    }

    private static async Task<(Upload?, ProblemHttpResult?)> ReadAsync(IFormFile file, LettersOptions options, CancellationToken cancellation)
    {
        if (file.Length == 0)
        {
            return (null, Problems.FileEmpty);
        }

        if (file.Length > options.MaxBytes)
        {
            return (null, Problems.FileTooLarge(options.MaxBytes));
        }

        var extension = FileName.ExtensionOf(FileName.Clean(file.FileName, ""));
        if (extension != Extension)
        {
            return (null, Problems.FileTypeRefused(extension));
        }

        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, cancellation);
        var (template, problem) = OpenedLetter.Read(content.ToArray());
        return template is null ? (null, problem) : (new(content.ToArray(), TemplateSummary.Of(template)), null);
    }

    /// <returns>False when somebody else added a version at the same time.</returns>
    private static async Task<bool> StoreAsync(
        CrmDb db, WordTemplate template, Upload upload, int authorId, TimeProvider clock, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var (reference, size) = await FileContents.AddAsync(db, new MemoryStream(upload.Content, writable: false), cancellation);
        template.Add(reference, size, upload.Summary.Fields, clock.GetUtcNow(), authorId);
        if (!await db.TrySaveAsync(cancellation))
        {
            db.ChangeTracker.Clear();
            return false;
        }

        await transaction.CommitAsync(cancellation);
        return true;
    }

    private sealed record Upload(byte[] Content, TemplateSummary Summary);
}
