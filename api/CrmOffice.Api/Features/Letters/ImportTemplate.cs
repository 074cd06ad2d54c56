using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CrmOffice.Api.Features.Letters;

/// <param name="Code">Stable, such as "no_fields".</param>
public sealed record TemplateWarning(string Code, string Text);

/// <summary>How a template's fields go with the catalogue.</summary>
public sealed record TemplateCheck(IReadOnlyList<string> Known, IReadOnlyList<string> Unknown, IReadOnlyList<TemplateWarning> Warnings);

public sealed record ImportedTemplate(WordTemplateView Template, TemplateCheck Check);

internal static class CheckTemplate
{
    /// <summary>POST /api/letters/templates/check</summary>
    public static async Task<Results<Ok<TemplateCheck>, ProblemHttpResult>> HandleAsync(IFormFile file, CancellationToken cancellation)
    {
        await Task.Yield();
        return Problems.NotThere;
    }
}

internal static class ImportTemplate
{
    /// <summary>POST /api/letters/templates</summary>
    public static async Task<Results<Created<ImportedTemplate>, ProblemHttpResult>> CreateAsync(
        IFormFile file, [FromForm] string? name, [FromForm] LetterLanguage language, [FromForm] LetterPurpose? purpose, CancellationToken cancellation)
    {
        await Task.Yield();
        return Problems.NotThere;
    }

    /// <summary>POST /api/letters/templates/{id}/versions</summary>
    public static async Task<Results<Ok<ImportedTemplate>, ProblemHttpResult>> AddVersionAsync(int id, IFormFile file, CancellationToken cancellation)
    {
        await Task.Yield();
        return Problems.NotThere;
    }
}
