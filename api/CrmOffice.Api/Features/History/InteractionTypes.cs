using CrmOffice.Api.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.History;

public sealed record InteractionTypeView(int Id, string Key, string NameGerman, string NameEnglish, bool CountsAsContact, bool IsActive);

internal static class InteractionTypes
{
    /// <summary>GET /api/interaction-types</summary>
    public static async Task<Ok<List<InteractionTypeView>>> ListAsync(CrmDb db, CancellationToken cancellation) =>
        TypedResults.Ok(await db.InteractionTypes
            .OrderBy(t => t.Id)
            .Select(t => new InteractionTypeView(t.Id, t.Key, t.NameGerman, t.NameEnglish, t.CountsAsContact, t.IsActive))
            .ToListAsync(cancellation));
}
