using System.Security.Claims;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared.Files;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CrmOffice.Api.Features.Letters;

/// <summary>What the form for a contact can be filled with (R30).</summary>
/// <param name="Type">The key of the interaction type.</param>
public sealed record InteractionSuggestion(
    string Type, int InteractionTypeId, string Topics, int? ContactPersonId, int? SalesDocumentId);

public sealed record SavedLetter(int FileId, int PartyId, string FileName, InteractionSuggestion InteractionSuggestion);

internal static class SaveLetter
{
    private const string LetterInteraction = "letter";

    /// <summary>POST /api/letters/save</summary>
    public static async Task<Results<Created<SavedLetter>, ProblemHttpResult>> HandleAsync(
        IFormFile file,
        [FromForm] int partyId,
        [FromForm] int? contactPersonId,
        [FromForm] string? fileName,
        [FromForm] int? salesDocumentId,
        [FromForm] int? templateId,
        CrmDb db,
        IOptions<FilesOptions> options,
        TimeProvider clock,
        ClaimsPrincipal user,
        CancellationToken cancellation)
    {
        var (content, refusal) = FileIntake.Check(file, fileName, options.Value);
        if (content is null)
        {
            return refusal!;
        }

        if (await FileIntake.PartyIdAsync(db, partyId, cancellation) is not { } owner)
        {
            return Problems.NotFound;
        }

        if (contactPersonId is not null && !await db.ContactPersons.AnyAsync(p => p.Id == contactPersonId && p.OwnerId == owner, cancellation))
        {
            return Problems.Invalid("contactPersonId", "Diese Person gehört nicht zu diesem Datensatz.", "This person does not belong to this record.");
        }

        if (salesDocumentId is not null && !await db.SalesDocuments.AnyAsync(d => d.Id == salesDocumentId && d.CustomerId == owner, cancellation))
        {
            return Problems.Invalid("salesDocumentId", "Dieser Beleg gehört nicht zu diesem Kunden.", "This document does not belong to this customer.");
        }

        var template = await db.WordTemplates.Where(t => t.Id == templateId).Select(t => t.Name).SingleOrDefaultAsync(cancellation);
        if (templateId is not null && template is null)
        {
            return Problems.Invalid("templateId", "Diese Vorlage gibt es nicht.", "This template does not exist.");
        }

        var saved = await FileIntake.KeepAsync(
            db,
            content,
            (reference, size) => new FileDocument(owner, FileDocumentKind.Letter, content.Name, clock.GetUtcNow(), user.EmployeeId())
            {
                StorageReference = reference,
                Size = size,
                SalesDocumentId = salesDocumentId,
                WordTemplateId = templateId,
            },
            cancellation);
        var type = await db.InteractionTypes.Where(t => t.Key == LetterInteraction).Select(t => t.Id).SingleAsync(cancellation);
        return TypedResults.Created($"/api/files/{saved.Id}", new SavedLetter(
            saved.Id,
            owner,
            saved.FileName,
            new InteractionSuggestion(
                LetterInteraction, type, template ?? Path.GetFileNameWithoutExtension(saved.FileName), contactPersonId, salesDocumentId)));
    }
}
