using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CrmOffice.Api.Features.Letters;

/// <param name="IsLabels">One page holds several recipients (NEXT).</param>
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
    /// <summary>GET /api/letters/templates: the active ones, by name</summary>
    public static async Task<Results<Ok<IReadOnlyList<WordTemplateView>>, ProblemHttpResult>> ListAsync(
        CancellationToken cancellation, Choice<LetterLanguage>? language = null)
    {
        await Task.Yield();
        return Problems.NotThere;
    }

    /// <summary>GET /api/letters/templates/{id}</summary>
    public static async Task<Results<Ok<WordTemplateView>, ProblemHttpResult>> GetAsync(int id, CancellationToken cancellation)
    {
        await Task.Yield();
        return Problems.NotThere;
    }

    /// <summary>GET /api/letters/templates/{id}/versions, newest first</summary>
    public static async Task<Results<Ok<IReadOnlyList<WordTemplateVersionView>>, ProblemHttpResult>> VersionsAsync(int id, CancellationToken cancellation)
    {
        await Task.Yield();
        return Problems.NotThere;
    }

    /// <summary>GET /api/letters/templates/{id}/content: the newest version when none is named</summary>
    public static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> ContentAsync(int id, CancellationToken cancellation, int? version = null)
    {
        await Task.Yield();
        return Problems.NotThere;
    }
}
