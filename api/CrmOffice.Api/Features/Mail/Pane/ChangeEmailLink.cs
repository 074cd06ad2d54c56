using CrmOffice.Api.Data;
using CrmOffice.Api.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Mail.Pane;

/// <summary>Unlinking and undoing that. The link's row stays, so that no synchronisation brings it back.</summary>
internal static class ChangeEmailLink
{
    /// <summary>DELETE /api/emails/{id}/links/{partyId}</summary>
    public static Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(int id, int partyId, CrmDb db, CancellationToken cancellation) =>
        ChangeAsync(id, partyId, link => link.Remove(), db, cancellation);

    /// <summary>POST /api/emails/{id}/links/{partyId}/restore</summary>
    public static Task<Results<NoContent, ProblemHttpResult>> RestoreAsync(int id, int partyId, CrmDb db, CancellationToken cancellation) =>
        ChangeAsync(id, partyId, link => link.Restore(), db, cancellation);

    private static async Task<Results<NoContent, ProblemHttpResult>> ChangeAsync(
        int id, int partyId, Action<Model.EmailLink> change, CrmDb db, CancellationToken cancellation)
    {
        if (await db.EmailLinks.SingleOrDefaultAsync(l => l.EmailMessageId == id && l.PartyId == partyId, cancellation) is not { } link)
        {
            return Problems.NotFound;
        }

        change(link);
        await db.SaveChangesAsync(cancellation);
        return TypedResults.NoContent();
    }
}
