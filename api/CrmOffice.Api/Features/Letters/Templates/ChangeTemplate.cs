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

        if (await db.WordTemplates.SingleOrDefaultAsync(t => t.Id == id && t.IsActive, cancellation) is not { } template)
        {
            return Problems.NotFound;
        }

        var matches = EntityTag.Matches(context.Request, template);
        if (matches)
        {
            template.Rename(request.Name.Trim(), request.Language, request.Purpose);
        }

        if (!matches || !await db.TrySaveAsync(cancellation))
        {
            db.ChangeTracker.Clear();
            return Problems.ChangedMeanwhile((await WordTemplates.ViewAsync(db, id, cancellation))!);
        }

        EntityTag.Write(context, template);
        return TypedResults.Ok((await WordTemplates.ViewAsync(db, id, cancellation))!);
    }

    /// <summary>DELETE /api/letters/templates/{id}: the template is offered no more; letters made from it keep its name</summary>
    public static async Task<Results<NoContent, ProblemHttpResult>> DeactivateAsync(int id, CrmDb db, CancellationToken cancellation)
    {
        while (true)
        {
            if (await db.WordTemplates.SingleOrDefaultAsync(t => t.Id == id, cancellation) is not { } template)
            {
                return Problems.NotFound;
            }

            template.Deactivate();
            if (await db.TrySaveAsync(cancellation))
            {
                return TypedResults.NoContent();
            }

            // Somebody changed it at the same time; it is to go all the same.
            db.ChangeTracker.Clear();
        }
    }
}
