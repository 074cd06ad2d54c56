using CrmOffice.Api.Data;
using CrmOffice.Api.Features.Letters.Templates;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared.Files;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Letters;

/// <param name="IsLabels">A sheet of labels: one page holds several recipients.</param>
/// <param name="IsBuiltIn">Came with the product, and the company has no version of its own.</param>
/// <param name="Version">The newest, from 1.</param>
/// <param name="ChangedBy">Null for templates that came with the product.</param>
/// <param name="Fields">The names of all fields.</param>
/// <param name="UnknownFields">Those that the catalogue doesn't have.</param>
public sealed record WordTemplateView(
    int Id,
    string Name,
    LetterLanguage Language,
    LetterPurpose Purpose,
    bool IsLabels,
    bool IsBuiltIn,
    int Version,
    DateTimeOffset ChangedAt,
    string? ChangedBy,
    IReadOnlyList<string> Fields,
    IReadOnlyList<string> UnknownFields,
    string Etag);

/// <param name="Size">Bytes.</param>
public sealed record WordTemplateVersionView(int Version, DateTimeOffset CreatedAt, string? CreatedBy, long Size);

internal static class WordTemplates
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>GET /api/letters/templates: the active ones, by name</summary>
    public static async Task<Ok<List<WordTemplateView>>> ListAsync(CrmDb db, CancellationToken cancellation, Choice<LetterLanguage>? language = null)
    {
        var templates = db.WordTemplates.Where(t => t.IsActive);
        templates = language is { Value: var wanted } ? templates.Where(t => t.Language == wanted) : templates;
        return TypedResults.Ok(await ViewsAsync(db, templates, cancellation));
    }

    /// <summary>GET /api/letters/templates/{id}</summary>
    public static async Task<Results<Ok<WordTemplateView>, ProblemHttpResult>> GetAsync(
        int id, CrmDb db, HttpContext context, CancellationToken cancellation)
    {
        if (await ViewAsync(db, id, cancellation) is not { } view)
        {
            return Problems.NotFound;
        }

        context.Response.Headers.ETag = view.Etag;
        return TypedResults.Ok(view);
    }

    /// <summary>GET /api/letters/templates/{id}/versions, newest first</summary>
    public static async Task<Results<Ok<List<WordTemplateVersionView>>, ProblemHttpResult>> VersionsAsync(
        int id, CrmDb db, CancellationToken cancellation)
    {
        var versions = await db.WordTemplateVersions
            .Where(v => v.WordTemplateId == id)
            .OrderByDescending(v => v.Number)
            .Select(v => new WordTemplateVersionView(
                v.Number,
                v.CreatedAt,
                db.Parties.Where(p => p.Id == v.AuthorId).Select(p => p.FirstName == null ? p.Name : p.FirstName + " " + p.LastName).FirstOrDefault(),
                v.Size))
            .ToListAsync(cancellation);
        return versions.Count > 0 ? TypedResults.Ok(versions) : Problems.NotFound;
    }

    /// <summary>GET /api/letters/templates/{id}/content: the newest version when none is named</summary>
    public static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> ContentAsync(
        int id, CrmDb db, CancellationToken cancellation, int? version = null)
    {
        var found = await db.WordTemplates
            .Where(t => t.Id == id)
            .SelectMany(t => t.Versions.Where(v => v.Number == (version ?? t.LatestNumber)), (t, v) => new { t.Name, v.StorageReference, v.CreatedAt })
            .SingleOrDefaultAsync(cancellation);
        if (found is null)
        {
            return Problems.NotFound;
        }

        return await FileContents.OpenAsync(db, found.StorageReference, cancellation) is { } content
            ? TypedResults.Stream(content, MediaType, FileName.Clean($"{found.Name.Replace('/', '-')}.docx", "Vorlage.docx"), found.CreatedAt)
            : Problems.FileContentMissing;
    }

    internal static async Task<WordTemplateView?> ViewAsync(CrmDb db, int id, CancellationToken cancellation) =>
        (await ViewsAsync(db, db.WordTemplates.Where(t => t.Id == id), cancellation)).SingleOrDefault();

    private static async Task<List<WordTemplateView>> ViewsAsync(CrmDb db, IQueryable<WordTemplate> templates, CancellationToken cancellation)
    {
        var rows = await templates.AsNoTracking()
            .OrderBy(t => t.Name).ThenBy(t => t.Id)
            .Select(t => new { Template = t, Latest = t.Versions.Single(v => v.Number == t.LatestNumber) })
            .Select(t => new
            {
                t.Template,
                t.Latest,
                Author = db.Parties.Where(p => p.Id == t.Latest.AuthorId)
                    .Select(p => p.FirstName == null ? p.Name : p.FirstName + " " + p.LastName).FirstOrDefault(),
            })
            .ToListAsync(cancellation);
        return rows.ConvertAll(row => new WordTemplateView(
            row.Template.Id,
            row.Template.Name,
            row.Template.Language,
            row.Template.Purpose,
            row.Template.Purpose == LetterPurpose.Labels,
            row.Template.BuiltInKey is not null && row.Latest.AuthorId is null,
            row.Latest.Number,
            row.Latest.CreatedAt,
            row.Author,
            TemplateSummary.NamesOf(row.Latest.Fields),
            TemplateSummary.UnknownOf(row.Latest.Fields),
            EntityTag.Of(row.Template)));
    }
}
