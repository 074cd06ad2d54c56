using System.ComponentModel.DataAnnotations;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

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
        int id, UpdateWordTemplateRequest request, CrmDb db, HttpContext context, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(request.Name))
        {
            return Problems.Invalid("name", "Bitte geben Sie einen Namen ein.", "Please enter a name.");
        }

        var (template, refusal) = await ChangeAsync(
            id, t => t.Rename(request.Name.Trim(), request.Language, request.Purpose), db, context, cancellation);
        if (template is null)
        {
            return refusal!;
        }

        EntityTag.Write(context, template);
        return TypedResults.Ok((await WordTemplates.ViewAsync(db, id, cancellation))!);
    }

    /// <summary>DELETE /api/letters/templates/{id}: the template is offered no more; letters made from it keep its name</summary>
    public static async Task<Results<NoContent, ProblemHttpResult>> DeactivateAsync(
        int id, CrmDb db, HttpContext context, CancellationToken cancellation)
    {
        var (template, refusal) = await ChangeAsync(id, t => t.Deactivate(), db, context, cancellation);
        return template is null ? refusal! : TypedResults.NoContent();
    }

    private static async Task<(WordTemplate?, ProblemHttpResult?)> ChangeAsync(
        int id, Action<WordTemplate> change, CrmDb db, HttpContext context, CancellationToken cancellation)
    {
        if (await db.WordTemplates.SingleOrDefaultAsync(t => t.Id == id && t.IsActive, cancellation) is not { } template)
        {
            return (null, Problems.NotFound);
        }

        if (EntityTag.Matches(context.Request, template))
        {
            change(template);
            if (await db.TrySaveAsync(cancellation))
            {
                return (template, null);
            }
        }

        db.ChangeTracker.Clear();
        return (null, Problems.ChangedMeanwhile((await WordTemplates.ViewAsync(db, id, cancellation))!));
    }
}
