using CrmOffice.Api.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CrmOffice.Api.Features.Letters;

/// <summary>What the form for a contact can be filled with (R30).</summary>
/// <param name="Type">The key of the interaction type.</param>
public sealed record InteractionSuggestion(
    string Type, int InteractionTypeId, string Topics, int? ContactPersonId, int? SalesDocumentId);

public sealed record SavedLetter(int FileId, int PartyId, string FileName, InteractionSuggestion InteractionSuggestion);

internal static class SaveLetter
{
    /// <summary>POST /api/letters/save</summary>
    public static async Task<Results<Created<SavedLetter>, ProblemHttpResult>> HandleAsync(
        IFormFile file,
        [FromForm] int partyId,
        [FromForm] int? contactPersonId,
        [FromForm] string? fileName,
        [FromForm] int? salesDocumentId,
        [FromForm] int? templateId,
        CancellationToken cancellation)
    {
        await Task.Yield();
        return Problems.NotThere;
    }
}
