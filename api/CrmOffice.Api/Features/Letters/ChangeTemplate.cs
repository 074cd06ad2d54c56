using System.ComponentModel.DataAnnotations;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CrmOffice.Api.Features.Letters;

public sealed record UpdateWordTemplateRequest
{
    [Required, MaxLength(FieldLength.Name)]
    public required string Name { get; init; }
    public required LetterLanguage Language { get; init; }
    public required LetterPurpose Purpose { get; init; }
}

internal static class ChangeTemplate
{
    /// <summary>PUT /api/letters/templates/{id}</summary>
    public static async Task<Results<Ok<WordTemplateView>, ProblemHttpResult>> UpdateAsync(
        int id, UpdateWordTemplateRequest request, CancellationToken cancellation)
    {
        await Task.Yield();
        return Problems.NotThere;
    }

    /// <summary>DELETE /api/letters/templates/{id}: the template is offered no more; letters made from it keep its name</summary>
    public static async Task<Results<NoContent, ProblemHttpResult>> DeactivateAsync(int id, CancellationToken cancellation)
    {
        await Task.Yield();
        return Problems.NotThere;
    }
}
